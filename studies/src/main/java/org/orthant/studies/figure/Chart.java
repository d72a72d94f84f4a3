package org.orthant.studies.figure;

import java.util.Map;

/**
 * A figure as pure JSON: an ECharts option in which functions are names that {@code figures.js} resolves, with the sizes
 * from which that script lays it out for the width at hand.
 *
 * @param id file name of the figure
 * @param alt text alternative of the figure
 * @param json {@code {"width", "plot", "left", "right", "above", "option"}}: width of the whole in pixels where there is
 *     room, height of the plot (0: a square), margins left and right of the plot and room kept above it, the option
 */
public record Chart(String id, String alt, String json) {

    /** The chart of any figure. */
    public static Chart of(Figure figure) {
        return switch (figure) {
            case MatrixFigure matrix -> MatrixChart.of(matrix);
            case HeatmapFigure heatmap -> HeatmapChart.of(heatmap);
            case LinesFigure lines -> LinesChart.of(lines);
            case PsychometricFigure psychometric -> PsychometricChart.of(psychometric);
            case BoxesFigure boxes -> BoxesChart.of(boxes);
            case ViolinsFigure violins -> ViolinsChart.of(violins);
            case BarsFigure bars -> BarsChart.of(bars);
            case ScatterFigure scatter -> ScatterChart.of(scatter);
            case PlaneFigure plane -> PlaneChart.of(plane);
            case PhasePlaneFigure plane -> PhasePlaneChart.of(plane);
        };
    }

    /** The sizes of a chart in pixels. */
    record Size(int width, int plot, int left, int right, int above) {

        static final Size PLAIN = new Size(520, 300, 74, 24, 8);

        /** The same sizes with other room above the plot, such as for names of vertical lines. */
        Size above(int room) {
            return new Size(width, plot, left, right, room);
        }
    }

    static Chart of(FigureText text, Size size, Map<String, Object> option) {
        Map<String, Object> json = Json.object(
                "width", size.width(),
                "plot", size.plot(),
                "left", size.left(),
                "right", size.right(),
                "above", size.above(),
                "option", option);
        return new Chart(text.id(), text.alt(), Json.text(json));
    }
}
