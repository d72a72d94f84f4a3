package org.orthant.dynamics;

import org.orthant.math.DoubleMatrix;

/**
 * A square grid of states in the plane of the first two principal components, from the smallest to the largest
 * coordinate of visited states: g = mean + loadings z.
 *
 * @param coordinates (S^2, 2): the second component runs slowly, the first fast
 * @param states (S^2, N)
 */
public record PhaseGrid(DoubleMatrix coordinates, DoubleMatrix states) {

    /**
     * A grid of {@code side} x {@code side} points.
     *
     * @param plane at least two components; the further ones are 0 on the grid
     * @param visited coordinates of visited states, a row for each, at least two columns
     * @param side at least 2
     */
    public static PhaseGrid of(PrincipalComponents plane, DoubleMatrix visited, int side) {
        if (side < 2) {
            throw new IllegalArgumentException("expected at least 2 points along a side, got " + side);
        }
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int s = 0; s < visited.rows(); s++) {
            for (int k = 0; k < 2; k++) {
                low[k] = Math.min(low[k], visited.at(s, k));
                high[k] = Math.max(high[k], visited.at(s, k));
            }
        }
        int n = plane.neurons();
        double[] coordinates = new double[side * side * 2];
        double[] states = new double[side * side * n];
        double[] z = new double[plane.count()];
        for (int p = 0; p < side * side; p++) {
            z[0] = low[0] + (high[0] - low[0]) * (p % side) / (side - 1);
            z[1] = low[1] + (high[1] - low[1]) * Math.floorDiv(p, side) / (side - 1);
            System.arraycopy(z, 0, coordinates, 2 * p, 2);
            System.arraycopy(plane.state(z), 0, states, p * n, n);
        }
        return new PhaseGrid(
                DoubleMatrix.adopt(side * side, 2, coordinates), DoubleMatrix.adopt(side * side, n, states));
    }

    /** The same grid with negative activity, which a rectifying neuron cannot have, set to 0. */
    public PhaseGrid clipped() {
        double[] values = states.toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.max(values[k], 0);
        }
        return new PhaseGrid(coordinates, DoubleMatrix.adopt(states.rows(), states.columns(), values));
    }

    /** The share of the states' coordinates that are negative by more than rounding (1e-9 of the largest). */
    public double negativeShare() {
        double largest = 0;
        for (double value : states.array()) {
            largest = Math.max(largest, Math.abs(value));
        }
        int negative = 0;
        for (double value : states.array()) {
            negative += value < -1e-9 * largest ? 1 : 0;
        }
        return (double) negative / states.array().length;
    }

    /** Where one step leads from each point, in the plane: (S^2, 2) displacements. */
    public DoubleMatrix flow(StepMap map, PrincipalComponents plane) {
        double[] flow = new double[states.rows() * 2];
        for (int p = 0; p < states.rows(); p++) {
            double[] moved = plane.projectDifference(map.displacement(Vectors.row(states, p)));
            System.arraycopy(moved, 0, flow, 2 * p, 2);
        }
        return DoubleMatrix.adopt(states.rows(), 2, flow);
    }
}
