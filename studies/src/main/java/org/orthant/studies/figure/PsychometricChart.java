package org.orthant.studies.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Psychometric curves: points with intervals, chance and zero coherence marked. */
final class PsychometricChart {

    private static final List<Mark> MARKS = List.of(new Mark.Horizontal("chance", 0.5), new Mark.Vertical("", 0));

    private PsychometricChart() {}

    static Chart of(PsychometricFigure figure) {
        return Chart.of(figure.text(), Chart.Size.PLAIN, toOption(figure));
    }

    private static Map<String, Object> toOption(PsychometricFigure figure) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (int k = 0; k < figure.conditions().size(); k++) {
            series.addAll(LinesChart.line(figure.conditions().get(k), k, "@whiskers"));
        }
        LinesChart.references(series, MARKS);
        return Json.with(
                Options.base(figure.text(), ""),
                "grid",
                List.of(Options.grid(Chart.Size.PLAIN)),
                "legend",
                Options.legend(figure.conditions().stream().map(Line::name).toList()),
                "tooltip",
                Options.axisTooltip(),
                "xAxis",
                List.of(Options.horizontal(Axis.of("signed coherence", "%"))),
                "yAxis",
                List.of(Options.vertical(Axis.of("share of choice 1").within(0, 1))),
                "series",
                series);
    }
}
