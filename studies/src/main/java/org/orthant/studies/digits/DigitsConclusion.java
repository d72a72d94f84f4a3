package org.orthant.studies.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.images.ImageSource;
import org.orthant.studies.report.ReportSection;

/** Reduces the networks of {@code digits} to tables, figures, scorecard and words. */
final class DigitsConclusion {

    private final DigitsOptions options;
    private final UnitResults units;
    private final List<DigitsUnit> all;

    DigitsConclusion(DigitsOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, DigitsUnit.class))
                .toList();
    }

    Conclusion conclude() {
        Scorecard scorecard = new DigitsClaims(all).scorecard();
        return new Conclusion(
                scorecard.summary(),
                warnings(),
                scorecard,
                DigitsTables.of(options.analysis(), all, units),
                Map.of("ari", units.array(0, "ari"), "ari-untrained", units.array(0, "ari-untrained")),
                sections(),
                methods());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        ImageWarnings.add(warnings, options.data(), all.size());
        int most = all.stream()
                .flatMap(u -> u.trained().silent().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        if (most > 0) {
            warnings.add("Hidden units that are silent in a set of images have no module there: up to " + most + " of "
                    + options.hidden() + ".");
        }
        long few = all.stream()
                .filter(u -> u.trained().contrast().fewestNodes() < ClaimRules.FEWEST_NODES)
                .count();
        if (few > 0) {
            warnings.add("In " + few + " of " + all.size() + " networks two sets share fewer than "
                    + ClaimRules.FEWEST_NODES + " active units: they are not in the verdicts.");
        }
        return warnings;
    }

    private List<ReportSection> sections() {
        DigitsFigures figures = new DigitsFigures(options.analysis(), all, units);
        double highest = figures.highest();
        return List.of(
                new ReportSection(
                        "Sets of one digit, sets of another",
                        List.of(
                                "Each set of images gives a matrix of correlations between hidden units, and that matrix "
                                        + "modules. A cell says how alike the modules of two sets are: 1 if they are the "
                                        + "same, 0 if they agree as chance would have it. Blocks along the diagonal are "
                                        + "sets of one digit.",
                                "The baseline is the same network before training: images of one digit resemble one "
                                        + "another, so random weights alone make their correlations alike. Only what "
                                        + "goes beyond it is learned."),
                        List.of(
                                figures.sets("ari", "trained", highest),
                                figures.sets("ari-untrained", "untrained", highest),
                                figures.pairs(),
                                figures.differences())),
                new ReportSection(
                        "Digit by digit",
                        List.of(
                                "Off the diagonal the darkest cell is the closest pair of different digits. The paper names 4 "
                                        + "and 9."),
                        List.of(
                                figures.byDigit("ari", "trained", highest),
                                figures.byDigit("ari-untrained", "untrained", highest))));
    }

    private String methods() {
        DigitsOptions.Analysis analysis = options.analysis();
        return String.format(
                Locale.ROOT,
                "Networks of %d ReLU units in one hidden layer with PyTorch's default initialisation were trained on %s, "
                        + "pixels from 0 to 1, %s. Of each digit the first %d training images in file order made %d sets of "
                        + "%d. Functional connectivity is the Pearson correlation of hidden units after ReLU over the images "
                        + "of a set; silent units (variance at most 1e-12 of the largest) have no label. Partitions maximise "
                        + "signed modularity Q* (asymmetric; Rubinov and Sporns 2011) with the diagonal set to 0 at gamma %s "
                        + "by Louvain, best of %d restarts. Partitions are compared by the adjusted Rand index over the units "
                        + "with a label in both. In each network the sets' labels were permuted %d times; intervals are 95 "
                        + "%% over networks. Null of modularity: in the first set of each digit each unit's images are "
                        + "shifted circularly by themselves, %d draws, mean Q* of %d restarts. Baseline: the same networks "
                        + "before training.",
                options.hidden(),
                ImageSource.words(options.data()),
                options.training().words(),
                analysis.sets() * analysis.imagesPerSet(),
                analysis.sets(),
                analysis.imagesPerSet(),
                analysis.gamma(),
                analysis.restarts(),
                analysis.permutations(),
                analysis.nullDraws(),
                analysis.nullRestarts());
    }
}
