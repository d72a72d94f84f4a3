package org.orthant.studies.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Points in the colour of their density, dense ones on top, under a fitted line. */
final class ScatterChart {

    private static final int CELLS = 40;
    private static final int FEW = 300;
    private static final Chart.Size SIZE = new Chart.Size(520, 330, 74, 104, 8);

    private ScatterChart() {}

    static Chart of(ScatterFigure figure) {
        return Chart.of(figure.text(), SIZE, toOption(figure));
    }

    private static Map<String, Object> toOption(ScatterFigure figure) {
        int[] counts = counts(figure.points());
        int most = IntStream.of(counts).max().orElseThrow();
        int step = step(most);
        int top = top(step, most);
        List<Map<String, Object>> series = new ArrayList<>();
        for (int level = 0; level < Palette.DENSITY.size(); level++) {
            points(figure, counts, level, top).forEach(series::add);
        }
        fit(figure).forEach(series::add);
        series.add(Options.colourBar(Palette.DENSITY, (1 + top) / 2.0));
        ScatterFigure.Fit fit = figure.fit();
        return Json.with(
                Options.base(figure.text(), fit == null ? "" : fit.summary()),
                "grid",
                List.of(Options.grid(SIZE), Options.colourGrid()),
                "tooltip",
                Options.itemTooltip(
                        "@pointWords", figure.x().label(), figure.y().label()),
                "xAxis",
                List.of(spaced(Options.horizontal(figure.x())), Options.bare(1, 0, 1)),
                "yAxis",
                List.of(spaced(Options.vertical(figure.y())), density(step, top)),
                "series",
                series);
    }

    /** Room for points at the ends of an axis without a range of its own. */
    private static Map<String, Object> spaced(Map<String, Object> axis) {
        return Json.with(axis, "boundaryGap", List.of("4%", "4%"));
    }

    /** The distance of ticks on the scale of densities, which has at most five from 1 on. */
    private static int step(int most) {
        return Math.max(1, (most + 2) / 4);
    }

    /** The end of that scale: a tick at or above {@code most}. */
    private static int top(int step, int most) {
        return 1 + step * Math.max(1, (most - 2 + step) / step);
    }

    private static Map<String, Object> density(int step, int top) {
        return Json.with(Options.colourAxis("points in a cell", 1, top), "interval", step);
    }

    /** For each point, how many points lie in its cell of the data's range. */
    private static int[] counts(List<ScatterFigure.Point> points) {
        Range x = Range.around(points.stream().map(ScatterFigure.Point::x).toList());
        Range y = Range.around(points.stream().map(ScatterFigure.Point::y).toList());
        int[] cells = points.stream()
                .mapToInt(p -> cell(p.x(), x) * CELLS + cell(p.y(), y))
                .toArray();
        int[] perCell = new int[CELLS * CELLS];
        for (int cell : cells) {
            perCell[cell]++;
        }
        return IntStream.of(cells).map(cell -> perCell[cell]).toArray();
    }

    private static int cell(double value, Range range) {
        return Math.min((int) (CELLS * (value - range.low()) / (range.high() - range.low())), CELLS - 1);
    }

    /** The points of one level of density as a series of their own; ECharts cannot draw one without points. */
    private static Stream<Map<String, Object>> points(ScatterFigure figure, int[] counts, int level, int most) {
        List<Object> rows = new ArrayList<>();
        int last = Palette.DENSITY.size() - 1;
        for (int i = 0; i < counts.length; i++) {
            if (Math.round((double) last * (counts[i] - 1) / Math.max(1, most - 1)) == level) {
                rows.add(Json.row(
                        figure.points().get(i).x(), figure.points().get(i).y()));
            }
        }
        return rows.isEmpty()
                ? Stream.of()
                : Stream.of(Json.object(
                        "type",
                        "scatter",
                        "large",
                        true,
                        "largeThreshold",
                        0,
                        "progressive",
                        0,
                        "symbolSize",
                        figure.points().size() <= FEW ? 7 : 4,
                        "itemStyle",
                        Json.object("color", Palette.DENSITY.get(level)),
                        "data",
                        rows));
    }

    private static Stream<Map<String, Object>> fit(ScatterFigure figure) {
        ScatterFigure.Fit fit = figure.fit();
        if (fit == null) {
            return Stream.of();
        }
        Range x = Range.around(
                figure.points().stream().map(ScatterFigure.Point::x).toList());
        return Stream.of(Json.object(
                "type",
                "line",
                "silent",
                true,
                "showSymbol",
                false,
                "tooltip",
                Json.object("show", false),
                "lineStyle",
                Json.object("color", Palette.category(1), "width", 2.5),
                "data",
                List.of(at(fit, x.low()), at(fit, x.high()))));
    }

    private static Object at(ScatterFigure.Fit fit, double x) {
        return Json.row(x, fit.intercept() + fit.slope() * x);
    }
}
