package org.orthant.studies.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Box plots beside one another, their points strewn over them. */
final class BoxesChart {

    /** Share of a category's width that its boxes take. */
    private static final double FILLED = 0.7;

    /** The golden ratio's fraction: its multiples spread points evenly however many there are. */
    private static final double GOLDEN = 0.6180339887498949;

    private BoxesChart() {}

    static Chart of(BoxesFigure figure) {
        return of(figure, "whiskers", (boxes, k) -> List.of(boxes(boxes, k), dots(boxes, k)));
    }

    /** What draws one group of a figure: the figure and the group's index to series. */
    @FunctionalInterface
    interface Drawing {
        List<Map<String, Object>> series(BoxesFigure figure, int k);
    }

    /** Samples over categories by another drawing; {@code ends} names the outer of the five numbers in the tooltip. */
    static Chart of(BoxesFigure figure, String ends, Drawing drawing) {
        return Chart.of(figure.text(), Chart.Size.PLAIN, toOption(figure, ends, drawing));
    }

    private static Map<String, Object> toOption(BoxesFigure figure, String ends, Drawing drawing) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (int k = 0; k < figure.groups().size(); k++) {
            series.addAll(drawing.series(figure, k));
        }
        series.add(Json.object("type", "line", "data", List.of(), "markLine", Options.references(figure.references())));
        return Json.with(
                Options.base(figure.text(), ""),
                "grid",
                List.of(Options.grid(Chart.Size.PLAIN)),
                "legend",
                Options.legend(
                        figure.groups().stream().map(BoxesFigure.Group::name).toList()),
                "tooltip",
                Options.itemTooltip("@boxWords", ends),
                "xAxis",
                List.of(Options.categories("", figure.categories())),
                "yAxis",
                List.of(Options.vertical(figure.y())),
                "series",
                series);
    }

    private static Map<String, Object> boxes(BoxesFigure figure, int k) {
        List<Object> rows = new ArrayList<>();
        List<List<Double>> samples = figure.groups().get(k).samples();
        for (int c = 0; c < samples.size(); c++) {
            if (!samples.get(c).isEmpty()) {
                BoxSummary box = BoxSummary.of(samples.get(c));
                rows.add(Json.row(c, box.low(), box.q1(), box.median(), box.q3(), box.high()));
            }
        }
        return Json.with(series(figure, k, "@box", rows), "encode", Json.object("x", 0, "y", List.of(1, 2, 3, 4, 5)));
    }

    private static Map<String, Object> dots(BoxesFigure figure, int k) {
        List<Object> rows = new ArrayList<>();
        List<List<Double>> samples = figure.groups().get(k).samples();
        for (int c = 0; c < samples.size(); c++) {
            for (int i = 0; i < samples.get(c).size(); i++) {
                rows.add(Json.row(c, samples.get(c).get(i), strewn(i)));
            }
        }
        return silent(series(figure, k, "@dots", rows));
    }

    /** Where point {@code i} of a sample lies across its width, -0.5 to 0.5. */
    static double strewn(int i) {
        return (i * GOLDEN) % 1 - 0.5;
    }

    /** Points without words of their own. */
    static Map<String, Object> silent(Map<String, Object> dots) {
        return Json.with(dots, "silent", true, "encode", Json.object("x", 0, "y", 1));
    }

    /** A series of group {@code k} drawn by a function of {@code figures.js}. */
    static Map<String, Object> series(BoxesFigure figure, int k, String function, List<Object> rows) {
        int groups = figure.groups().size();
        double width = FILLED / groups;
        return Json.object(
                "type",
                "custom",
                "name",
                figure.groups().get(k).name(),
                "itemStyle",
                Json.object("color", Palette.category(k)),
                "shift",
                (k - (groups - 1) / 2.0) * width,
                "boxWidth",
                0.8 * width,
                "renderItem",
                function,
                "data",
                rows);
    }
}
