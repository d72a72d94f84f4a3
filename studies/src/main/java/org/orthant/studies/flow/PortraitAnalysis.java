package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orthant.dynamics.Attractor;
import org.orthant.dynamics.AttractorOptions;
import org.orthant.dynamics.AttractorSearch;
import org.orthant.dynamics.PhaseGrid;
import org.orthant.dynamics.PrincipalComponents;
import org.orthant.dynamics.StepMap;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.task.Trials;

/** Flow and attractors of one network in the plane of its first two components (T1 fig. 5 a-c; SPEC section 8). */
public final class PortraitAnalysis {

    /** Periods of one cycle at two time steps differ by this share at most. */
    static final double SAME_PERIOD = 0.1;

    /** Points of rest nearer to each other than this share of their norm are one. */
    private static final double SAME_POINT = 1e-3;

    private final AnalysedNetwork analysed;
    private final PortraitSettings settings;
    private final PrincipalComponents plane;
    private final PhaseGrid grid;

    /** An analysis of a network that did not diverge. */
    public PortraitAnalysis(AnalysedNetwork analysed, PortraitSettings settings) {
        this.analysed = analysed;
        this.settings = settings;
        Sequence states = analysed.run().activity().states();
        plane = PrincipalComponents.of(states, 2);
        grid = PhaseGrid.of(plane, plane.project(states), settings.gridSide());
    }

    /** Grid points at the stride, then the last states of one trial of each type. */
    private List<double[]> starts() {
        List<double[]> starts = new ArrayList<>();
        int side = settings.gridSide();
        for (int row = 0; row < side; row += settings.startStride()) {
            for (int column = 0; column < side; column += settings.startStride()) {
                starts.add(state(grid.states(), row * side + column));
            }
        }
        Sequence states = analysed.run().activity().states();
        for (int trial : examples().values()) {
            double[] last = new double[states.channels()];
            for (int i = 0; i < last.length; i++) {
                last[i] = states.get(states.steps() - 1, trial, i);
            }
            starts.add(last);
        }
        return starts;
    }

    /** The first trial of each type. */
    public Map<String, Integer> examples() {
        Trials trials = analysed.run().trials();
        Map<String, Integer> examples = new TreeMap<>();
        for (int b = trials.count() - 1; b >= 0; b--) {
            examples.put(trials.condition(b).type(), b);
        }
        return examples;
    }

    private static double[] state(Matrix states, int row) {
        double[] state = new double[states.columns()];
        for (int i = 0; i < state.length; i++) {
            state[i] = states.get(row, i);
        }
        return state;
    }

    private Ctrnn at(int dt) {
        Ctrnn network = analysed.network();
        return network.withDynamics(new Dynamics(dt / settings.tau(), network.activation(), network.leakPlacement()));
    }

    private List<Attractor> attractors(List<Double> input, int dt) {
        StepMap map = StepMap.of(at(dt), FlowTask.array(input));
        AttractorSearch search = new AttractorSearch(AttractorOptions.forStep(dt));
        return starts().stream().map(start -> search.find(map, start)).toList();
    }

    /** The portrait at one input; what figures show goes to {@code arrays} under names that begin with {@code prefix}. */
    public PortraitReading read(List<Double> input, String prefix, Map<String, Matrix> arrays) {
        List<LongRunReading> readings = new ArrayList<>();
        List<List<Attractor>> bySteps = new ArrayList<>();
        List<Integer> steps = settings.steps();
        for (int dt : steps) {
            bySteps.add(attractors(input, dt));
            readings.add(reading(dt, bySteps.getLast()));
        }
        StepMap map = StepMap.of(analysed.network(), FlowTask.array(input));
        arrays.put(prefix + "-grid", grid.coordinates());
        arrays.put(prefix + "-flow", grid.flow(map, plane));
        arrays.put(prefix + "-flow-clipped", grid.clipped().flow(map, plane));
        arrays.put(prefix + "-attractors", inPlane(bySteps.getFirst()));
        examples().forEach((type, trial) -> arrays.put(prefix + "-path-" + type, path(trial)));
        int standing = standing(
                bySteps.get(steps.size() - 2), bySteps.getLast(), steps.get(steps.size() - 2), steps.getLast());
        return new PortraitReading(FlowTask.name(input), grid.negativeShare(), readings, standing);
    }

    private static LongRunReading reading(int dt, List<Attractor> attractors) {
        return new LongRunReading(
                dt,
                attractors.size(),
                count(attractors, Attractor.Kind.FIXED),
                count(attractors, Attractor.Kind.CYCLE),
                count(attractors, Attractor.Kind.NEITHER),
                count(attractors, Attractor.Kind.DIVERGED),
                distinct(attractors).size(),
                attractors.stream()
                        .filter(a -> a.kind() == Attractor.Kind.CYCLE)
                        .map(a -> a.period() * dt)
                        .toList());
    }

    private static int count(List<Attractor> attractors, Attractor.Kind kind) {
        return (int) attractors.stream().filter(a -> a.kind() == kind).count();
    }

    private static List<Attractor> distinct(List<Attractor> attractors) {
        List<Attractor> distinct = new ArrayList<>();
        for (Attractor found : attractors) {
            if (found.kind() == Attractor.Kind.FIXED && distinct.stream().noneMatch(other -> isSame(other, found))) {
                distinct.add(found);
            }
        }
        return distinct;
    }

    private static boolean isSame(Attractor a, Attractor b) {
        double squares = 0;
        double norm = 0;
        for (int i = 0; i < a.orbit().columns(); i++) {
            double difference = a.orbit().at(0, i) - b.orbit().at(0, i);
            squares += difference * difference;
            norm += a.orbit().at(0, i) * a.orbit().at(0, i);
        }
        return Math.sqrt(squares) <= SAME_POINT * Math.sqrt(norm);
    }

    /** Starts whose cycle is there at both steps with one period. */
    static int standing(List<Attractor> fine, List<Attractor> halved, int fineDt, int halvedDt) {
        int standing = 0;
        for (int k = 0; k < fine.size(); k++) {
            double period = fine.get(k).period() * fineDt;
            double other = halved.get(k).period() * halvedDt;
            // NaN, the period of anything but a cycle, compares as false.
            standing += Math.abs(period - other) <= SAME_PERIOD * period ? 1 : 0;
        }
        return standing;
    }

    /**
     * Distinct points of rest (0), the states of the first cycle (1) and the last state of the first start that leads to
     * neither (2): kind and two coordinates in each row.
     */
    private Matrix inPlane(List<Attractor> attractors) {
        List<Attractor> shown = new ArrayList<>(distinct(attractors));
        attractors.stream()
                .filter(a -> a.kind() == Attractor.Kind.CYCLE)
                .limit(1)
                .forEach(shown::add);
        List<double[]> rows = new ArrayList<>();
        for (Attractor found : shown) {
            for (int t = 0; t < found.orbit().rows(); t++) {
                double[] z = plane.project(state(found.orbit(), t));
                rows.add(new double[] {code(found.kind()), z[0], z[1]});
            }
        }
        double[] values = new double[3 * rows.size()];
        for (int k = 0; k < rows.size(); k++) {
            System.arraycopy(rows.get(k), 0, values, 3 * k, 3);
        }
        return DoubleMatrix.adopt(rows.size(), 3, values);
    }

    private static double code(Attractor.Kind kind) {
        return switch (kind) {
            case FIXED -> 0;
            case CYCLE -> 1;
            case NEITHER, DIVERGED -> 2;
        };
    }

    private Matrix path(int trial) {
        return plane.project(analysed.run().activity().states().selectTrials(trial));
    }
}
