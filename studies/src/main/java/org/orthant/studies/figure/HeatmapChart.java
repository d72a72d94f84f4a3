package org.orthant.studies.figure;

import java.util.List;
import java.util.Map;

/** A matrix as one picture between two axes, a colour bar beside it. */
final class HeatmapChart {

    private static final int WIDTH = 520;
    private static final int RIGHT = 108;
    private static final int LEFT = 74;
    private static final int MOST_LEFT = 170;
    private static final int LEAST_HEIGHT = 120;

    /** Pixels beside the names of rows, for the title of the axis. */
    private static final int TITLE = 34;

    private static final double LETTER = 6.6;

    private HeatmapChart() {}

    static Chart of(HeatmapFigure figure) {
        Chart.Size size = size(figure);
        return Chart.of(figure.text(), size, toOption(figure, size));
    }

    /** Cells about square, the plot neither flatter than can be read nor higher than wide; room for names of rows. */
    private static Chart.Size size(HeatmapFigure figure) {
        int left = left(figure.y());
        int plotWidth = WIDTH - left - RIGHT;
        double height =
                plotWidth * (double) figure.values().rows() / figure.values().columns();
        return new Chart.Size(WIDTH, (int) Math.clamp(height, LEAST_HEIGHT, plotWidth), left, RIGHT, 8);
    }

    private static int left(HeatmapFigure.Side y) {
        return switch (y) {
            case HeatmapFigure.Numeric _ -> LEFT;
            case HeatmapFigure.Named named -> {
                int longest =
                        named.names().stream().mapToInt(String::length).max().orElseThrow();
                yield (int) Math.clamp(LETTER * longest + TITLE, LEFT, MOST_LEFT);
            }
        };
    }

    private static Map<String, Object> toOption(HeatmapFigure figure, Chart.Size size) {
        Range range = figure.scale().range();
        return Json.with(
                Options.base(figure.text(), ""),
                "grid",
                List.of(Options.grid(size), Options.colourGrid()),
                "xAxis",
                List.of(horizontal(figure), Options.bare(1, 0, 1)),
                "yAxis",
                List.of(
                        vertical(figure, size),
                        Options.colourAxis(figure.scale().label(), range.low(), range.high())),
                "series",
                List.of(
                        picture(figure),
                        Options.colourBar(figure.scale().shades().colours(), (range.low() + range.high()) / 2)));
    }

    private static Map<String, Object> horizontal(HeatmapFigure figure) {
        return switch (figure.x()) {
            case HeatmapFigure.Numeric numeric ->
                withoutEnds(Options.horizontal(axis(numeric, figure.values().columns())));
            case HeatmapFigure.Named named -> Options.categories(named.title(), named.names());
        };
    }

    private static Map<String, Object> vertical(HeatmapFigure figure, Chart.Size size) {
        Map<String, Object> axis = switch (figure.y()) {
            case HeatmapFigure.Numeric numeric ->
                withoutEnds(Options.vertical(axis(numeric, figure.values().rows())));
            case HeatmapFigure.Named named -> names(named, size.left() - TITLE);
        };
        return Json.with(axis, "inverse", true, "splitLine", Json.object("show", false));
    }

    private static Axis axis(HeatmapFigure.Numeric numeric, int cells) {
        Range edges = numeric.edges(cells);
        return Axis.of(numeric.title()).within(edges.low(), edges.high());
    }

    /** No labels at the ends, which are edges of cells and no round values. */
    private static Map<String, Object> withoutEnds(Map<String, Object> axis) {
        return Json.with(
                axis,
                "axisLabel",
                Json.object("color", Palette.INK, "hideOverlap", true, "showMinLabel", false, "showMaxLabel", false),
                "axisTick",
                Json.object("show", true));
    }

    /** The names of rows, cut off where they are longer than the room. */
    private static Map<String, Object> names(HeatmapFigure.Named named, int room) {
        return Json.with(
                Options.categories(named.title(), named.names()),
                "nameGap",
                room + 12,
                "axisLabel",
                Json.object("interval", 0, "width", room, "overflow", "truncate", "color", Palette.INK));
    }

    private static Map<String, Object> picture(HeatmapFigure figure) {
        MatrixImage image = MatrixImage.of(figure);
        Map<String, Object> rows = side(figure.y(), figure.values().rows());
        Map<String, Object> columns = side(figure.x(), figure.values().columns());
        return Json.with(
                image.json(),
                "valueName",
                figure.scale().label(),
                "sides",
                List.of(rows, columns),
                "renderItem",
                "@heatmap",
                "data",
                List.of(Json.row(inside(figure.x()), inside(figure.y()))));
    }

    /** A side as the pointer's words need it. */
    private static Map<String, Object> side(HeatmapFigure.Side side, int cells) {
        return switch (side) {
            case HeatmapFigure.Numeric numeric -> {
                Range edges = numeric.edges(cells);
                yield Json.object("title", side.title(), "low", edges.low(), "high", edges.high());
            }
            case HeatmapFigure.Named named -> Json.object("title", side.title(), "names", named.names());
        };
    }

    /** A place on the axis that lies inside the plot. */
    private static double inside(HeatmapFigure.Side side) {
        return side instanceof HeatmapFigure.Numeric numeric ? numeric.first() : 0;
    }
}
