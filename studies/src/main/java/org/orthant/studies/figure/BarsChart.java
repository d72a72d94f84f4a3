package org.orthant.studies.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Bars beside one another, their heights written above them while there are few. */
final class BarsChart {

    private static final int MOST_NUMBERS = 20;

    private BarsChart() {}

    static Chart of(BarsFigure figure) {
        return Chart.of(figure.text(), Chart.Size.PLAIN, toOption(figure));
    }

    private static Map<String, Object> toOption(BarsFigure figure) {
        List<Map<String, Object>> series = IntStream.range(0, figure.series().size())
                .mapToObj(k -> bars(figure, k))
                .toList();
        Map<String, Object> vertical = Options.vertical(figure.y());
        vertical.remove("scale");
        vertical.put("boundaryGap", List.of("0%", "10%"));
        return Json.with(
                Options.base(figure.text(), ""),
                "grid",
                List.of(Options.grid(Chart.Size.PLAIN)),
                "legend",
                Options.legend(
                        figure.series().stream().map(BarsFigure.Bars::name).toList()),
                "tooltip",
                Options.itemTooltip("@barWords"),
                "xAxis",
                List.of(Options.categories(figure.x().label(), figure.categories())),
                "yAxis",
                List.of(vertical),
                "series",
                series);
    }

    private static Map<String, Object> bars(BarsFigure figure, int k) {
        BarsFigure.Bars bars = figure.series().get(k);
        List<Object> values = bars.values().stream().map(BarsChart::bar).toList();
        boolean numbers = figure.series().size() * figure.categories().size() <= MOST_NUMBERS;
        return Json.object(
                "type",
                "bar",
                "name",
                bars.name(),
                "barMaxWidth",
                48,
                "barGap",
                "10%",
                "itemStyle",
                Json.object("color", Palette.category(k)),
                "label",
                Json.object("show", numbers, "position", "top", "color", Palette.INK, "formatter", "@value"),
                "data",
                values);
    }

    /** A bar below 0 has its number below. */
    private static Object bar(double value) {
        String place = value < 0 ? "bottom" : "top";
        return Json.object("value", Json.row(value).getFirst(), "label", Json.object("position", place));
    }
}
