package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.figure.ScatterFigure;
import org.orthant.studies.flow.LesionSimilarityUnit.TaskResult;

/** The figures of one task of {@code lesion-similarity}. */
final class SimilarityFigures {

    private final FlowTask task;
    private final List<TaskResult> networks;
    private final UnitResults units;
    private final int example;

    SimilarityFigures(FlowTask task, List<TaskResult> networks, UnitResults units, int example) {
        this.task = task;
        this.networks = List.copyOf(networks);
        this.units = units;
        this.example = example;
    }

    List<Figure> figures() {
        return List.of(
                matrix("fc", "Functional connectivity", "Pearson correlation of activity"),
                matrix("lesions", "Lesion similarity", "Pearson correlation of flow distances over the grid"),
                scatter(),
                correlations(),
                induced());
    }

    private TaskResult exampleResult() {
        return units.record(example, LesionSimilarityUnit.class).of(task);
    }

    private String input() {
        return FlowTask.name(task.inputs().getFirst());
    }

    private Figure matrix(String array, String title, String what) {
        return new MatrixFigure(
                new FigureText(
                        task.id() + "-" + array,
                        title + ", " + task.words(),
                        what + ", network " + example + ", sorted by the modules of functional connectivity"
                                + (array.equals("lesions") ? "; x = " + input() : "")
                                + ". Grey labels: silent neurons; white: no value.",
                        "Matrix of " + what + " between neurons in blocks, one per module."),
                units.array(example, task.id() + "-" + array),
                exampleResult().modules().labels(),
                "neuron",
                new MatrixFigure.Scale("Pearson r", 1));
    }

    private Figure scatter() {
        Matrix fc = units.array(example, task.id() + "-fc");
        Matrix lesions = units.array(example, task.id() + "-lesions");
        List<ScatterFigure.Point> points = new ArrayList<>();
        for (int i = 0; i < fc.rows(); i++) {
            for (int j = i + 1; j < fc.rows(); j++) {
                if (fc.get(i, i) != 0 && fc.get(j, j) != 0 && lesions.get(i, i) != 0 && lesions.get(j, j) != 0) {
                    points.add(new ScatterFigure.Point(fc.get(i, j), lesions.get(i, j)));
                }
            }
        }
        SimilarityReading reading = exampleResult().trained().getFirst();
        int step = Math.ceilDiv(points.size(), ScatterFigure.MOST_POINTS);
        List<ScatterFigure.Point> shown = IntStream.range(0, points.size())
                .filter(k -> k % step == 0)
                .mapToObj(points::get)
                .toList();
        return new ScatterFigure(
                new FigureText(
                        task.id() + "-scatter",
                        "Lesion similarity and connectivity, " + task.words(),
                        "Network " + example + ": a point for " + (step == 1 ? "each" : "every " + step + "th")
                                + " pair of neurons; x = " + input() + ".",
                        "Scatter plot of lesion similarity against functional connectivity with a fitted line."),
                Axis.of("functional connectivity r").within(-1, 1),
                Axis.of("lesion similarity r").within(-1, 1),
                shown,
                points.size() < 2
                        ? null
                        : ScatterFigure.Fit.through(
                                points,
                                String.format(
                                        Locale.ROOT,
                                        "r = %.2f, partial r = %.2f given geometry and own displacement",
                                        reading.relation().r(),
                                        reading.partial())));
    }

    private Figure correlations() {
        List<String> categories = List.of(
                "grid",
                "clipped grid",
                "visited states",
                "without own coordinate",
                "directions",
                "shuffled weights",
                "own displacement",
                "geometry |g|",
                "partial r");
        List<ToDoubleFunction<SimilarityReading>> values = List.of(
                r -> r.relation().r(),
                SimilarityReading::clipped,
                SimilarityReading::visited,
                SimilarityReading::withoutOwn,
                SimilarityReading::directions,
                SimilarityReading::shuffled,
                SimilarityReading::ownDisplacement,
                SimilarityReading::geometry,
                SimilarityReading::partial);
        return new BoxesFigure(
                new FigureText(
                        task.id() + "-correlations",
                        "Correlation with connectivity, " + task.words(),
                        "A point per network, x = " + input() + ". Grid: the paper's version. Geometry: correlation of "
                                + "|g_i| over the grid, without any network. Partial r: the grid's version given geometry "
                                + "and own displacement, which decides. Untrained: the same networks at step 0.",
                        "Box plots of correlations of several similarities with functional connectivity."),
                categories,
                Axis.of("r with functional connectivity").within(-1, 1),
                groups(values),
                List.of(new Mark.Horizontal("", 0)));
    }

    private Figure induced() {
        return new BoxesFigure(
                new FigureText(
                        task.id() + "-induced",
                        "Connectivity's modules on lesion similarity, " + task.words(),
                        "z of the induced Q* against permuted labels, a point per network; from 2 on it is of interest.",
                        "Box plots of z of the induced modularity, trained and untrained."),
                List.of("induced Q*"),
                Axis.of("z"),
                groups(List.of(r -> r.relation().inducedZ())),
                List.of());
    }

    private List<BoxesFigure.Group> groups(List<ToDoubleFunction<SimilarityReading>> values) {
        return List.of(
                new BoxesFigure.Group("trained", samples(TaskResult::trained, values)),
                new BoxesFigure.Group("untrained", samples(TaskResult::untrained, values)));
    }

    private List<List<Double>> samples(
            Function<TaskResult, List<SimilarityReading>> state, List<ToDoubleFunction<SimilarityReading>> values) {
        return values.stream()
                .map(value -> networks.stream()
                        .map(state)
                        .filter(readings -> !readings.isEmpty())
                        .mapToDouble(readings -> value.applyAsDouble(readings.getFirst()))
                        .filter(Double::isFinite)
                        .boxed()
                        .toList())
                .toList();
    }
}
