package org.orthant.studies.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.report.ReportSection;

/** Reduces the networks of {@code weights-before-after} to tables, figures, scorecard and words. */
final class WeightsConclusion {

    private final WeightsBeforeAfterOptions options;
    private final UnitResults units;
    private final List<WeightsUnit> networks;

    WeightsConclusion(WeightsBeforeAfterOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.networks = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, WeightsUnit.class))
                .toList();
    }

    Conclusion conclude() {
        Scorecard scorecard = scorecard(networks);
        WeightsFigures figures = new WeightsFigures(networks, units);
        int finite = WeightQuantity.DIFFERENCE.growth(networks).count();
        return new Conclusion(
                scorecard.summary() + TrainingWords.counted("networks", finite, networks.size()),
                warnings(networks.size() - finite),
                scorecard,
                List.of(networksTable(), testsTable()),
                Map.of(),
                finite == 0 ? List.of() : sections(figures),
                methods());
    }

    /** Each quantity grows: paired d of at least 0.2 (SPEC section 6). */
    static Scorecard scorecard(List<WeightsUnit> networks) {
        return new Scorecard(Arrays.stream(WeightQuantity.values())
                .map(quantity -> claim(quantity, networks))
                .toList());
    }

    private static Claim claim(WeightQuantity quantity, List<WeightsUnit> networks) {
        PairedRow growth = quantity.growth(networks);
        return ClaimRules.pairedDifference(
                new Wording(
                        quantity.id(),
                        "The " + quantity.words() + " grows with training",
                        "after less before, in standard deviations of the difference (paired d)",
                        growth.words("after", "before") + " " + quantity.doubt()),
                growth.units(),
                BaselineValues.of(
                        "pairs of untrained initialisations",
                        growth.baseline(quantity.of(networks, WeightsUnit::redrawn))));
    }

    private List<String> warnings(int diverged) {
        List<String> warnings = new ArrayList<>();
        warnings.add(TrainingWords.alphaWarning(
                options.network().alpha(options.task().task())));
        warnings.addAll(TrainingWords.populationWarnings(networks.size(), diverged));
        return warnings;
    }

    private Table networksTable() {
        Table table = new Table(
                "networks",
                "network",
                "state",
                "negative_share",
                "mean_abs_difference",
                "mean_abs_difference_over_mean_abs",
                "uniqueness",
                "modules_of_projected_noise",
                "q",
                "final_loss_nats");
        for (int k = 0; k < networks.size(); k++) {
            WeightsUnit unit = networks.get(k);
            row(table, k, "before", unit.before(), Double.NaN);
            row(table, k, "after", unit.after(), unit.loss());
            row(table, k, "untrained, redrawn", unit.redrawn(), Double.NaN);
        }
        return table;
    }

    private static void row(Table table, int network, String state, WeightReading reading, double loss) {
        table.add(
                network,
                state,
                reading.weights().negativeShare(),
                reading.weights().difference(),
                reading.weights().relativeDifference(),
                reading.uniqueness(),
                reading.modules(),
                reading.quality(),
                loss);
    }

    private Table testsTable() {
        Table table = PairedTable.of("paired_tests", "quantity", "comparison");
        List<WeightQuantity> quantities = List.of(WeightQuantity.values());
        PairedRow[] growth = quantities.stream().map(q -> q.growth(networks)).toArray(PairedRow[]::new);
        PairedRow[] redrawn = quantities.stream().map(q -> q.redrawn(networks)).toArray(PairedRow[]::new);
        for (int k = 0; k < growth.length; k++) {
            String words = quantities.get(k).words();
            PairedTable.add(table, growth[k], PairedRow.adjusted(growth)[k], words, "after less before");
            PairedTable.add(table, redrawn[k], PairedRow.adjusted(redrawn)[k], words, "redrawn less before");
        }
        return table;
    }

    private static List<ReportSection> sections(WeightsFigures figures) {
        return List.of(
                new ReportSection(
                        "Weights of the two stimuli",
                        List.of(
                                "Each point is a neuron: its weight of stimulus 1 against that of stimulus 2. Initial weights "
                                        + "fill a square evenly, half of them negative. Neurons of one quadrant follow the same "
                                        + "mixture of stimuli, so signs and differences part them into modules."),
                        List.of(figures.before(), figures.after())),
                new ReportSection(
                        "What grows",
                        List.of(
                                "The baseline is a second untrained initialisation of each network: its difference from the "
                                        + "first is what chance does. Absolute differences grow with the weights themselves; "
                                        + "divided by mean |w| they need not, and the two can differ in sign."),
                        Arrays.stream(WeightQuantity.values())
                                .map(figures::distribution)
                                .toList()));
    }

    private String methods() {
        return TrainingWords.training(
                        options.network(), options.training(), options.task().task())
                + String.format(
                        Locale.ROOT,
                        " There was no early stopping. Statistics are of the stimulus columns of W_in, over all neurons. "
                                + "Uniqueness: %d samples of independent Gaussian noise are projected through these "
                                + "weights, modules of the correlations maximise signed modularity Q* (Louvain, best of %d "
                                + "restarts, gamma %s, diagonal set to 0), and |r| of a module's mean with its best input "
                                + "less |r| with the next is averaged over modules. The same noise serves a network before "
                                + "and after. Tests are paired, over networks; adjusted p: Benjamini and Hochberg over the "
                                + "four quantities. Intervals are 95 %% over networks.",
                        options.samples(),
                        options.restarts(),
                        options.gamma());
    }
}
