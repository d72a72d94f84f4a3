package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.PlaneFigure;
import org.orthant.studies.figure.ScatterFigure;

/** Modules of similar input where regions lie. */
final class BrainMap {

    private final BrainFigures figures;
    private final BrainUnit unit;
    private final SetReading reading;

    BrainMap(BrainFigures figures, BrainUnit unit, SetReading reading) {
        this.figures = figures;
        this.unit = unit;
        this.reading = reading;
    }

    /** Regions where they lie, seen from above or, of one hemisphere, from the side. */
    Optional<Figure> figure(Matrix places) {
        int across = unit.axial() ? 0 : 1;
        int up = unit.axial() ? 1 : 2;
        List<PlaneFigure.Group> groups = new ArrayList<>();
        int modules = reading.modules().labels().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(-1)
                + 1;
        for (int m = 0; m <= modules; m++) {
            int label = m == modules ? -1 : m;
            List<ScatterFigure.Point> points = IntStream.range(0, unit.targets())
                    .filter(i -> reading.modules().labels().get(i) == label)
                    .mapToObj(i -> new ScatterFigure.Point(places.get(i, across), places.get(i, up)))
                    .toList();
            if (!points.isEmpty()) {
                groups.add(new PlaneFigure.Group(label < 0 ? "no input" : "module " + (m + 1), points));
            }
        }
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlaneFigure(
                        figures.text(
                                "map",
                                "Map of modules",
                                "Regions at their centres, seen from " + (unit.axial() ? "above" : "the side")
                                        + ", coloured by module of the similarity of input.",
                                "Map of regions coloured by module."),
                        Axis.of(unit.axial() ? "left to right" : "back to front", "mm"),
                        Axis.of(unit.axial() ? "back to front" : "bottom to top", "mm"),
                        groups));
    }
}
