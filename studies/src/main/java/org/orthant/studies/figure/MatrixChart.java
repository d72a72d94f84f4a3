package org.orthant.studies.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A matrix as one picture, strips in the modules' colours along two sides, a colour bar beside it. */
final class MatrixChart {

    private static final Chart.Size SIZE = new Chart.Size(520, 0, 74, 108, 22);

    private MatrixChart() {}

    static Chart of(MatrixFigure figure) {
        return Chart.of(figure.text(), SIZE, toOption(figure));
    }

    private static Map<String, Object> toOption(MatrixFigure figure) {
        double limit = figure.scale().limit();
        int n = figure.modules().size();
        String name = figure.node() + ", sorted by module";
        return Json.with(
                Options.base(figure.text(), ""),
                "grid",
                List.of(Options.grid(SIZE), Options.colourGrid()),
                "xAxis",
                List.of(side(name, n, 12, false), Options.bare(1, 0, 1)),
                "yAxis",
                List.of(
                        side(name, n, 46, true),
                        Options.colourAxis(figure.scale().label(), -limit, limit)),
                "series",
                List.of(matrix(figure), Options.colourBar(Palette.DIVERGING, 0)));
    }

    private static Map<String, Object> side(String name, int n, int gap, boolean inverse) {
        return Json.object(
                "type",
                "value",
                "min",
                0,
                "max",
                n,
                "inverse",
                inverse,
                "name",
                name,
                "nameLocation",
                "middle",
                "nameGap",
                gap,
                "nameTextStyle",
                Json.object("fontSize", 13, "color", Palette.INK),
                "axisLine",
                Json.object("show", false),
                "axisTick",
                Json.object("show", false),
                "axisLabel",
                Json.object("show", false),
                "splitLine",
                Json.object("show", false));
    }

    private static Map<String, Object> matrix(MatrixFigure figure) {
        MatrixImage image = MatrixImage.of(figure);
        List<Integer> order = figure.order();
        double middle = order.size() / 2.0;
        return Json.with(
                image.json(),
                "valueName",
                figure.scale().label(),
                "limit",
                figure.scale().limit(),
                "node",
                figure.node(),
                "order",
                order,
                "blocks",
                blocks(order.stream().map(figure.modules()::get).toList()),
                "resolutions",
                image.rows() < order.size() ? List.of() : resolutions(figure),
                "categories",
                Palette.CATEGORIES,
                "none",
                Palette.NONE,
                "renderItem",
                "@matrix",
                "data",
                List.of(Json.row(middle, middle)));
    }

    /** The partitions that a reader can sort by; none if the drawn cells are blocks of nodes. */
    private static List<Map<String, Object>> resolutions(MatrixFigure figure) {
        return figure.resolutions().stream()
                .map(at -> Json.object(
                        "gamma",
                        at.gamma(),
                        "quality",
                        Double.isNaN(at.quality()) ? null : Json.rounded(at.quality()),
                        "deciding",
                        at.deciding() ? true : null,
                        "modules",
                        at.modules()))
                .toList();
    }

    /** The runs of equal labels along a side. */
    private static List<Map<String, Object>> blocks(List<Integer> labels) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= labels.size(); i++) {
            int label = labels.get(from);
            if (i == labels.size() || labels.get(i) != label) {
                blocks.add(Json.object(
                        "label",
                        label < 0 ? "none" : String.valueOf(label + 1),
                        "colour",
                        label < 0 ? Palette.NONE : Palette.category(label),
                        "from",
                        from,
                        "to",
                        i));
                from = i;
            }
        }
        return blocks;
    }
}
