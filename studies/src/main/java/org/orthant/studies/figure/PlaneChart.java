package org.orthant.studies.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Groups of points around the origin of a square plot; where colours repeat, shapes differ. */
final class PlaneChart {

    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond");
    private static final Chart.Size SIZE = new Chart.Size(440, 0, 74, 24, 8);

    /** Room between the outermost point and the edge, as a share of its distance from 0. */
    private static final double MARGIN = 0.05;

    private static final MathContext DIGITS = new MathContext(2, RoundingMode.CEILING);

    private PlaneChart() {}

    static Chart of(PlaneFigure figure) {
        return Chart.of(figure.text(), SIZE, toOption(figure));
    }

    private static Map<String, Object> toOption(PlaneFigure figure) {
        double limit = limit(figure);
        List<Map<String, Object>> series = new ArrayList<>();
        for (int k = 0; k < figure.groups().size(); k++) {
            series.add(points(figure.groups().get(k), k));
        }
        series.getFirst()
                .put("markLine", Options.references(List.of(new Mark.Vertical("", 0), new Mark.Horizontal("", 0))));
        return Json.with(
                Options.base(figure.text(), ""),
                "grid",
                List.of(Options.grid(SIZE)),
                "legend",
                Options.legend(
                        figure.groups().stream().map(PlaneFigure.Group::name).toList()),
                "tooltip",
                Options.itemTooltip(
                        "@pointWords", figure.x().label(), figure.y().label()),
                "xAxis",
                List.of(Options.horizontal(figure.x().within(-limit, limit))),
                "yAxis",
                List.of(Options.vertical(figure.y().within(-limit, limit))),
                "series",
                series);
    }

    /** The end of both axes: a number of two digits beyond all points. */
    private static double limit(PlaneFigure figure) {
        double largest = figure.groups().stream()
                .flatMap(group -> group.points().stream())
                .mapToDouble(point -> Math.max(Math.abs(point.x()), Math.abs(point.y())))
                .max()
                .orElseThrow();
        return largest == 0
                ? 1
                : new BigDecimal((1 + MARGIN) * largest).round(DIGITS).doubleValue();
    }

    private static Map<String, Object> points(PlaneFigure.Group group, int k) {
        List<Object> rows = new ArrayList<>();
        group.points().forEach(point -> rows.add(Json.row(point.x(), point.y())));
        return Json.object(
                "type",
                "scatter",
                "name",
                group.name(),
                "progressive",
                0,
                "symbol",
                SYMBOLS.get(k / Palette.CATEGORIES.size() % SYMBOLS.size()),
                "symbolSize",
                7,
                "itemStyle",
                Json.object("color", Palette.category(k)),
                "data",
                rows);
    }
}
