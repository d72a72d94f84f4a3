package org.orthant.studies.figure;

import static org.orthant.studies.figure.SampleFigures.text;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;

/** Figures that are hard to lay out: long words, many colours, gaps, single values, big and small matrices. */
public final class DifficultFigures {

    private DifficultFigures() {}

    /** All of them. */
    public static List<Figure> all() {
        return List.of(
                bigMatrix(),
                smallMatrix(),
                wideHeatmap(),
                oneCell(),
                manyLines(),
                manyBoxes(),
                fewPoints(),
                oneBar(),
                manyGroups(),
                oddViolins(),
                barePlane());
    }

    private static MatrixFigure bigMatrix() {
        int n = 1001;
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i * n + j] = i % 13 == j % 13 ? 0.5 : -0.05;
            }
        }
        return new MatrixFigure(
                text(
                        "big-matrix",
                        "A matrix of 1,001 regions in 13 modules, drawn with 400 cells along each of its sides"),
                DoubleMatrix.adopt(n, n, values),
                IntStream.range(0, n).map(i -> i % 13).boxed().toList(),
                "region",
                new MatrixFigure.Scale("cosine similarity of input weights", 0.5));
    }

    private static MatrixFigure smallMatrix() {
        return new MatrixFigure(
                text("small-matrix", "Three neurons"),
                DoubleMatrix.of(3, 3, 0, 0.001, -0.002, 0.001, 0, Double.NaN, -0.002, Double.NaN, 0),
                List.of(0, 0, -1),
                "neuron",
                new MatrixFigure.Scale("covariance", 0.002));
    }

    /** Input weights of more neurons than there are cells, one without value, the last beyond the scale. */
    private static HeatmapFigure wideHeatmap() {
        int n = 450;
        double[] weights = IntStream.range(0, 3 * n)
                .mapToDouble(i -> StrictMath.sin(i / 20.0) * (1 + i / n))
                .toArray();
        weights[1] = Double.NaN;
        weights[0] = Double.NaN;
        return new HeatmapFigure(
                text("wide-heatmap", "Input weights of 450 neurons"),
                DoubleMatrix.adopt(3, n, weights),
                new HeatmapFigure.Numeric("neuron", 1, 1),
                new HeatmapFigure.Named(
                        "input", List.of("fixation", "stimulus 1", "an input whose name is far too long for its row")),
                HeatmapFigure.Scale.diverging("weight", 2));
    }

    private static HeatmapFigure oneCell() {
        return new HeatmapFigure(
                text("one-cell", "A single cell with names"),
                DoubleMatrix.of(1, 1, 0.25),
                new HeatmapFigure.Named("", List.of("trained on go / no-go")),
                new HeatmapFigure.Named("", List.of("N = 3")),
                HeatmapFigure.Scale.sequential("share of networks", 0, 1));
    }

    private static LinesFigure manyLines() {
        List<Line> lines = IntStream.range(0, 9)
                .mapToObj(k -> Line.of(
                                "a condition with the long name " + k,
                                new double[] {0, 1, 2, 3, 4, 5},
                                new double[] {k, k + 1, Double.NaN, k + 2, 1.5 * k, 12345 + k})
                        .with(Band.of(
                                new double[] {k - 1, k, Double.NaN, k, k, k},
                                new double[] {k + 1, k + 2, Double.NaN, k + 3, 2 * k, 12345 + k})))
                .toList();
        return new LinesFigure(
                text("many-lines", "Nine lines with gaps"),
                Axis.of("number of lesioned weights n"),
                Axis.of("distance from the boundary relative to the unlesioned network"),
                lines,
                List.of(new Mark.Vertical("n = 2", 2)));
    }

    private static BoxesFigure manyBoxes() {
        List<String> categories = IntStream.range(0, 8)
                .mapToObj(k -> "hippocampal formation " + k)
                .toList();
        List<List<Double>> samples = IntStream.range(0, 8)
                .mapToObj(k -> k == 3 ? List.<Double>of() : k == 4 ? List.of(2.0) : List.of(k - 7.0, k + 0.5, 2.0 * k))
                .toList();
        return new BoxesFigure(
                text("many-boxes", "Eight regions, one without values, one with a single value"),
                categories,
                Axis.of("induced Q", "z"),
                List.of(new BoxesFigure.Group("all", samples)),
                List.of());
    }

    private static ViolinsFigure oddViolins() {
        return new ViolinsFigure(
                text("odd-violins", "No value, one, two, equal ones, an outlier"),
                List.of("none", "one", "two", "equal", "nearly equal", "outlier"),
                Axis.of("similarity"),
                List.of(new BoxesFigure.Group(
                        "all",
                        List.of(
                                List.of(),
                                List.of(0.3),
                                List.of(0.1, 0.4),
                                List.of(0.2, 0.2, 0.2),
                                List.of(0.2, 0.2, 0.2, 0.2, 0.5),
                                List.of(0.1, 0.11, 0.12, 0.13, 0.14, 0.9)))),
                List.of());
    }

    private static ScatterFigure fewPoints() {
        return new ScatterFigure(
                text("few-points", "Two points"),
                Axis.of("x"),
                Axis.of("y"),
                List.of(new ScatterFigure.Point(1, 3), new ScatterFigure.Point(2, 3)),
                null);
    }

    private static BarsFigure oneBar() {
        return new BarsFigure(
                text("one-bar", "One bar, below 0, and a missing one"),
                Axis.of("task"),
                List.of("decisions", "go / no-go"),
                Axis.of("difference of adjusted Rand index"),
                List.of(new BarsFigure.Bars("difference", List.of(-0.0123, Double.NaN))));
    }

    /** More groups than colours, the first without a point. */
    private static PlaneFigure manyGroups() {
        return new PlaneFigure(
                text("many-groups", "Nine groups of points in a plane, the first one empty"),
                Axis.of("weight of the first of two inputs"),
                Axis.of("weight of the second of two inputs"),
                IntStream.range(0, 9)
                        .mapToObj(k -> new PlaneFigure.Group(
                                "group " + (k + 1),
                                k == 0 ? List.of() : List.of(new ScatterFigure.Point(0.01 * k, 0.001 * (k - 4)))))
                        .toList());
    }

    private static PhasePlaneFigure barePlane() {
        return new PhasePlaneFigure(
                text("bare-plane", "A plane with flows of two names, one arrow of length 0 and a border outside"),
                Axis.of("PC 1"),
                Axis.of("PC 2"),
                List.of(
                        new PhasePlaneFigure.Flow(
                                "leads to attractor 1", List.of(new PhasePlaneFigure.Arrow(0, 0, 1e-4, 0))),
                        new PhasePlaneFigure.Flow(
                                "leads to attractor 2", List.of(new PhasePlaneFigure.Arrow(0.001, 0, 0, 0)))),
                List.of(),
                List.of(),
                List.of(),
                List.of(new PhasePlaneFigure.Border("decision boundary", 9, 1, 1)));
    }
}
