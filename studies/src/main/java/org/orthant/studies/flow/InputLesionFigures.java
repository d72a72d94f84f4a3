package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.stats.Interval;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.PhasePlaneFigure;
import org.orthant.studies.figure.ScatterFigure;

/** The figures of {@code input-lesions}: T1 fig. 4 c-f and S10, T2 fig. 5. */
final class InputLesionFigures {

    private final List<Integer> counted;
    private final UnitResults units;
    private final int weights;
    private final MeanCurves curves;

    /**
     * Figures of a run.
     *
     * @param counted indices of the networks that count
     * @param weights the most connections that are cut
     */
    InputLesionFigures(List<Integer> counted, UnitResults units, int weights) {
        this.counted = List.copyOf(counted);
        this.units = units;
        this.weights = weights;
        this.curves = new MeanCurves(counted, units, weights);
    }

    private InputLesionsUnit unit(int network) {
        return units.record(network, InputLesionsUnit.class);
    }

    /** d / d(0) against the number of weights that are cut, for one module. */
    Figure curves(ModuleKind kind, int module) {
        return new LinesFigure(
                new FigureText(
                        "curves-" + kind.id() + "-" + module,
                        "Lesions of module " + module + ", " + kind.words(),
                        "Distance of the end state from the decision boundary, relative to the intact network, while the "
                                + "largest recurrent weights within the module are cut; below 0 the boundary is crossed. "
                                + "Mean over networks with 95 % interval; a network is left out where it does not settle, "
                                + "diverges or starts on the wrong side.",
                        "Lines: relative distance from the boundary against the number of weights cut."),
                Axis.of("weights cut"),
                Axis.of("d / d(0), 0 at the boundary"),
                curves.of(kind, module).stream().map(this::line).toList(),
                List.of(new Mark.Horizontal("", 0)));
    }

    private Line line(MeanCurves.Curve curve) {
        double[] x = IntStream.rangeClosed(0, weights).asDoubleStream().toArray();
        List<Interval> intervals = curve.intervals();
        return Line.of(
                        curve.name(),
                        x,
                        intervals.stream().mapToDouble(Interval::mean).toArray())
                .with(Band.of(
                        intervals.stream().mapToDouble(Interval::low).toArray(),
                        intervals.stream().mapToDouble(Interval::high).toArray()));
    }

    /** d / d(0) at the last weight, a point per network. */
    Figure ends() {
        List<String> categories = new ArrayList<>();
        List<List<Double>> own = new ArrayList<>();
        List<List<Double>> other = new ArrayList<>();
        List<List<Double>> random = new ArrayList<>();
        for (ModuleKind kind : ModuleKind.values()) {
            for (int module = 1; module <= 2; module++) {
                int k = module;
                categories.add(kind.id().replace('-', ' ') + " " + k);
                own.add(sample(kind, e -> e.own(k)));
                other.add(sample(kind, e -> e.other(k)));
                random.add(sample(kind, e -> e.randomOwn(k)));
            }
        }
        return new BoxesFigure(
                new FigureText(
                        "ends",
                        "Relative distance with " + weights + " weights cut",
                        "A point per network and module (difference modules, sign modules, modules by the sign of "
                                + "stimulus 1's weight; 1 and 2); random: mean over random modules of the same size. Values "
                                + "beyond -1 and 2 are drawn at the edge.",
                        "Box plots of the relative distance from the boundary by module."),
                categories,
                Axis.of("d / d(0), 0 at the boundary").within(-1, 2),
                List.of(
                        new BoxesFigure.Group("own stimulus", own),
                        new BoxesFigure.Group("other stimulus", other),
                        new BoxesFigure.Group("random modules, own stimulus", random)),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<Double> sample(ModuleKind kind, ToDoubleFunction<LesionEffects> value) {
        return counted.stream()
                .map(k -> new LesionEffects(unit(k).trained().getOrDefault(kind, List.of())))
                .mapToDouble(value)
                .filter(Double::isFinite)
                .map(v -> Math.clamp(v, -1.0, 2.0))
                .boxed()
                .toList();
    }

    /** The end states of both stimuli in the plane while one difference module is cut. */
    Figure plane(int module) {
        int example = counted.getFirst();
        Matrix states = units.array(example, "states");
        Matrix border = units.array(example, "boundary");
        List<PhasePlaneFigure.States> categories = new ArrayList<>();
        for (int stimulus = 1; stimulus <= 2; stimulus++) {
            List<ScatterFigure.Point> points = points(states, stimulus);
            if (!points.isEmpty()) {
                categories.add(new PhasePlaneFigure.States("stimulus " + stimulus + " right", points));
            }
        }
        List<PhasePlaneFigure.Path> paths = new ArrayList<>();
        for (int stimulus = 1; stimulus <= 2; stimulus++) {
            path(units.array(example, "paths"), module, stimulus, paths);
        }
        return new PhasePlaneFigure(
                new FigureText(
                        "plane-" + module,
                        "End states while module " + module + " is cut",
                        "Network " + example
                                + ", plane of the first two components: states at the last stimulus step by "
                                + "the right decision; end states under each stimulus alone, from the intact network "
                                + "(circle) to the last weight of difference module " + module + " (square).",
                        "States in a plane, with paths of two end states and the decision boundary."),
                Axis.of("PC 1"),
                Axis.of("PC 2"),
                List.of(),
                categories,
                paths,
                List.of(),
                List.of(new PhasePlaneFigure.Border(
                        "decision boundary", border.get(0, 0), border.get(0, 1), border.get(0, 2))));
    }

    private static List<ScatterFigure.Point> points(Matrix states, double target) {
        return IntStream.range(0, states.rows())
                .filter(b -> states.get(b, 2) == target)
                .mapToObj(b -> new ScatterFigure.Point(states.get(b, 0), states.get(b, 1)))
                .toList();
    }

    private void path(Matrix paths, int module, int stimulus, List<PhasePlaneFigure.Path> drawn) {
        int from = ((module - 1) * 2 + stimulus - 1) * (weights + 1);
        List<ScatterFigure.Point> points = IntStream.rangeClosed(0, weights)
                .filter(n -> Double.isFinite(paths.get(from + n, 0)))
                .mapToObj(n -> new ScatterFigure.Point(paths.get(from + n, 0), paths.get(from + n, 1)))
                .toList();
        if (points.size() > 1) {
            drawn.add(new PhasePlaneFigure.Path("end state under stimulus " + stimulus, points));
        }
    }
}
