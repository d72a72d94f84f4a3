package org.orthant.studies.attractor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.PhasePlaneFigure;
import org.orthant.studies.figure.ScatterFigure;

/** The figures of {@code line-attractor}: T1 fig. 4 b, T2 fig. 5 b-d. */
final class AttractorFigures {

    /** The most steps of a pushed trajectory that are drawn. */
    static final int MOST_STEPS = 60;

    private AttractorFigures() {}

    /** One network in its plane: states, points and boundary. */
    static Figure points(int network, UnitResults units, boolean trained) {
        String suffix = suffix(trained);
        return plane(
                new FigureText(
                        "points" + suffix,
                        "Fixed and slow points, " + word(trained),
                        "Network " + network + " in the plane of its first two principal components: states at every "
                                + "step of some trials, coloured by the right choice; fixed points and every fourth slow "
                                + "point of the map at the input (1, 0.5, 0.5); the decision boundary y1 = y2.",
                        "States, fixed and slow points and the boundary in the plane of two principal components."),
                network,
                units,
                trained,
                List.of());
    }

    /** The same plane with the trajectories of both pushes. */
    static Figure pushes(int network, UnitResults units, boolean trained) {
        String suffix = suffix(trained);
        return plane(
                new FigureText(
                        "pushes" + suffix,
                        "Pushes by the two stimuli, " + word(trained),
                        "The same plane of network " + network
                                + ", with trajectories that start (circle) one step under "
                                + "(1, 0, 0) from zero and are pushed by a strong stimulus for at most 60 steps (square). "
                                + "Their ends are no fixed points of the map at (1, 0.5, 0.5).",
                        "Two trajectories that leave the visited states, and the boundary."),
                network,
                units,
                trained,
                List.of(
                        new PhasePlaneFigure.Path(
                                "pushed by stimulus 1", points(units.array(network, "push1" + suffix))),
                        new PhasePlaneFigure.Path(
                                "pushed by stimulus 2", points(units.array(network, "push2" + suffix)))));
    }

    private static String suffix(boolean trained) {
        return trained ? "" : LineAttractor.UNTRAINED;
    }

    private static String word(boolean trained) {
        return trained ? "trained" : "untrained";
    }

    private static Figure plane(
            FigureText text, int network, UnitResults units, boolean trained, List<PhasePlaneFigure.Path> paths) {
        AttractorUnit unit = units.record(network, AttractorUnit.class);
        AttractorReading reading = trained ? unit.trained() : unit.untrained();
        Matrix states = units.array(network, "states" + suffix(trained));
        List<PhasePlaneFigure.Places> places = new ArrayList<>();
        place(
                places,
                "slow points",
                PhasePlaneFigure.Place.SLOW,
                points(units.array(network, "slow" + suffix(trained))));
        place(
                places,
                reading.stable() == reading.fixed() ? "stable fixed points" : "fixed points",
                reading.stable() > 0 ? PhasePlaneFigure.Place.STABLE : PhasePlaneFigure.Place.UNSTABLE,
                points(units.array(network, "fixed" + suffix(trained))));
        return new PhasePlaneFigure(
                text,
                Axis.of("PC 1"),
                Axis.of("PC 2"),
                List.of(),
                List.of(
                        new PhasePlaneFigure.States("choice 1 right", states(states, 1)),
                        new PhasePlaneFigure.States("choice 2 right", states(states, 2))),
                paths,
                places,
                border(trained ? unit.trainedPlane() : unit.untrainedPlane()));
    }

    private static void place(
            List<PhasePlaneFigure.Places> places,
            String name,
            PhasePlaneFigure.Place kind,
            List<ScatterFigure.Point> points) {
        if (!points.isEmpty()) {
            places.add(new PhasePlaneFigure.Places(name, kind, points));
        }
    }

    private static List<PhasePlaneFigure.Border> border(List<Double> line) {
        return List.of(new PhasePlaneFigure.Border("decision boundary", line.get(0), line.get(1), line.get(2)));
    }

