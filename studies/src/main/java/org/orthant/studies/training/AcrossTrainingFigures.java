package org.orthant.studies.training;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.HeatmapFigure;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.training.AcrossTrainingUnit.Series;
import org.orthant.studies.training.AcrossTrainingUnit.Start;

/** The figures of {@code training}: T1 fig. S6. */
final class AcrossTrainingFigures {

    private static final Axis STEP = Axis.of("training step");

    private final ModulesAcrossTrainingOptions options;
    private final List<AcrossTrainingUnit> networks;
    private final UnitResults units;
    private final int example;

    /**
     * Figures of a run.
     *
     * @param networks those whose activity stayed finite
     * @param example index of the unit that is shown as the example
     */
    AcrossTrainingFigures(
            ModulesAcrossTrainingOptions options, List<AcrossTrainingUnit> networks, UnitResults units, int example) {
        this.options = options;
        this.networks = networks;
        this.units = units;
        this.example = example;
    }

    Figure startProjection() {
        return connectivity(
                "fc-projection",
                "Input projection at step 0",
                unit().projection().modules());
    }

    Figure start() {
        return connectivity("fc-start", "Activity at step 0", unit().start().modules());
    }

    Figure end() {
        return connectivity("fc-end", "Activity at the last step", unit().end());
    }

    private AcrossTrainingUnit unit() {
        return units.record(example, AcrossTrainingUnit.class);
    }

    private Figure connectivity(String id, String title, ModularityReading modules) {
        return new MatrixFigure(
                new FigureText(
                        id,
                        title + ", sorted by module",
                        String.format(
                                Locale.ROOT,
                                "Pearson correlation over all steps of all trials, network %d, sorted by module (%d "
                                        + "modules, Q* = %.3f, diagonal drawn but not used). Grey: %d silent neurons.",
                                example,
                                modules.modules(),
                                modules.quality(),
                                modules.silent()),
                        "Matrix of correlations between neurons in blocks, one per module."),
                units.array(example, id),
                modules.labels(),
                "neuron",
                new MatrixFigure.Scale("Pearson r", 1));
    }

    Figure nulls() {
        return boxes(
                new FigureText(
                        "modularity-null",
                        "Modularity at step 0 against its null",
                        "Mean Q* of a few restarts on residual FC: observed, and mean over surrogates in which each "
                                + "neuron's trials are shifted independently; a point per network. Before recurrence: "
                                + "W_in x + b alone; after: the activity.",
                        "Box plots of observed and surrogate modularity before training."),
                List.of("before recurrence", "after recurrence"),
                Axis.of("Q* of residual FC"),
                new BoxesFigure.Group("observed", nulls(start -> start.test().observed())),
                new BoxesFigure.Group(
                        "surrogates (mean)", nulls(start -> start.test().mean())));
    }

    private List<List<Double>> nulls(ToDoubleFunction<Start> value) {
        return List.of(
                defined(networks, unit -> value.applyAsDouble(unit.projection())),
                defined(networks, unit -> value.applyAsDouble(unit.start())));
    }

    /** The mean over networks of a stored matrix of relative qualities. */
    static DoubleMatrix meanQuality(UnitResults units, List<Integer> chosen, String name) {
        Matrix first = units.array(chosen.getFirst(), name);
        double[] sum = new double[first.rows() * first.columns()];
        int[] count = new int[sum.length];
        for (int unit : chosen) {
            double[] values = units.array(unit, name).toDoubles();
            for (int k = 0; k < values.length; k++) {
                boolean defined = !Double.isNaN(values[k]);
                sum[k] += defined ? values[k] : 0;
                count[k] += defined ? 1 : 0;
            }
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= count[k];
        }
        return DoubleMatrix.adopt(first.rows(), first.columns(), sum);
    }

    Figure quality(DoubleMatrix mean, double lowest) {
        return heatmap(
                "quality-across-training", "Each step's modules at every other step", mean, lowest, "trained networks");
    }

    Figure permutedQuality(DoubleMatrix mean, double lowest) {
        return heatmap(
                "quality-permuted",
                "The same for permuted weight changes",
                mean,
                lowest,
                "networks whose weight changes have their entries permuted");
    }

    private Figure heatmap(String id, String title, DoubleMatrix mean, double lowest, String shown) {
        int interval = options.analysis().checkpointInterval();
        return new HeatmapFigure(
                new FigureText(
                        id,
                        title,
                        "Q* of the partition of one training step (row) on the FC of another (column), divided by that of "
                                + "the column's own partition; mean over " + networks.size() + " " + shown + ".",
                        "Heat map of the quality of partitions across training steps, " + shown + "."),
                mean,
                new HeatmapFigure.Numeric("FC of training step", 0, interval),
                new HeatmapFigure.Numeric("modules of training step", 0, interval),
                HeatmapFigure.Scale.sequential("Q* / Q* of own modules", lowest, 1));
    }

