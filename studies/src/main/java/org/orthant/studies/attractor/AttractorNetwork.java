package org.orthant.studies.attractor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.orthant.dynamics.DecisionBoundary;
import org.orthant.dynamics.EndState;
import org.orthant.dynamics.FixedPoint;
import org.orthant.dynamics.FixedPointFinder;
import org.orthant.dynamics.FixedPointOptions;
import org.orthant.dynamics.FixedPoints;
import org.orthant.dynamics.Perturbation;
import org.orthant.dynamics.PerturbationOptions;
import org.orthant.dynamics.PrincipalComponents;
import org.orthant.dynamics.SlowPoint;
import org.orthant.dynamics.SlowPointFinder;
import org.orthant.dynamics.SlowPointOptions;
import org.orthant.dynamics.Stability;
import org.orthant.dynamics.StartOptions;
import org.orthant.dynamics.StepMap;
import org.orthant.dynamics.VisitedStates;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.studies.attractor.AttractorReading.Push;
import org.orthant.task.Trials;

/** Fixed and slow points of one network, and what pushes do to it. */
final class AttractorNetwork {

    private static final double SPONTANEOUS = 0.5;
    private static final int SHOWN_SLOW = 4;
    private static final List<Double> REST = List.of(1.0, 0.0, 0.0);

    private final AttractorAnalysis options;
    private final Ctrnn network;
    private final Trials trials;
    private final Sequence states;
    private final StepMap map;
    private final DecisionBoundary boundary;
    private final PrincipalComponents plane;
    private final List<FixedPoint> fixed;
    private final FixedPoints found;
    private final List<SlowPoint> slow;

    /** Runs the network on {@code trials} and searches. */
    AttractorNetwork(AttractorAnalysis options, Ctrnn network, Trials trials, RandomStreams streams) {
        this.options = options;
        this.network = network;
        this.trials = trials;
        states = network.run(trials.observations()).states();
        map = StepMap.of(network, 1, SPONTANEOUS, SPONTANEOUS);
        List<Integer> choices = trials.task().choiceOutputs();
        boundary = DecisionBoundary.of(network, choices.getFirst(), choices.getLast());
        plane = PrincipalComponents.of(states, 2);
        VisitedStates visited = VisitedStates.of(states);
        DoubleMatrix starts =
                visited.draw(StartOptions.ofCount(options.starts()), streams.stream(Purpose.FIXED_POINT_STARTS, 0));
        found = FixedPointFinder.withDefaults().find(map, starts, visited);
        fixed = found.nonOutliers();
        SlowPointOptions slowness = new SlowPointOptions(
                options.slowSpeed(),
                SlowPointOptions.defaults().steps(),
                SlowPointOptions.defaults().rate(),
                FixedPointOptions.defaults().outlierDistance());
        slow = new SlowPointFinder(slowness)
                .find(map, starts, visited).stream()
                        .filter(point -> !point.outlier())
                        .toList();
    }

    AttractorReading reading() {
        double eigenvalue =
                fixed.isEmpty() ? Double.NaN : fixed.getFirst().spectrum().largestModulus();
        double visitedDeviation = Math.sqrt(plane.variance(0));
        boolean some = slow.size() > 1;
        return new AttractorReading(
                fixed.size(),
                found.count(Stability.STABLE),
                found.points().size() - fixed.size(),
                found.unsettled(),
                eigenvalue,
                eigenvalue > 0 && eigenvalue < 1 ? -trials.task().dt() / StrictMath.log(eigenvalue) : Double.NaN,
                slow.size(),
                some ? Math.sqrt(slowComponents().variance(0)) / visitedDeviation : Double.NaN,
                some ? deviationAlong(plane) / visitedDeviation : Double.NaN,
                (double) slow.stream()
                                .filter(p -> boundary.outputDifference(p.state().array()) > 0)
                                .count()
                        / slow.size(),
                drift(),
                some ? List.of(push(visitedDeviation, 1), push(visitedDeviation, 2)) : List.of());
    }

