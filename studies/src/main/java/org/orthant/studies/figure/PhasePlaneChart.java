package org.orthant.studies.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Flow, states, trajectories, marked points and borders in a square plane. */
final class PhasePlaneChart {

    private static final Chart.Size SIZE = new Chart.Size(520, 0, 74, 24, 8);
    private static final double LONGEST = 0.042;
    private static final double MARGIN = 0.04;
    private static final String FLOW = "#9a9a9a";
    private static final String ARROW = "path://M0 5 H14 V1 L22 6 L14 11 V7 H0 Z";
    private static final String BAR = "path://M0 5 H22 V8 H0 Z";
    private static final String DASHES = "path://M0 5 H6 V7 H0 Z M8 5 H14 V7 H8 Z M16 5 H22 V7 H16 Z";
    private static final String STAR = "path://M50 2 L62 36 L98 37 L69 59 L79 94 L50 73 L21 94 L31 59 L2 37 L38 36 Z";

    private final PhasePlaneFigure figure;
    private final Range x;
    private final Range y;
    private final List<Map<String, Object>> series = new ArrayList<>();

    private PhasePlaneChart(PhasePlaneFigure figure) {
        this.figure = figure;
        this.x = range(figure.x(), points(figure).map(ScatterFigure.Point::x).toList());
        this.y = range(figure.y(), points(figure).map(ScatterFigure.Point::y).toList());
    }

    static Chart of(PhasePlaneFigure figure) {
        return Chart.of(figure.text(), SIZE, new PhasePlaneChart(figure).toOption());
    }

    private static Stream<ScatterFigure.Point> points(PhasePlaneFigure figure) {
        return Stream.of(
                        figure.flows().stream()
                                .flatMap(f -> f.arrows().stream())
                                .map(a -> new ScatterFigure.Point(a.x(), a.y())),
                        figure.states().stream().flatMap(s -> s.points().stream()),
                        figure.paths().stream().flatMap(p -> p.points().stream()),
                        figure.places().stream().flatMap(p -> p.points().stream()))
                .flatMap(points -> points);
    }

    private static Range range(Axis axis, List<Double> values) {
        if (axis.range() != null) {
            return axis.range();
        }
        Range data = Range.around(values);
        double room = MARGIN * (data.high() - data.low());
        double step = step(data.high() - data.low());
        return new Range(
                Json.rounded(step * Math.floor((data.low() - room) / step)),
                Json.rounded(step * Math.ceil((data.high() + room) / step)));
    }

    /** 1, 2 or 5 times a power of ten, at most a tenth of {@code span}: where a plot may end. */
    private static double step(double span) {
        double step = Math.pow(10, Math.floor(Math.log10(span / 10)));
        return 5 * step <= span / 10 ? 5 * step : 2 * step <= span / 10 ? 2 * step : step;
    }

    private Map<String, Object> toOption() {
        flows();
        states();
        figure.borders().forEach(this::border);
        paths();
        figure.places().forEach(this::places);
        List<Map<String, Object>> entries =
                series.stream().map(PhasePlaneChart::entry).distinct().toList();
        Map<String, Object> legend = Options.legend(
                entries.stream().map(entry -> String.valueOf(entry.get("name"))).toList());
        if (legend != null) {
            legend.put("data", entries);
        }
        return Json.with(
                Options.base(figure.text(), ""),
                "grid",
                List.of(Options.grid(SIZE)),
                "legend",
                legend,
                "tooltip",
                Options.itemTooltip(
                        "@pointWords", figure.x().label(), figure.y().label()),
                "xAxis",
                List.of(within(Options.horizontal(figure.x()), x)),
                "yAxis",
                List.of(within(Options.vertical(figure.y()), y)),
                "series",
                series);
    }

    /** Name and icon in the legend; the ends of a path have no entry of their own. */
    private static Map<String, Object> entry(Map<String, Object> drawn) {
        return Json.object("name", drawn.get("name"), "icon", drawn.get("legendIcon"));
    }

    private static Map<String, Object> within(Map<String, Object> axis, Range range) {
        return Json.with(axis, "min", range.low(), "max", range.high());
    }

    private void flows() {
        double longest = figure.flows().stream()
                .flatMap(flow -> flow.arrows().stream())
                .mapToDouble(this::length)
                .max()
                .orElse(0);
        boolean several = figure.flows().size() > 1;
        for (int k = 0; k < figure.flows().size(); k++) {
            PhasePlaneFigure.Flow flow = figure.flows().get(k);
            List<Object> rows = new ArrayList<>();
            for (PhasePlaneFigure.Arrow arrow : flow.arrows()) {
                double length = length(arrow);
                double factor = length > 0 ? LONGEST * Math.sqrt(length / longest) / length : 0;
                rows.add(Json.row(arrow.x(), arrow.y(), factor * arrow.dx(), factor * arrow.dy()));
            }
            series.add(Json.object(
                    "type",
                    "custom",
                    "name",
                    flow.name(),
                    "z",
                    1,
                    "silent",
                    true,
                    "legendIcon",
                    ARROW,
                    "itemStyle",
                    Json.object("color", several ? Palette.category(2 + k) : FLOW),
                    "encode",
                    Json.object("x", 0, "y", 1),
                    "renderItem",
                    "@quiver",
                    "data",
                    rows));
        }
    }

