package org.orthant.studies.inputs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.stats.PValue;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.figure.ScatterFigure;
import org.orthant.task.Task;

/** The figures of one setting of {@code input-modules}: T1 fig. 3 a-e, T2 fig. 4 a-e. */
final class InputFigures {

    private static final int BINS = 40;

    private final Setting setting;
    private final Task task;
    private final UnitResults units;
    private final int example;
    private final InputResult shown;
    private final List<InputResult> networks;

    /**
     * Figures of one setting.
     *
     * @param networks that count
     * @param example index of the unit that is shown as the example
     */
    InputFigures(Setting setting, Task task, UnitResults units, int example, List<InputResult> networks) {
        this.setting = setting;
        this.task = task;
        this.units = units;
        this.example = example;
        this.shown = units.record(example, InputUnit.class).result(setting);
        this.networks = List.copyOf(networks);
    }

    /** In the paper's order. */
    List<Figure> all() {
        List<Figure> figures = new ArrayList<>(List.of(
                matrix(
                        "input-similarity",
                        "Similarity of input weights",
                        "cosine of the rows of W_in over all inputs",
                        inputs("").values(),
                        "cosine"),
                matrix(
                        "fc-by-input-module",
                        "Functional connectivity, sorted by input module",
                        "correlation of activity over all steps of all trials",
                        array("fc", ""),
                        "Pearson r"),
                scatter("", "After training", shown.trained()),
                scatter("-untrained", "Before training", shown.untrained()),
                nullDistribution()));
        paired("paired-r", "Input similarity and FC: each network before and after", "r", Relation::judgedR)
                .ifPresent(figures::add);
        paired(
                        "paired-share",
                        "Induced over best modularity: each network before and after",
                        "induced Q* / best Q*",
                        Relation::share)
                .ifPresent(figures::add);
        return figures;
    }

    private Matrix array(String what, String state) {
        return units.array(example, InputNetwork.name(what, state, setting));
    }

    private SimilarityMatrix inputs(String state) {
        return InputSimilarity.COSINE.of(array("input-weights", state), task);
    }

    private String id(String what) {
        return what + "-" + setting.id();
    }

    private String title(String words) {
        return words + " (" + setting.words() + ")";
    }

    private MatrixFigure matrix(String id, String title, String what, Matrix values, String scale) {
        List<Integer> own = shown.trained().modules().labels();
        List<Integer> labels = IntStream.range(0, own.size())
                .mapToObj(i -> own.get(i) < 0
                        ? Integer.valueOf(-1)
                        : shown.trained().inputModules().labels().get(i))
                .toList();
        return new MatrixFigure(
                new FigureText(
                        id(id),
                        title(title),
                        "Trained network " + example + ": " + what
                                + ". Neurons are sorted by the modules of the cosine of "
                                + "input weights; grey: neurons that are silent after the dynamics.",
                        "Matrix of " + what + " in blocks, one per module of the input weights."),
                values,
                labels,
                "neuron",
                new MatrixFigure.Scale(scale, 1));
    }

