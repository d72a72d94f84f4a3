package org.orthant.studies.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines with bands, periods and reference lines. */
final class LinesChart {

    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond");
    private static final int MOST_SYMBOLS = 60;

    private LinesChart() {}

    static Chart of(LinesFigure figure) {
        boolean named = figure.marks().stream()
                .anyMatch(mark -> mark instanceof Mark.Vertical v && !v.label().isEmpty());
        return Chart.of(figure.text(), named ? Chart.Size.PLAIN.above(24) : Chart.Size.PLAIN, toOption(figure));
    }

    private static Map<String, Object> toOption(LinesFigure figure) {
        List<Map<String, Object>> series = new ArrayList<>();
        periods(figure.marks()).forEach(series::add);
        for (int k = 0; k < figure.lines().size(); k++) {
            series.addAll(line(figure.lines().get(k), k, "@band"));
        }
        references(series, figure.marks());
        return Json.with(
                Options.base(figure.text(), ""),
                "grid",
                List.of(Options.grid(Chart.Size.PLAIN)),
                "legend",
                Options.legend(figure.lines().stream().map(Line::name).toList()),
                "tooltip",
                Options.axisTooltip(),
                "xAxis",
                List.of(Options.horizontal(spanned(figure))),
                "yAxis",
                List.of(Json.with(Options.vertical(figure.y()), "boundaryGap", headroom(figure))),
                "series",
                series);
    }

    /** Hangs the reference lines on the first line. */
    static void references(List<Map<String, Object>> series, List<? extends Mark> marks) {
        Map<String, Object> references = Options.references(marks);
        if (references != null) {
            series.stream()
                    .filter(s -> "line".equals(s.get("type")))
                    .findFirst()
                    .orElseThrow()
                    .put("markLine", references);
        }
    }

    /** The horizontal axis, to the ends of lines and periods: round numbers would leave empty time. */
    private static Axis spanned(LinesFigure figure) {
        if (figure.x().range() != null) {
            return figure.x();
        }
        Stream<Double> lines = figure.lines().stream().flatMap(line -> line.x().stream());
        Stream<Double> periods = figure.marks().stream()
                .flatMap(mark -> mark instanceof Mark.Period p ? Stream.of(p.from(), p.to()) : Stream.of());
        Range range = Range.around(Stream.concat(lines, periods).toList());
        return figure.x().within(range.low(), range.high());
    }

    /** Room above the lines for the names of periods. */
    private static @Nullable List<String> headroom(LinesFigure figure) {
        return figure.marks().stream().anyMatch(Mark.Period.class::isInstance) ? List.of("0%", "20%") : null;
    }

    private static List<Map<String, Object>> periods(List<Mark> marks) {
        List<Map<String, Object>> periods = new ArrayList<>();
        List<Object> data = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Period p) {
                periods.add(Json.object("label", p.label(), "from", p.from(), "to", p.to()));
                data.add(Json.row(p.from(), Double.NaN));
            }
        }
        if (periods.isEmpty()) {
            return List.of();
        }
        return List.of(Json.object(
                "type",
                "custom",
                "silent",
                true,
                "z",
                0,
                "tooltip",
                Json.object("show", false),
                "periods",
                periods,
                "renderItem",
                "@periods",
                "data",
                data));
    }

    /** The k-th line, and its intervals drawn by the function {@code interval} under the same name in the legend. */
    static List<Map<String, Object>> line(Line line, int k, String interval) {
        String colour = Palette.category(k);
        boolean repeated = k >= Palette.CATEGORIES.size();
        Map<String, Object> drawn = Json.object(
                "type", "line",
                "name", line.name(),
                "z", 3,
                "showSymbol", line.x().size() <= MOST_SYMBOLS,
                "symbol", SYMBOLS.get(k % SYMBOLS.size()),
                "symbolSize", 6,
                "itemStyle", Json.object("color", colour),
                "lineStyle", Json.object("color", colour, "width", 2, "type", repeated ? "dashed" : "solid"),
                "data", rows(line));
        Band band = line.band();
        return band == null ? List.of(drawn) : List.of(drawn, interval(line, band, colour, interval));
    }

    private static List<Object> rows(Line line) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < line.x().size(); i++) {
            rows.add(Json.row(line.x().get(i), line.y().get(i)));
        }
        return rows;
    }

    private static Map<String, Object> interval(Line line, Band band, String colour, String interval) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < line.x().size(); i++) {
            rows.add(Json.row(line.x().get(i), band.low().get(i), band.high().get(i)));
        }
        return Json.object(
                "type",
                "custom",
                "name",
                line.name(),
                "z",
                1,
                "silent",
                true,
                "tooltip",
                Json.object("show", false),
                "itemStyle",
                Json.object("color", colour),
                "encode",
                Json.object("x", 0, "y", List.of(1, 2)),
                "clip",
                true,
                "renderItem",
                interval,
                "data",
                rows);
    }
}
