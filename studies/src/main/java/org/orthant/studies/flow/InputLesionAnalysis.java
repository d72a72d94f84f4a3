package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.dynamics.DecisionBoundary;
import org.orthant.dynamics.EndState;
import org.orthant.dynamics.EndState.Ending;
import org.orthant.dynamics.InputModules;
import org.orthant.dynamics.LargestWeights;
import org.orthant.dynamics.Perturbation;
import org.orthant.dynamics.Perturbation.Push;
import org.orthant.dynamics.PerturbationOptions;
import org.orthant.dynamics.PrincipalComponents;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.ConnectionLesion;
import org.orthant.network.ConnectionLesion.Connection;
import org.orthant.network.Ctrnn;
import org.orthant.task.Task;

/** Cuts the largest weights of input modules one after the other (T1 fig. 4, S10; T2 fig. 5; SPEC section 7). */
final class InputLesionAnalysis {

    private final Ctrnn network;
    private final InputLesionsOptions options;
    private final RandomStreams streams;
    private final DecisionBoundary boundary;
    private final Perturbation perturbation;
    private final List<List<Double>> stimuli;
    private final Task task;

    InputLesionAnalysis(Ctrnn network, InputLesionsOptions options, RandomStreams streams) {
        this.network = network;
        this.options = options;
        this.streams = streams;
        task = options.task().task();
        boundary = DecisionBoundary.of(
                network, task.choiceOutputs().getFirst(), task.choiceOutputs().getLast());
        perturbation = new Perturbation(
                network, input(-1), PerturbationOptions.forStep(options.task().dt()));
        stimuli = task.stimulusInputs().stream().map(this::input).toList();
    }

    /** The fixation input, and the stimulus on one channel; -1 for none. */
    private List<Double> input(int channel) {
        List<Double> input = new ArrayList<>();
        for (int k = 0; k < task.inputs().size(); k++) {
            input.add(k == 0 ? 1.0 : k == channel ? options.stimulus() : 0.0);
        }
        return input;
    }

    /** The weights of one set. */
    private record WeightSet(String name, int neurons, List<Connection> connections) {

        /** No weight cut, one, two and so on to all. */
        List<Push> pushes(List<Double> stimulus) {
            return IntStream.rangeClosed(0, connections.size())
                    .mapToObj(n -> new Push(stimulus, new ConnectionLesion(connections.subList(0, n))))
                    .toList();
        }
    }

    /** All curves of one kind of module: both stimuli for each set. */
    List<LesionCurve> curves(ModuleKind kind, boolean controls, Map<String, Matrix> arrays) {
        List<WeightSet> sets = sets(kind, controls);
        List<Push> pushes = new ArrayList<>();
        for (WeightSet set : sets) {
            for (List<Double> stimulus : stimuli) {
                pushes.addAll(set.pushes(stimulus));
            }
        }
        List<EndState> ends = perturbation.endStates(pushes);
        List<LesionCurve> curves = new ArrayList<>();
        CurveArrays rows = new CurveArrays(2 * sets.size(), options.weights() + 1);
        int at = 0;
        for (WeightSet set : sets) {
            for (int stimulus = 1; stimulus <= stimuli.size(); stimulus++) {
                List<EndState> course = ends.subList(at, at + set.connections().size() + 1);
                rows.put(curves.size(), stimulus, course);
                curves.add(curve(set, stimulus, course));
                at += course.size();
            }
        }
        if (controls) {
            arrays.put("distance-" + kind.id(), rows.distances());
            arrays.put("ending-" + kind.id(), rows.endings());
        }
        return curves;
    }

    private List<WeightSet> sets(ModuleKind kind, boolean controls) {
        InputModules modules = kind.of(network, task.stimulusInputs());
        List<WeightSet> sets = new ArrayList<>();
        add(sets, modules, LesionCurve.module(1), LesionCurve.module(2));
        if (controls) {
            sets.add(new WeightSet(
                    LesionCurve.between(), 0, LargestWeights.between(network, modules, options.weights())));
        }
        for (int draw = 0; controls && kind.controlled() && draw < options.randomModules(); draw++) {
            InputModules random =
                    modules.randomOfSameSizes(network.neurons(), streams.stream(Purpose.LESION_CONTROL, draw));
            add(sets, random, LesionCurve.random(draw, 1), LesionCurve.random(draw, 2));
        }
        return sets;
    }

