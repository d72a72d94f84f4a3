package org.orthant.studies.attractor;

import org.orthant.dynamics.StepMap;

/** How long the map takes to carry a state most of the way to where it ends. */
final class Drift {

    /** Steps after which a state is taken to have ended. */
    private static final int LONG = 500;

    /** A state this near, relative to its norm, is where it ends. */
    private static final double THERE = 1e-6;

    private Drift() {}

    /** Steps until the distance to the state after 500 steps is 1/e of what it was; NaN for a state that stays. */
    static double of(StepMap map, double[] state) {
        double[] end = map.iterate(state, LONG);
        double first = distance(state, end);
        double norm = distance(end, new double[end.length]);
        if (!(first > THERE * norm) || !Double.isFinite(first)) {
            return Double.NaN;
        }
        double[] current = state;
        int steps = 0;
        while (distance(current, end) > first / Math.E) {
            current = map.step(current);
            steps++;
        }
        return steps;
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }
}
