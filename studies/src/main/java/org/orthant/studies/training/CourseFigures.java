package org.orthant.studies.training;

import java.util.List;
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
import org.orthant.studies.training.AcrossTrainingUnit.Series;

/** How the modules of one kind of networks settle: T1 fig. S6. */
final class CourseFigures {

    private static final Axis STEP = Axis.of("training step");

    private final FollowedGroup group;

    /** Figures of networks whose activity stayed finite. */
    CourseFigures(FollowedGroup group) {
        this.group = group;
    }

    private String id(String name) {
        return name + group.suffix().replace('.', '-');
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

    private Figure heatmap(String name, String title, DoubleMatrix mean, double lowest, String shown) {
        int interval = group.schedule().interval();
        return new HeatmapFigure(
                new FigureText(
                        id(name),
                        title,
                        "Q* of the partition of one training step (row) on the FC of another (column), divided by that of "
                                + "the column's own partition; mean over "
                                + group.networks().size() + " " + group.named(shown) + ".",
                        "Heat map of the quality of partitions across training steps, " + group.named(shown) + "."),
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
        double[] steps = group.schedule().checkpoints().stream()
                .mapToDouble(step -> step)
                .toArray();
        return new LinesFigure(
                new FigureText(
                        id("stability-and-accuracy"),
                        "Stability of modules and accuracy",
                        "Stability of a step's partition: mean over all other steps of its relative Q*. "
                                + group.named("Accuracy of the trained networks on the same trials or images")
                                + ". Control: weight changes with permuted entries. Mean over networks with 95 % interval.",
                        "Lines: stability of modules and accuracy over training steps."),
                STEP,
                Axis.of("stability, accuracy").within(0, 1),
                List.of(
                        line("stability", steps, network -> network.trained().stability()),
                        line(
                                group.accuracy(),
                                steps,
                                network -> network.trained().choiceAccuracy()),
                        line(
                                "stability, permuted changes",
                                steps,
                                network -> network.permuted().stability())),
                List.of());
    }

    Figure rates() {
        Schedule schedule = group.schedule();
        double[] middles = new double[schedule.steps() / schedule.interval()];
        for (int k = 0; k < middles.length; k++) {
            middles[k] = (k + 0.5) * schedule.interval();
        }
        double pace = schedule.paceSteps();
        double last = schedule.steps();
        return new LinesFigure(
                new FigureText(
                        id("rate-of-change"),
                        "How fast modules change",
                        "1 - adjusted Rand index of the partitions of neighbouring checkpoints, " + schedule.interval()
                                + " steps apart; mean over networks with 95 % interval. Shaded: the steps whose rates the "
                                + "claim of pace compares.",
                        "Lines: rate of change of modules over training steps."),
                STEP,
                Axis.of("1 - ARI").within(0, 1),
                List.of(
                        line("trained", middles, network -> network.trained().rate()),
                        line(
                                "permuted changes",
                                middles,
                                network -> network.permuted().rate())),
                List.of(new Mark.Period("first", 0, pace), new Mark.Period("last", last - pace, last)));
    }

    private Line line(String name, double[] x, Function<Followed, List<Double>> values) {
        List<List<Double>> rows =
                group.networks().stream().map(network -> values.apply(network)).toList();
        return MeanLine.of(name, x, rows);
    }

    Figure correlations() {
        return boxes(
                new FigureText(
                        id("stability-correlations"),
                        "Correlation of stability with accuracy",
                        "A point per network. Partial: given the step and log(step + 20). Equal change: over checkpoints "
                                + "equally spaced in weight change. Control: stability under permuted weight changes, "
                                + "correlated with the trained network's accuracy.",
                        "Box plots of correlations of stability with accuracy, trained networks beside their control."),
                List.of("r", "partial r", "r, equal change"),
                Axis.of("correlation with accuracy"),
                new BoxesFigure.Group("trained", correlations(Followed::trained)),
                new BoxesFigure.Group("permuted changes", correlations(Followed::permuted)));
    }

    private List<List<Double>> correlations(Function<Followed, Series> series) {
        List<AcrossTrainingStatistics> statistics = group.statistics(series);
        return List.of(
                defined(statistics, AcrossTrainingStatistics::r),
                defined(statistics, AcrossTrainingStatistics::partial),
                defined(statistics, AcrossTrainingStatistics::equalChange));
    }

    static <T> List<Double> defined(List<T> items, ToDoubleFunction<T> value) {
        return items.stream()
                .mapToDouble(value)
                .filter(v -> !Double.isNaN(v))
                .boxed()
                .toList();
    }

    static Figure boxes(FigureText text, List<String> categories, Axis y, BoxesFigure.Group... groups) {
        return new BoxesFigure(text, categories, y, List.of(groups), List.of(new Mark.Horizontal("", 0)));
    }
}