    private void add(List<WeightSet> sets, InputModules modules, String first, String second) {
        sets.add(new WeightSet(
                first, modules.first().size(), LargestWeights.within(network, modules.first(), options.weights())));
        sets.add(new WeightSet(
                second, modules.second().size(), LargestWeights.within(network, modules.second(), options.weights())));
    }

    private LesionCurve curve(WeightSet set, int stimulus, List<EndState> course) {
        double start = distance(stimulus, course.getFirst().state());
        double earlyStart = distance(stimulus, course.getFirst().early());
        boolean whole = course.size() > options.weights();
        EndState last = course.getLast();
        double end = whole ? distance(stimulus, last.state()) : Double.NaN;
        String flag = flag(course, start);
        return new LesionCurve(
                set.name(),
                stimulus,
                set.neurons(),
                set.connections().size(),
                start,
                start / boundary.norm(),
                end,
                flag.isEmpty() ? end / start : Double.NaN,
                whole && earlyStart > 0 ? distance(stimulus, last.early()) / earlyStart : Double.NaN,
                count(course, Ending.DIVERGED),
                count(course, Ending.UNSETTLED),
                flag);
    }

    private String flag(List<EndState> course, double start) {
        EndState last = course.getLast();
        if (course.getFirst().ending() != Ending.SETTLED) {
            return "intact network " + course.getFirst().ending().name().toLowerCase(Locale.ROOT);
        }
        if (!(start > 0)) {
            return "d(0) not above 0";
        }
        if (course.size() <= options.weights()) {
            return "fewer weights";
        }
        return last.ending() == Ending.SETTLED ? "" : last.ending().name().toLowerCase(Locale.ROOT);
    }

    private static int count(List<EndState> course, Ending ending) {
        return (int) course.stream().filter(end -> end.ending() == ending).count();
    }

    /** d: y1 - y2 for stimulus 1, y2 - y1 for stimulus 2. */
    private double distance(int stimulus, DoubleMatrix state) {
        double difference = boundary.outputDifference(state.array());
        return stimulus == 1 ? difference : -difference;
    }

    /** An ending as arrays hold it. */
    private static double code(Ending ending) {
        return switch (ending) {
            case SETTLED -> 0;
            case UNSETTLED -> 1;
            case DIVERGED -> 2;
        };
    }

    /** Rows of distances and endings; NaN where there are no more weights. */
    private final class CurveArrays {

        private final int columns;
        private final double[] distances;
        private final double[] endings;

        CurveArrays(int rows, int columns) {
            this.columns = columns;
            distances = new double[rows * columns];
            endings = new double[rows * columns];
            Arrays.fill(distances, Double.NaN);
            Arrays.fill(endings, Double.NaN);
        }

        void put(int row, int stimulus, List<EndState> course) {
            for (int n = 0; n < course.size(); n++) {
                distances[row * columns + n] = distance(stimulus, course.get(n).state());
                endings[row * columns + n] = code(course.get(n).ending());
            }
        }

        Matrix distances() {
            return DoubleMatrix.adopt(distances.length / columns, columns, distances);
        }

        Matrix endings() {
            return DoubleMatrix.adopt(endings.length / columns, columns, endings);
        }
    }

    /**
     * The end states of both stimuli in the plane of the first two components, while weights of module 1 and then of
     * module 2 (difference modules) are cut: a row per (module, stimulus, number of weights), two columns; NaN where there
     * are no more weights or the network diverged.
     */
    Matrix paths(PrincipalComponents plane) {
        List<WeightSet> sets = sets(ModuleKind.DIFFERENCE, false);
        int columns = options.weights() + 1;
        double[] values = new double[sets.size() * stimuli.size() * columns * 2];
        Arrays.fill(values, Double.NaN);
        int row = 0;
        for (WeightSet set : sets) {
            for (List<Double> stimulus : stimuli) {
                List<EndState> ends = perturbation.endStates(set.pushes(stimulus));
                for (int n = 0; n < ends.size(); n++) {
                    if (ends.get(n).ending() != Ending.DIVERGED) {
                        double[] z = plane.project(ends.get(n).state().array());
                        System.arraycopy(z, 0, values, (row * columns + n) * 2, 2);
                    }
                }
                row++;
            }
        }
        return DoubleMatrix.adopt(row * columns, 2, values);
    }

    /** The boundary in the plane: offset and the two coefficients. */
    Matrix boundary(PrincipalComponents plane) {
        DecisionBoundary.PlaneLine line = boundary.inPlane(plane);
        return DoubleMatrix.of(1, 3, line.offset(), line.first(), line.second());
    }
}
