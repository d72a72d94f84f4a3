package org.orthant.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/**
 * Slow points of a step map (Sussillo and Barak 2013): from each start down the gradient of q = 1/2 |F(r) - r|^2 until
 * the state is slow. A step must give at least half of the fall that the gradient promises, so that the way stays near
 * the path of steepest descent; it doubles after a success and halves until it gives that.
 *
 * @param options when a state is slow
 */
public record SlowPointFinder(SlowPointOptions options) {

    private static final double SUFFICIENT = 0.5;
    private static final int MOST_HALVINGS = 40;

    /** A finder with {@link SlowPointOptions#defaults}. */
    public static SlowPointFinder withDefaults() {
        return new SlowPointFinder(SlowPointOptions.defaults());
    }

    /**
     * The slow points of those starts that lead to one, in the order of the starts.
     *
     * @param starts (K, N), a start in each row
     * @param visited the states by which outliers are told
     */
    public List<SlowPoint> find(StepMap map, Matrix starts, VisitedStates visited) {
        if (starts.columns() != map.neurons() || visited.neurons() != map.neurons()) {
            throw new IllegalArgumentException("expected starts and visited states of " + map.neurons()
                    + " neurons, got " + starts.columns() + " and " + visited.neurons());
        }
        List<SlowPoint> points = new ArrayList<>();
        for (int k = 0; k < starts.rows(); k++) {
            SlowPoint point = descend(map, Jacobian.row(starts, k), k, visited);
            if (point != null) {
                points.add(point);
            }
        }
        return points;
    }

    private @Nullable SlowPoint descend(StepMap map, double[] start, int index, VisitedStates visited) {
        double[] state = start;
        double[] displacement = map.displacement(state);
        double length = 0.5;
        for (int steps = 0; steps <= options.steps(); steps++) {
            double speed = relativeSpeed(state, displacement);
            if (speed < options.relativeSpeed()) {
                double distance = visited.distance(state);
                return new SlowPoint(
                        DoubleMatrix.of(state.length, 1, state),
                        Vectors.squares(displacement) / 2,
                        speed,
                        index,
                        steps,
                        distance,
                        distance > options.outlierDistance());
            }
            double[] gradient = map.gradientOfQ(state, displacement);
            length = stepLength(map, state, displacement, gradient, 2 * length);
            if (length == 0) {
                return null;
            }
            state = Vectors.moved(state, -length, gradient);
            displacement = map.displacement(state);
        }
        return null;
    }

    /** 0 for the state 0 if it is fixed. */
    private static double relativeSpeed(double[] state, double[] displacement) {
        double speed = Vectors.norm(displacement);
        return speed == 0 ? 0 : speed / Vectors.norm(state);
    }

    /** The first of {@code longest}, half of it, ... at which q falls enough; 0 if none does. */
    private static double stepLength(
            StepMap map, double[] state, double[] displacement, double[] gradient, double longest) {
        double q = Vectors.squares(displacement) / 2;
        double slope = Vectors.squares(gradient);
        double length = longest;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            double next = Vectors.squares(map.displacement(Vectors.moved(state, -length, gradient))) / 2;
            if (slope > 0 && next <= q - SUFFICIENT * length * slope) {
                return length;
            }
            length /= 2;
        }
        return 0;
    }
}