    /** A round number at or below all entries, where both heat maps begin. */
    static double lowest(DoubleMatrix... means) {
        double lowest = 0.9;
        for (DoubleMatrix mean : means) {
            for (double value : mean.array()) {
                lowest = value < lowest ? value : lowest;
            }
        }
        return Math.floor(10 * lowest) / 10;
    }

    Figure stability() {
        double[] steps = steps();
        return new LinesFigure(
                new FigureText(
                        "stability-and-accuracy",
                        "Stability of modules and accuracy",
                        "Stability of a step's partition: mean over all other steps of its relative Q*. Choice accuracy "
                                + "of the trained networks on the same trials (coherence above 0). Control: weight changes "
                                + "with permuted entries. Mean over networks with 95 % interval.",
                        "Lines: stability of modules and accuracy over training steps."),
                STEP,
                Axis.of("stability, accuracy").within(0, 1),
                List.of(
                        line("stability", steps, unit -> unit.trained().stability()),
                        line("choice accuracy", steps, unit -> unit.trained().choiceAccuracy()),
                        line(
                                "stability, permuted changes",
                                steps,
                                unit -> unit.permuted().stability())),
                List.of());
    }

    Figure rates() {
        int interval = options.analysis().checkpointInterval();
        double[] middles = new double[steps().length - 1];
        for (int k = 0; k < middles.length; k++) {
            middles[k] = (k + 0.5) * interval;
        }
        double pace = options.analysis().paceSteps();
        double last = options.training().steps();
        return new LinesFigure(
                new FigureText(
                        "rate-of-change",
                        "How fast modules change",
                        "1 - adjusted Rand index of the partitions of neighbouring checkpoints, " + interval
                                + " steps apart; mean over networks with 95 % interval. Shaded: the steps whose rates the "
                                + "claim of pace compares.",
                        "Lines: rate of change of modules over training steps."),
                STEP,
                Axis.of("1 - ARI").within(0, 1),
                List.of(
                        line("trained", middles, unit -> unit.trained().rate()),
                        line(
                                "permuted changes",
                                middles,
                                unit -> unit.permuted().rate())),
                List.of(new Mark.Period("first", 0, pace), new Mark.Period("last", last - pace, last)));
    }

    private Line line(String name, double[] x, Function<AcrossTrainingUnit, List<Double>> values) {
        return MeanLine.of(name, x, networks.stream().map(values).toList());
    }

    private double[] steps() {
        return options.checkpoints().stream().mapToDouble(step -> step).toArray();
    }

    Figure correlations() {
        return boxes(
                new FigureText(
                        "stability-correlations",
                        "Correlation of stability with accuracy",
                        "A point per network. Partial: given the step and log(step + 20). Equal change: over checkpoints "
                                + "equally spaced in weight change. Control: stability under permuted weight changes, "
                                + "correlated with the trained network's accuracy.",
                        "Box plots of correlations of stability with accuracy, trained networks beside their control."),
                List.of("r", "partial r", "r, equal change"),
                Axis.of("correlation with accuracy"),
                new BoxesFigure.Group("trained", correlations(AcrossTrainingUnit::trained)),
                new BoxesFigure.Group("permuted changes", correlations(AcrossTrainingUnit::permuted)));
    }

    private List<List<Double>> correlations(Function<AcrossTrainingUnit, Series> series) {
        List<AcrossTrainingStatistics> statistics = networks.stream()
                .map(unit -> AcrossTrainingStatistics.of(options, unit, series.apply(unit)))
                .toList();
        return List.of(
                defined(statistics, AcrossTrainingStatistics::r),
                defined(statistics, AcrossTrainingStatistics::partial),
                defined(statistics, AcrossTrainingStatistics::equalChange));
    }

    private static <T> List<Double> defined(List<T> items, ToDoubleFunction<T> value) {
        return items.stream()
                .mapToDouble(value)
                .filter(v -> !Double.isNaN(v))
                .boxed()
                .toList();
    }

    private static Figure boxes(FigureText text, List<String> categories, Axis y, BoxesFigure.Group... groups) {
        return new BoxesFigure(text, categories, y, List.of(groups), List.of(new Mark.Horizontal("", 0)));
    }
}
