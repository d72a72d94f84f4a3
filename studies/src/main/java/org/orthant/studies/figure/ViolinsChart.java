package org.orthant.studies.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Violins beside one another: densities, quartiles, and points inside the outline where there are few. */
final class ViolinsChart {

    /** Most points of a sample that are drawn one by one. */
    private static final int FEW = 100;

    private ViolinsChart() {}

    static Chart of(ViolinsFigure figure) {
        return BoxesChart.of(figure.boxes(), "range", ViolinsChart::series);
    }

    private static List<Map<String, Object>> series(BoxesFigure figure, int k) {
        List<Object> rows = new ArrayList<>();
        List<Object> outlines = new ArrayList<>();
        List<Object> dots = new ArrayList<>();
        List<List<Double>> samples = figure.groups().get(k).samples();
        for (int c = 0; c < samples.size(); c++) {
            List<Double> sample = samples.get(c);
            if (!sample.isEmpty()) {
                Density density = Density.of(sample);
                BoxSummary box = BoxSummary.of(sample);
                rows.add(Json.row(
                        c, Collections.min(sample), box.q1(), box.median(), box.q3(), Collections.max(sample)));
                outlines.add(outline(density));
                dots.addAll(sample.size() <= FEW ? dots(c, sample, density) : List.of());
            }
        }
        return List.of(
                Json.with(
                        BoxesChart.series(figure, k, "@violin", rows),
                        "outlines",
                        outlines,
                        "encode",
                        Json.object("x", 0, "y", List.of(1, 2, 3, 4, 5))),
                BoxesChart.silent(BoxesChart.series(figure, k, "@dots", dots)));
    }

    /** Rows (value, width), the widest of width 1. */
    private static List<Object> outline(Density density) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < density.at().size(); i++) {
            rows.add(Json.row(density.at().get(i), density.relative().get(i)));
        }
        return rows;
    }

    private static List<Object> dots(int category, List<Double> sample, Density density) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            double value = sample.get(i);
            rows.add(Json.row(category, value, BoxesChart.strewn(i) * density.relativeAt(value)));
        }
        return rows;
    }
}