    private static List<ScatterFigure.Point> points(Matrix coordinates) {
        return IntStream.range(0, coordinates.rows())
                .mapToObj(k -> new ScatterFigure.Point(coordinates.get(k, 0), coordinates.get(k, 1)))
                .toList();
    }

    private static List<ScatterFigure.Point> states(Matrix states, int choice) {
        return IntStream.range(0, states.rows())
                .filter(k -> states.get(k, 2) == choice)
                .mapToObj(k -> new ScatterFigure.Point(states.get(k, 0), states.get(k, 1)))
                .toList();
    }

    /** Spread of slow points over networks. */
    static Figure spread(List<AttractorUnit> networks, AttractorAnalysis options) {
        return boxes(
                new FigureText(
                        "spread",
                        "How far slow points spread",
                        "Standard deviation of slow points along their first component, over that of visited states along "
                                + "theirs; a point per network (" + networks.size() + "). Dashed: what makes a line ("
                                + options.leastSpread() + "), and what the untrained network must stay below ("
                                + options.mostUntrained() + ").",
                        "Box plots of the spread of slow points, trained and untrained."),
                List.of("own first component", "first component of visited states"),
                Axis.of("spread"),
                networks,
                List.of(AttractorReading::spread, AttractorReading::spreadVisited),
                List.of(
                        new Mark.Horizontal("", options.leastSpread()),
                        new Mark.Horizontal("", options.mostUntrained())));
    }

    /** The largest eigenvalue over networks. */
    static Figure eigenvalues(List<AttractorUnit> networks) {
        return boxes(
                new FigureText(
                        "eigenvalues",
                        "The slowest direction at the fixed point",
                        "Modulus of the largest eigenvalue of the Jacobian at the fixed point that most starts led to; a "
                                + "point per network (" + networks.size() + "). 1 would be a line of fixed points.",
                        "Box plots of the largest eigenvalue, trained and untrained."),
                List.of("largest eigenvalue"),
                Axis.of("modulus"),
                networks,
                List.of(AttractorReading::eigenvalue),
                List.of(new Mark.Horizontal("", 1)));
    }

    /** Where pushes end along the slow direction. */
    static Figure allPushes(List<AttractorUnit> networks) {
        return boxes(
                new FigureText(
                        "pushes-all",
                        "Where the two stimuli push",
                        "Displacement from the fixed point along the slow points' first component, which points to the "
                                + "side of choice 1, in standard deviations of visited states along theirs; a point per "
                                + "network (" + networks.size() + ").",
                        "Box plots of displacements by either stimulus, trained and untrained."),
                List.of("stimulus 1", "stimulus 2"),
                Axis.of("displacement", "sd"),
                networks,
                List.of(reading -> along(reading, 0), reading -> along(reading, 1)),
                List.of(new Mark.Horizontal("", 0)));
    }

    private static double along(AttractorReading reading, int push) {
        return push < reading.pushes().size() ? reading.pushes().get(push).along() : Double.NaN;
    }

    private static Figure boxes(
            FigureText text,
            List<String> categories,
            Axis y,
            List<AttractorUnit> networks,
            List<ToDoubleFunction<AttractorReading>> values,
            List<Mark.Horizontal> references) {
        return new BoxesFigure(
                text,
                categories,
                y,
                List.of(
                        new BoxesFigure.Group("trained", samples(networks, AttractorUnit::trained, values)),
                        new BoxesFigure.Group("untrained", samples(networks, AttractorUnit::untrained, values))),
                references);
    }

    private static List<List<Double>> samples(
            List<AttractorUnit> networks,
            Function<AttractorUnit, AttractorReading> state,
            List<ToDoubleFunction<AttractorReading>> values) {
        return values.stream()
                .map(value -> networks.stream()
                        .map(state)
                        .mapToDouble(value)
                        .filter(v -> !Double.isNaN(v))
                        .boxed()
                        .toList())
                .toList();
    }
}
