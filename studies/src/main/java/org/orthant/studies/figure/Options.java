package org.orthant.studies.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts that the options of several kinds of chart have in common. */
final class Options {

    /** No space after a comma: jsvg would take it for part of the name. */
    private static final String FONT = "Helvetica,Arial,Liberation Sans,sans-serif";

    private Options() {}

    /** An option with title, colours and letters, to which a chart adds axes and series. */
    static Map<String, Object> base(FigureText text, String subtitle) {
        return Json.object(
                "animation",
                false,
                "backgroundColor",
                "#ffffff",
                "color",
                Palette.CATEGORIES,
                "textStyle",
                Json.object("fontFamily", FONT, "fontSize", 12, "color", Palette.INK),
                "title",
                Json.object(
                        "text",
                        text.title(),
                        "subtext",
                        subtitle,
                        "left",
                        8,
                        "padding",
                        0,
                        "borderColor",
                        "transparent",
                        "itemGap",
                        5,
                        "textStyle",
                        Json.object("fontSize", 15, "fontWeight", "bold", "color", Palette.INK),
                        "subtextStyle",
                        Json.object("fontSize", 12, "color", "#555555")));
    }

    /** The plot's own grid; its place comes from the layout. */
    static Map<String, Object> grid(Chart.Size size) {
        return Json.object("left", size.left(), "right", size.right(), "outerBoundsMode", "none");
    }

    /** A legend of the named series, or null for a single one, which the title names. */
    static @Nullable Map<String, Object> legend(List<String> names) {
        if (names.size() < 2) {
            return null;
        }
        return Json.object(
                "data",
                names,
                "left",
                8,
                "padding",
                0,
                "borderColor",
                "transparent",
                "itemGap",
                14,
                "itemWidth",
                22,
                "itemHeight",
                12);
    }

    /** What the pointer tells: every series at its place on the axis. */
    static Map<String, Object> axisTooltip() {
        return Json.with(
                tooltip("axis"),
                "valueFormatter",
                "@number",
                "axisPointer",
                Json.object("label", Json.object("formatter", "@value")));
    }

    /** What the pointer tells: the item under it, by the function {@code formatter}. */
    static Map<String, Object> itemTooltip(String formatter, String... words) {
        return Json.with(tooltip("item"), "formatter", formatter, "words", List.of(words));
    }

    private static Map<String, Object> tooltip(String trigger) {
        return Json.object("trigger", trigger, "renderMode", "richText", "confine", true);
    }

    static Map<String, Object> horizontal(Axis axis) {
        return value(axis, 32);
    }

    static Map<String, Object> vertical(Axis axis) {
        Map<String, Object> vertical = value(axis, 48);
        vertical.put("splitLine", Json.object("lineStyle", Json.object("color", Palette.FAINT)));
        return vertical;
    }

    private static Map<String, Object> value(Axis axis, int nameGap) {
        Range range = axis.range();
        Map<String, Object> value = Json.object(
                "type",
                "value",
                "scale",
                true,
                "min",
                range == null ? null : range.low(),
                "max",
                range == null ? null : range.high(),
                "splitLine",
                Json.object("show", false));
        value.putAll(look(axis, nameGap));
        return value;
    }

    /** An axis of categories. */
    static Map<String, Object> categories(String title, List<String> categories) {
        Map<String, Object> axis = Json.object("type", "category", "data", categories);
        axis.putAll(look(title.isEmpty() ? "" : title, 32));
        axis.put("axisLabel", Json.object("interval", 0, "overflow", "break", "color", Palette.INK));
        return axis;
    }

    private static Map<String, Object> look(Axis axis, int nameGap) {
        return look(axis.label(), nameGap);
    }

    private static Map<String, Object> look(String name, int nameGap) {
        return Json.object(
                "name", name,
                "nameLocation", "middle",
                "nameGap", nameGap,
                "nameTextStyle", Json.object("fontSize", 13, "color", Palette.INK),
                "axisLine", Json.object("show", true, "onZero", false, "lineStyle", Json.object("color", Palette.INK)),
                "axisTick", Json.object("show", true),
                "axisLabel", Json.object("color", Palette.INK, "hideOverlap", true));
    }

    /** An axis without any marks. */
    static Map<String, Object> bare(int grid, double low, double high) {
        return Json.object("type", "value", "show", false, "gridIndex", grid, "min", low, "max", high);
    }

    /** The axis beside a colour bar, which stands in grid 1. */
    static Map<String, Object> colourAxis(String label, double low, double high) {
        Map<String, Object> axis = Json.object(
                "type",
                "value",
                "gridIndex",
                1,
                "position",
                "right",
                "min",
                low,
                "max",
                high,
                "interval",
                (high - low) / 4);
        axis.putAll(look(label, 44));
        axis.put("splitLine", Json.object("show", false));
        return axis;
    }

    static Map<String, Object> colourGrid() {
        return Json.object("right", 72, "width", 12, "outerBoundsMode", "none");
    }

    static Map<String, Object> colourBar(List<String> colours, double middle) {
        return Json.object(
                "type",
                "custom",
                "xAxisIndex",
                1,
                "yAxisIndex",
                1,
                "silent",
                true,
                "tooltip",
                Json.object("show", false),
                "colours",
                colours,
                "renderItem",
                "@colourBar",
                "data",
                List.of(Json.row(0.5, middle)));
    }

    /** Dashed reference lines, to be hung on the first series of a chart; null if there are none. */
    static @Nullable Map<String, Object> references(List<? extends Mark> marks) {
        List<Map<String, Object>> lines =
                marks.stream().flatMap(mark -> reference(mark).stream()).toList();
        if (lines.isEmpty()) {
            return null;
        }
        return Json.object(
                "silent",
                true,
                "symbol",
                "none",
                "lineStyle",
                Json.object("color", "#555555", "type", "dashed", "width", 1),
                "data",
                lines);
    }

    private static List<Map<String, Object>> reference(Mark mark) {
        return switch (mark) {
            case Mark.Period _ -> List.of();
            case Mark.Vertical v -> List.of(Json.object("name", v.label(), "xAxis", v.x(), "label", label("end")));
            case Mark.Horizontal h ->
                List.of(Json.object("name", h.label(), "yAxis", h.y(), "label", label("insideEndTop")));
        };
    }

    private static Map<String, Object> label(String position) {
        return Json.object(
                "formatter",
                "{b}",
                "position",
                position,
                "color",
                "#555555",
                "textBorderColor",
                "#ffffff",
                "textBorderWidth",
                3);
    }
}