    /** The length of an arrow as a share of the plot's side. */
    private double length(PhasePlaneFigure.Arrow arrow) {
        double across = arrow.dx() / (x.high() - x.low());
        double up = arrow.dy() / (y.high() - y.low());
        return Math.sqrt(across * across + up * up);
    }

    private void states() {
        for (int k = 0; k < figure.states().size(); k++) {
            PhasePlaneFigure.States states = figure.states().get(k);
            series.add(scatter(states.name(), "circle", 4, states.points()));
            series.getLast()
                    .putAll(Json.object(
                            "large",
                            true,
                            "largeThreshold",
                            0,
                            "z",
                            2,
                            "itemStyle",
                            Json.object("color", Palette.category(k), "opacity", 0.45)));
        }
    }

    private static Map<String, Object> scatter(String name, String symbol, int size, List<ScatterFigure.Point> points) {
        return Json.object(
                "type",
                "scatter",
                "name",
                name,
                "symbol",
                symbol,
                "legendIcon",
                symbol,
                "symbolSize",
                size,
                "progressive",
                0,
                "data",
                points.stream().map(p -> Json.row(p.x(), p.y())).toList());
    }

    /** A border is drawn beyond the plot, which cuts it off at its sides. */
    private void border(PhasePlaneFigure.Border border) {
        double across = x.high() - x.low();
        double up = y.high() - y.low();
        boolean steep = Math.abs(border.first() * across) > Math.abs(border.second() * up);
        List<Object> ends = new ArrayList<>();
        for (int side : new int[] {-1, 2}) {
            double at = steep ? y.low() + side * up : x.low() + side * across;
            double other = steep
                    ? -(border.offset() + border.second() * at) / border.first()
                    : -(border.offset() + border.first() * at) / border.second();
            ends.add(steep ? Json.row(other, at) : Json.row(at, other));
        }
        series.add(line(border.name(), 3, Palette.INK, ends));
        series.getLast().put("legendIcon", DASHES);
        series.getLast().put("lineStyle", Json.object("color", Palette.INK, "width", 1.5, "type", "dashed"));
    }

    private static Map<String, Object> line(String name, int z, String colour, List<Object> data) {
        return Json.object(
                "type",
                "line",
                "name",
                name,
                "z",
                z,
                "silent",
                true,
                "symbol",
                "none",
                "legendIcon",
                BAR,
                "clip",
                true,
                "itemStyle",
                Json.object("color", colour),
                "lineStyle",
                Json.object("color", colour, "width", 2.5),
                "data",
                data);
    }

    private void paths() {
        for (int k = 0; k < figure.paths().size(); k++) {
            PhasePlaneFigure.Path path = figure.paths().get(k);
            String colour = Palette.category(k);
            List<ScatterFigure.Point> points = path.points();
            series.add(line(
                    path.name(),
                    4,
                    colour,
                    points.stream().<Object>map(p -> Json.row(p.x(), p.y())).toList()));
            series.add(end(path.name(), "circle", colour, points.getFirst()));
            series.add(end(path.name(), "rect", colour, points.getLast()));
        }
    }

    private static Map<String, Object> end(String name, String symbol, String colour, ScatterFigure.Point point) {
        return Json.with(
                scatter(name, symbol, 11, List.of(point)),
                "legendIcon",
                BAR,
                "z",
                6,
                "itemStyle",
                Json.object("color", colour, "borderColor", "#ffffff", "borderWidth", 1.5, "opacity", 1));
    }

    private void places(PhasePlaneFigure.Places places) {
        boolean filled =
                places.kind() == PhasePlaneFigure.Place.STABLE || places.kind() == PhasePlaneFigure.Place.CYCLE;
        String symbol = switch (places.kind()) {
            case STABLE, UNSTABLE -> STAR;
            case SLOW -> "diamond";
            case CYCLE -> "triangle";
        };
        series.add(Json.with(
                scatter(places.name(), symbol, places.kind() == PhasePlaneFigure.Place.SLOW ? 8 : 15, places.points()),
                "z",
                5,
                "itemStyle",
                Json.object(
                        "color",
                        filled ? Palette.INK : "#ffffff",
                        "borderColor",
                        Palette.INK,
                        "borderWidth",
                        1.2,
                        "opacity",
                        1)));
    }
}
