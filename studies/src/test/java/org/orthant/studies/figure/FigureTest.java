package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;

class FigureTest {

    private static final FigureText TEXT = new FigureText("a-1", "title", "caption", "alt");
    private static final double[] TWO = {0, 1};

    @Test
    void refusesWordsThatCannotServe() {
        refused("\"A b\"", () -> new FigureText("A b", "title", "caption", "alt"));
        refused("\"../x\"", () -> new FigureText("../x", "title", "caption", "alt"));
        refused("text alternative of figure a", () -> new FigureText("a", "title", "caption", " "));
        refused("axis title", () -> Axis.of(""));
    }

    @Test
    void ofVeryManyPointsEvenlySpacedOnesAreDrawn() {
        List<ScatterFigure.Point> points = IntStream.range(0, 12_001)
                .mapToObj(k -> new ScatterFigure.Point(k, 0))
                .toList();
        assertThat(ScatterFigure.sample(points))
                .hasSizeBetween(4000, ScatterFigure.MOST_POINTS)
                .startsWith(points.get(0), points.get(3), points.get(6));
        assertThat(ScatterFigure.sample(points.subList(0, 5000))).isEqualTo(points.subList(0, 5000));
        assertThat(ScatterFigure.sample(List.of())).isEmpty();
    }

    @Test
    void refusesRangesAndBandsOutOfOrder() {
        refused("low < high, got 1.0 and 1.0", () -> new Range(1, 1));
        refused("got NaN", () -> new Range(Double.NaN, 1));
        refused("low <= high at point 1, got 2.0 and 1.0", () -> Band.of(new double[] {0, 2}, new double[] {1, 1}));
        refused("2 upper ends, got 1", () -> Band.of(TWO, new double[] {1}));
    }

    @Test
    void refusesLinesOutOfOrder() {
        refused("increasing x in line a, got 1.0 before 1.0", () -> Line.of("a", new double[] {1, 1}, TWO));
        refused("got NaN", () -> Line.of("a", new double[] {0, Double.NaN}, TWO));
        refused("got Infinity", () -> Line.of("a", TWO, new double[] {0, Double.POSITIVE_INFINITY}));
        refused("2 values in line a, got 1", () -> Line.of("a", TWO, new double[] {0}));
        refused("at least one", () -> new LinesFigure(TEXT, Axis.of("x"), Axis.of("y"), List.of(), List.of()));
    }

    @Test
    void refusesMatricesWithoutALabelForEachNode() {
        MatrixFigure.Scale scale = new MatrixFigure.Scale("r", 1);
        refused("got 3", () -> new MatrixFigure(TEXT, DoubleMatrix.zeros(2, 3), List.of(0, 0), "neuron", scale));
        refused("2 module labels, got 1", () -> matrix(List.of(0), scale));
        refused("got -2", () -> matrix(List.of(0, -2), scale));
        refused("got NaN", () -> new MatrixFigure.Scale("r", Double.NaN));
    }

    @Test
    void refusesHeatmapsWhoseSidesDoNotFit() {
        HeatmapFigure.Side two = new HeatmapFigure.Named("side", List.of("a", "b"));
        refused("2 names of rows, got 1", () -> heatmap(two, new HeatmapFigure.Named("side", List.of("a"))));
        refused("step above 0 from cell to cell, got 0.0", () -> new HeatmapFigure.Numeric("step", 0, 0));
        refused("at most 40 named cells, got 41", () -> new HeatmapFigure.Named("side", Collections.nCopies(41, "a")));
        refused("label of the colour scale", () -> HeatmapFigure.Scale.diverging(" ", 1));
        refused("low < high", () -> HeatmapFigure.Scale.sequential("r", 1, 0));
    }

    private static HeatmapFigure heatmap(HeatmapFigure.Side x, HeatmapFigure.Side y) {
        return new HeatmapFigure(TEXT, DoubleMatrix.zeros(2, 2), x, y, HeatmapFigure.Scale.diverging("r", 1));
    }

    private static MatrixFigure matrix(List<Integer> modules, MatrixFigure.Scale scale) {
        return new MatrixFigure(TEXT, DoubleMatrix.zeros(2, 2), modules, "neuron", scale);
    }

    @Test
    void refusesSamplesThatDoNotFit() {
        refused("got NaN", () -> new BoxesFigure.Group("a", List.of(List.of(Double.NaN))));
        refused(
                "2 samples in group a, got 1",
                () -> new BoxesFigure(
                        TEXT,
                        List.of("x", "y"),
                        Axis.of("z"),
                        List.of(new BoxesFigure.Group("a", List.of(List.of(1.0)))),
                        List.of()));
        refused(
                "1 samples in group a, got 0",
                () -> new ViolinsFigure(
                        TEXT, List.of("x"), Axis.of("z"), List.of(new BoxesFigure.Group("a", List.of())), List.of()));
        refused(
                "1 values in bars a, got 2",
                () -> new BarsFigure(
                        TEXT,
                        Axis.of("x"),
                        List.of("x"),
                        Axis.of("y"),
                        List.of(new BarsFigure.Bars("a", List.of(1.0, 2.0)))));
    }

    @Test
    void refusesTooManyPointsAndSharesBeyondOne() {
        refused(
                "got 5001",
                () -> new ScatterFigure(
                        TEXT,
                        Axis.of("x"),
                        Axis.of("y"),
                        Collections.nCopies(5001, new ScatterFigure.Point(0, 0)),
                        null));
        refused(
                "got 0",
                () -> new PlaneFigure(
                        TEXT, Axis.of("x"), Axis.of("y"), List.of(new PlaneFigure.Group("a", List.of()))));
        refused("got 1.5", () -> new PsychometricFigure(TEXT, List.of(Line.of("a", TWO, new double[] {0, 1.5}))));
    }

    @Test
    void refusesPlanesWithoutContentAndLinesWithoutDirection() {
        refused(
                "expected 1 to 5000 arrows and points in figure a-1, got 0",
                () -> new PhasePlaneFigure(
                        TEXT, Axis.of("x"), Axis.of("y"), List.of(), List.of(), List.of(), List.of(), List.of()));
        refused("border b without direction", () -> new PhasePlaneFigure.Border("b", 1, 0, 0));
        refused(
                "at least two points in path p, got 1",
                () -> new PhasePlaneFigure.Path("p", List.of(new ScatterFigure.Point(0, 0))));
        refused("arrow", () -> new PhasePlaneFigure.Arrow(0, 0, Double.NaN, 0));
    }

    @Test
    void theFitOfPointsOnALineIsTheLine() {
        ScatterFigure.Fit fit = ScatterFigure.Fit.through(
                List.of(new ScatterFigure.Point(0, 1), new ScatterFigure.Point(2, 5), new ScatterFigure.Point(3, 7)),
                "a line");
        assertThat(fit.slope()).isCloseTo(2, within(1e-12));
        assertThat(fit.intercept()).isCloseTo(1, within(1e-12));
    }

    private static void refused(String words, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(words);
    }
}