    private PrincipalComponents slowComponents() {
        int n = network.neurons();
        float[] values = new float[slow.size() * n];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) slow.get(k / n).state().array()[k % n];
        }
        return PrincipalComponents.of(Sequence.adopt(1, slow.size(), n, values), 1);
    }

    /** The slow points' standard deviation along the first component of {@code components}. */
    private double deviationAlong(PrincipalComponents components) {
        double[] z = slow.stream()
                .mapToDouble(p -> components.project(p.state().array())[0])
                .toArray();
        double mean = IntStream.range(0, z.length).mapToDouble(k -> z[k]).sum() / z.length;
        double squares = 0;
        for (double value : z) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (z.length - 1));
    }

    /** The push by one stimulus, seen from the fixed point along the slow direction. */
    private Push push(double unit, int stimulus) {
        EndState end = perturbation().endState(pushed(stimulus));
        PrincipalComponents components = slowComponents();
        double[] origin =
                fixed.isEmpty() ? components.mean() : fixed.getFirst().state().array();
        double[] moved = end.state().toArray();
        double squares = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= origin[i];
            squares += moved[i] * moved[i];
        }
        double along = towardsChoice1(components) * components.projectDifference(moved)[0];
        return new Push(
                end.ending().name(),
                along / unit,
                along / Math.sqrt(squares),
                boundary.outputDifference(end.state().array()));
    }

    /** 1 if y1 - y2 grows along the first component, else -1. */
    private double towardsChoice1(PrincipalComponents components) {
        double there = boundary.outputDifference(components.state(1));
        return there >= boundary.outputDifference(components.mean()) ? 1 : -1;
    }

    private Perturbation perturbation() {
        return new Perturbation(
                network, REST, PerturbationOptions.forStep(trials.task().dt()));
    }

    private List<Double> pushed(int stimulus) {
        return stimulus == 1 ? List.of(1.0, options.perturbation(), 0.0) : List.of(1.0, 0.0, options.perturbation());
    }

    /** Median over slow points; those that are where they end are left out. NaN of none. */
    private double drift() {
        double[] times = slow.stream()
                .mapToDouble(point -> Drift.of(map, point.state().array()))
                .filter(steps -> !Double.isNaN(steps))
                .sorted()
                .toArray();
        return times.length == 0
                ? Double.NaN
                : times[times.length / 2] * trials.task().dt();
    }

    /** Where the boundary cuts the plane of the picture. */
    List<Double> boundaryInPlane() {
        DecisionBoundary.PlaneLine line = boundary.inPlane(plane);
        return List.of(line.offset(), line.first(), line.second());
    }

    /** What the picture shows, as coordinates in the plane. */
    void addPicture(String suffix, SortedMap<String, Matrix> arrays) {
        arrays.put("states" + suffix, shownStates());
        arrays.put(
                "fixed" + suffix,
                inPlane(fixed.stream().map(p -> p.state().array()).toList()));
        arrays.put(
                "slow" + suffix,
                inPlane(slow.stream()
                        .filter(p -> p.start() % SHOWN_SLOW == 0)
                        .map(p -> p.state().array())
                        .toList()));
        for (int stimulus = 1; stimulus <= 2; stimulus++) {
            int steps = 1 + perturbation().endState(pushed(stimulus)).steps();
            Sequence way = perturbation().trajectory(pushed(stimulus), Math.min(steps, AttractorFigures.MOST_STEPS));
            arrays.put("push" + stimulus + suffix, plane.project(way));
        }
    }

    /** PC1, PC2 and the right choice (1 or 2) of every step of the first trials. */
    private DoubleMatrix shownStates() {
        int[] shown = IntStream.range(0, options.shownTrials()).toArray();
        DoubleMatrix z = plane.project(states.selectTrials(shown));
        double[] rows = new double[z.rows() * 3];
        for (int s = 0; s < z.rows(); s++) {
            rows[3 * s] = z.at(s, 0);
            rows[3 * s + 1] = z.at(s, 1);
            rows[3 * s + 2] = trials.condition(s % shown.length).target();
        }
        return DoubleMatrix.adopt(z.rows(), 3, rows);
    }

    private DoubleMatrix inPlane(List<double[]> points) {
        List<Double> coordinates = new ArrayList<>();
        for (double[] point : points) {
            for (double z : plane.project(point)) {
                coordinates.add(z);
            }
        }
        return DoubleMatrix.adopt(
                points.size(),
                2,
                coordinates.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
