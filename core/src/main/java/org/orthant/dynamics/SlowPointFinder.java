package org.orthant.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/**
 * Slow points of a step map (Sussillo and Barak 2013): from each start down q = 1/2 |F(r) - r|^2 by Adam (Kingma and Ba
 * 2015, as Golub and Sussillo 2018 do it) until the state is slow. Line searches are of no use here: q of a ReLU network
 * has creases, on which they stall.
 *
 * @param options when a state is slow
 */
public record SlowPointFinder(SlowPointOptions options) {

    /** A finder with {@link SlowPointOptions#defaults}. */
    public static SlowPointFinder withDefaults() {
        return new SlowPointFinder(SlowPointOptions.defaults());
    }

    /**
     * The slow points of those starts that lead to one, in the order of the starts.
     *
     * @param starts (K, N), a start in each row
     * @param visited the states that tell the scale of a step and outliers
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
        StateDescent descent = new StateDescent(options.rate() * visited.deviation(), state.length);
        for (int steps = 0; steps <= options.steps(); steps++) {
            double[] argument = map.argument(state);
            double[] displacement = map.displacement(state, argument);
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
            descent.move(state, map.gradientOfQ(argument, displacement));
        }
        return null;
    }

    /** 0 for the state 0 if it is fixed. */
    private static double relativeSpeed(double[] state, double[] displacement) {
        double speed = Vectors.norm(displacement);
        return speed == 0 ? 0 : speed / Vectors.norm(state);
    }
}
