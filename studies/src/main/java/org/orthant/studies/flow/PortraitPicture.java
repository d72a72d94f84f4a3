package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.PhasePlaneFigure;
import org.orthant.studies.figure.PhasePlaneFigure.Arrow;
import org.orthant.studies.figure.PhasePlaneFigure.Place;
import org.orthant.studies.figure.ScatterFigure;

/** The picture of a phase portrait from the arrays that {@link PortraitAnalysis#read} stores. */
public final class PortraitPicture {

    /** By the codes of the stored attractors. */
    private static final List<Place> PLACES = List.of(Place.STABLE, Place.CYCLE, Place.SLOW);

    private static final List<String> PLACE_NAMES = List.of("point of rest", "cycle", "still moving");

    private PortraitPicture() {}

    /**
     * The flow, a trial of each type, and where long runs end.
     *
     * @param arrays the stored arrays by their names behind the prefix
     * @param types of trials, drawn in this order
     * @param clipped whether the flow from the clipped grid is drawn
     */
    public static Figure of(FigureText text, Function<String, Matrix> arrays, List<String> types, boolean clipped) {
        List<PhasePlaneFigure.Path> paths = types.stream()
                .map(type -> new PhasePlaneFigure.Path(type + " trial", points(arrays.apply("-path-" + type), 0)))
                .toList();
        Matrix flow = arrays.apply(clipped ? "-flow-clipped" : "-flow");
        return new PhasePlaneFigure(
                text,
                Axis.of("PC 1"),
                Axis.of("PC 2"),
                List.of(new PhasePlaneFigure.Flow("one step", arrows(arrays.apply("-grid"), flow))),
                List.of(),
                paths,
                places(arrays.apply("-attractors")),
                List.of());
    }

    private static List<Arrow> arrows(Matrix grid, Matrix flow) {
        return IntStream.range(0, grid.rows())
                .mapToObj(p -> new Arrow(grid.get(p, 0), grid.get(p, 1), flow.get(p, 0), flow.get(p, 1)))
                .toList();
    }

    private static List<ScatterFigure.Point> points(Matrix matrix, int first) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(t -> new ScatterFigure.Point(matrix.get(t, first), matrix.get(t, first + 1)))
                .toList();
    }

    private static List<PhasePlaneFigure.Places> places(Matrix attractors) {
        List<ScatterFigure.Point> all = points(attractors, 1);
        List<PhasePlaneFigure.Places> places = new ArrayList<>();
        for (int code = 0; code < PLACES.size(); code++) {
            int shown = code;
            List<ScatterFigure.Point> points = IntStream.range(0, all.size())
                    .filter(k -> attractors.get(k, 0) == shown)
                    .mapToObj(all::get)
                    .toList();
            if (!points.isEmpty()) {
                places.add(new PhasePlaneFigure.Places(PLACE_NAMES.get(code), PLACES.get(code), points));
            }
        }
        return places;
    }
}
