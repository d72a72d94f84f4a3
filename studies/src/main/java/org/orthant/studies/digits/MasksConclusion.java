package org.orthant.studies.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.digits.MasksUnit.Reading;
import org.orthant.studies.images.ImageSource;
import org.orthant.studies.report.ReportSection;

/** Reduces the networks of {@code masks} to tables, figures, scorecard and words. */
final class MasksConclusion {

    /** MNIST's images and the drawn ones. */
    private static final int SIDE = 28;

    private final MasksOptions options;
    private final UnitResults units;
    private final List<MasksUnit> all;

    MasksConclusion(MasksOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, MasksUnit.class))
                .toList();
    }

    Conclusion conclude() {
        Scorecard scorecard = new MasksClaims(all).scorecard();
        List<Mask> masks = all.getFirst().masks();
        return new Conclusion(
                scorecard.summary(),
                warnings(masks),
                scorecard,
                List.of(networks(), modules(), pairs(masks)),
                Map.of("ari", units.array(0, "ari"), "mask-overlap", Mask.overlaps(masks)),
                masks.isEmpty() ? List.of() : sections(),
                methods(masks));
    }

    private List<String> warnings(List<Mask> masks) {
        List<String> warnings = new ArrayList<>();
        ImageWarnings.add(warnings, options.data(), all.size());
        int used = masks.size() / 2;
        if (used < 10) {
            warnings.add((10 - used) + " digits have a mask without pixels and are left out.");
        }
        return warnings;
    }

    private Table networks() {
        Table table = new Table(
                "networks",
                "network",
                "state",
                "masked",
                "test_accuracy",
                "final_loss_nats",
                "ari_same_digit",
                "ari_different_digits",
                "ari_difference",
                "p_label_permutation",
                "smallest_possible_p",
                "paper_t",
                "paper_df",
                "paper_p",
                "paper_cohens_d",
                "r_ari_mask_overlap",
                "p_mask_overlap",
                "fewest_common_units");
        for (int k = 0; k < all.size(); k++) {
            MasksUnit unit = all.get(k);
            row(table, k, unit, "trained", true, unit.trained());
            row(table, k, unit, "trained", false, unit.unmasked());
            row(table, k, unit, "untrained", true, unit.untrained());
        }
        return table;
    }

    private static void row(Table table, int network, MasksUnit unit, String state, boolean masked, Reading reading) {
        boolean trained = state.equals("trained");
        Contrast c = reading.contrast();
        table.add(
                network,
                state,
                masked,
                trained ? unit.testAccuracy() : null,
                trained ? unit.loss() : null,
                c.same(),
                c.different(),
                c.same() - c.different(),
                c.p(),
                c.smallestP(),
                c.t(),
                c.df(),
                c.pairsP(),
                c.pairsD(),
                masked ? reading.overlapR() : null,
                masked ? reading.overlapP() : null,
                c.fewestNodes());
    }

    private Table modules() {
        Table table = new Table("masks", "network", "state", "digit", "sample", "mask_pixels", "modules", "q");
        for (int k = 0; k < all.size(); k++) {
            addModules(table, k, "trained", all.get(k).masks(), all.get(k).trained());
            addModules(table, k, "untrained", all.get(k).masks(), all.get(k).untrained());
        }
        return table;
    }

    private static void addModules(Table table, int network, String state, List<Mask> masks, Reading reading) {
        for (int m = 0; m < masks.size(); m++) {
            Mask mask = masks.get(m);
            table.add(
                    network,
                    state,
                    mask.digit(),
                    mask.sample() == 0 ? "a" : "b",
                    mask.pixels().size(),
                    reading.modules().get(m),
                    reading.quality().get(m));
        }
    }

    private Table pairs(List<Mask> masks) {
        Table table = new Table("pairs", "network", "mask", "other_mask", "overlap", "ari", "ari_untrained");
        DoubleMatrix overlap = Mask.overlaps(masks);
        for (int k = 0; k < all.size(); k++) {
            for (int i = 0; i < masks.size(); i++) {
                for (int j = i + 1; j < masks.size(); j++) {
                    table.add(
                            k,
                            masks.get(i).name(),
                            masks.get(j).name(),
                            overlap.get(i, j),
                            units.array(k, "ari").get(i, j),
                            units.array(k, "ari-untrained").get(i, j));
                }
            }
        }
        return table;
    }

    private List<ReportSection> sections() {
        MasksFigures figures = new MasksFigures(all, units);
        MasksUnit first = all.getFirst();
        return List.of(
                new ReportSection(
                        "Weights seen through a digit",
                        List.of(
                                "A mask keeps the pixels that most images of a digit share; of each hidden unit's input "
                                        + "weights only those remain. Cosines between units then give modules, mask by mask.",
                                "Without a mask every sample has the same weights, so its modules can differ by the search "
                                        + "alone: that control shows that the search settles, no more."),
                        List.of(
                                figures.masks(SIDE, SIDE),
                                figures.agreement(
                                        "ari", "agreement", "Similarity of modules between masks", "masked weights"),
                                figures.agreement(
                                        "ari-untrained",
                                        "agreement-untrained",
                                        "The same before training",
                                        "masked weights before training"),
                                figures.differences())),
                new ReportSection(
                        "Masks that overlap",
                        List.of(
                                "Two samples of one digit have nearly the same mask, and different digits share pixels, too. "
                                        + "Weights that are the same numbers have the same cosines, trained or not: where the "
                                        + "similarity of modules follows the overlap alone, it says nothing of what was learned."),
                        List.of(
                                figures.overlap("ari", "trained", first.trained()),
                                figures.overlap("ari-untrained", "untrained", first.untrained()))));
    }

    private String methods(List<Mask> masks) {
        MasksOptions.Analysis analysis = options.analysis();
        return String.format(
                Locale.ROOT,
                "Networks of %d ReLU units in one hidden layer with PyTorch's default initialisation were trained on %s, "
                        + "pixels from 0 to 1, %s. Of each digit the first %d training images in file order made two "
                        + "disjoint samples of %d; a sample's mask holds the pixels above %s in at least %s of its images "
                        + "(%d to %d pixels). Similarity is the cosine between hidden units' input weights at the mask's "
                        + "pixels, biases left out. Partitions maximise signed modularity Q* (asymmetric; Rubinov and Sporns "
                        + "2011) with the diagonal set to 0 at gamma %s by Louvain, best of %d restarts, and are compared by "
                        + "the adjusted Rand index. In each network the samples' labels were permuted %d times; intervals "
                        + "are 95 %% over networks. Controls: all weights in place of the masked ones; the same networks "
                        + "before training.",
                options.hidden(),
                ImageSource.words(options.data()),
                options.training().words(),
                2 * analysis.imagesPerSample(),
                analysis.imagesPerSample(),
                analysis.brightness(),
                analysis.share(),
                masks.stream().mapToInt(m -> m.pixels().size()).min().orElse(0),
                masks.stream().mapToInt(m -> m.pixels().size()).max().orElse(0),
                analysis.gamma(),
                analysis.restarts(),
                analysis.permutations());
    }
}