    private ScatterFigure scatter(String state, String when, InputReading reading) {
        SimilarityMatrix inputs = inputs(state);
        int[] active = IntStream.range(0, inputs.nodeCount())
                .filter(i -> reading.modules().labels().get(i) >= 0 && !inputs.isExcluded(i))
                .toArray();
        double[] x = inputs.restrictedTo(active).upperTriangle();
        double[] y = SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, array("fc", state))
                .restrictedTo(active)
                .upperTriangle();
        int every = 1 + (x.length - 1) / ScatterFigure.MOST_POINTS;
        List<ScatterFigure.Point> points = IntStream.iterate(0, k -> k < x.length, k -> k + every)
                .mapToObj(k -> new ScatterFigure.Point(x[k], y[k]))
                .toList();
        return new ScatterFigure(
                new FigureText(
                        id("similarity-and-fc" + state),
                        title(when + ": input similarity and FC"),
                        "Network " + example + ": cosine of input weights against correlation after the dynamics, "
                                + (every == 1 ? "a point for each pair" : "a point for one of " + every + " pairs")
                                + " of active neurons, coloured by density. The p is that of a Mantel test over neurons.",
                        "Scatter plot of functional connectivity against the cosine of input weights with a fitted line."),
                Axis.of("cosine of input weights").within(-1, 1),
                Axis.of("FC (Pearson r)").within(-1, 1),
                points,
                fit(x, y, reading.deciding()));
    }

    private static ScatterFigure.Fit fit(double[] x, double[] y, Relation relation) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = Arrays.stream(x).map(v -> (v - meanX) * (v - meanX)).sum();
        double yy = Arrays.stream(y).map(v -> (v - meanY) * (v - meanY)).sum();
        double slope = relation.r() * Math.sqrt(yy / xx);
        return new ScatterFigure.Fit(
                meanY - slope * meanX,
                slope,
                String.format(
                        Locale.ROOT,
                        "r = %.2f, slope %.2f, %s, %d neurons",
                        relation.r(),
                        slope,
                        new PValue(relation.mantelP(), relation.smallestP()).text(),
                        relation.neurons()));
    }

    private LinesFigure nullDistribution() {
        double[] draws = array("induced-null", "").toDoubles();
        double low = Arrays.stream(draws).min().orElse(0);
        double width = Math.max(1e-9, Arrays.stream(draws).max().orElse(1) - low) / BINS;
        double[] x = new double[BINS];
        double[] counts = new double[BINS];
        for (int k = 0; k < BINS; k++) {
            x[k] = low + (k + 0.5) * width;
        }
        for (double draw : draws) {
            counts[Math.min(BINS - 1, (int) ((draw - low) / width))]++;
        }
        Relation relation = shown.trained().deciding();
        double[] spanned = DoubleStream.concat(
                        Arrays.stream(draws), DoubleStream.of(relation.induced().observed()))
                .toArray();
        return new LinesFigure(
                new FigureText(
                        id("induced-null"),
                        title("Induced modularity against permuted labels"),
                        String.format(
                                Locale.ROOT,
                                "Trained network %d: Q* of the input weights' partition on FC (%.3f, %.0f %% of the best "
                                        + "Q* of FC) beside its %d values with labels permuted over neurons, z = %.1f.",
                                example,
                                relation.induced().observed(),
                                100 * relation.share(),
                                draws.length,
                                relation.induced().z()),
                        "Histogram of induced modularity with permuted labels; a vertical line marks the observed value."),
                rounded("induced Q*", spanned, 0.02),
                Axis.of("permutations"),
                List.of(Line.of("permuted labels", x, counts).with(Band.of(new double[BINS], counts))),
                List.of(new Mark.Vertical("observed", relation.induced().observed())));
    }

    /** An axis over all values and 0, its ends at multiples of {@code step}. */
    private static Axis rounded(String title, double[] values, double step) {
        double low = Math.min(0, Arrays.stream(values).min().orElse(0));
        double high = Math.max(0, Arrays.stream(values).max().orElse(1));
        return Axis.of(title).within(step * Math.floor(low / step), step * (Math.floor(high / step) + 1));
    }

    /** A point per network: before training across, after it up; the line is that of no change; nothing if no network has both values. */
    private Optional<Figure> paired(String id, String title, String axis, ToDoubleFunction<Relation> value) {
        List<ScatterFigure.Point> points = new ArrayList<>();
        for (InputResult result : networks) {
            double before = value.applyAsDouble(result.untrained().deciding());
            double after = value.applyAsDouble(result.trained().deciding());
            if (!Double.isNaN(before + after)) {
                points.add(new ScatterFigure.Point(before, after));
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        double[] both = points.stream()
                .flatMapToDouble(p -> DoubleStream.of(p.x(), p.y()))
                .toArray();
        long more = points.stream().filter(p -> p.y() > p.x()).count();
        return Optional.of(new ScatterFigure(
                new FigureText(
                        id(id),
                        title(title),
                        "A point per network (of very many, evenly spaced ones), the cosine of all input weights against FC; the line is that of no change.",
                        "Scatter plot, a point per network: the value after training against that before."),
                rounded(axis + " before training", both, 0.1),
                rounded(axis + " after training", both, 0.1),
                ScatterFigure.sample(points),
                new ScatterFigure.Fit(
                        0, 1, "higher after training in " + more + " of " + points.size() + " networks")));
    }
}
