package org.orthant.community;

import org.orthant.connectivity.Diagonal;
import org.orthant.math.FloatMatrix;

/**
 * Signed modularity Q* over one single-precision matrix that is neither copied nor changed: weights are scaled as they
 * are read, the null term stays implicit, and all sums are in double.
 */
final class SingleLevel {

    private static final int BLOCK = 64;
    private static final double RELATIVE_TOLERANCE = 1e-10;

    private final float[] values;
    private final int n;
    private final boolean diagonalCounts;
    private final double positiveFactor;
    private final double negativeFactor;
    final double[] positive;
    final double[] negative;
    final double positiveNull;
    final double negativeNull;
    private final double tolerance;

    /** Checks the matrix: square, finite, symmetric to the last bit. */
    SingleLevel(FloatMatrix matrix, Diagonal diagonal, double gamma) {
        if (!matrix.isSquare()) {
            throw new IllegalArgumentException(
                    "expected a square matrix, got " + matrix.rows() + " x " + matrix.columns());
        }
        this.values = matrix.array();
        this.n = matrix.rows();
        this.diagonalCounts = diagonal == Diagonal.KEEP;
        requireSymmetric();
        this.positive = new double[n];
        this.negative = new double[n];
        double positiveTotal = 0;
        double negativeTotal = 0;
        for (int i = 0; i < n; i++) {
            addStrengths(i);
            positiveTotal += positive[i];
            negativeTotal += negative[i];
        }
        this.positiveFactor = SignedParts.inverse(positiveTotal);
        this.negativeFactor = SignedParts.inverse(positiveTotal + negativeTotal);
        this.positiveNull = gamma;
        this.negativeNull = gamma * negativeTotal * negativeFactor;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double weights = positive[i] * positiveFactor + negative[i] * negativeFactor;
            positive[i] *= positiveFactor;
            negative[i] *= SignedParts.inverse(negativeTotal);
            largest = Math.max(largest, weights + positiveNull * positive[i] + negativeNull * negative[i]);
        }
        this.tolerance = RELATIVE_TOLERANCE * largest;
    }

    private void requireSymmetric() {
        for (int rows = 0; rows < n; rows += BLOCK) {
            for (int columns = 0; columns <= rows; columns += BLOCK) {
                for (int i = rows; i < Math.min(n, rows + BLOCK); i++) {
                    for (int j = columns; j < Math.min(i + 1, columns + BLOCK); j++) {
                        requireMirrored(i, j);
                    }
                }
            }
        }
    }

    private void requireMirrored(int i, int j) {
        float value = values[i * n + j];
        if (!(Math.abs(value) < Float.POSITIVE_INFINITY) || value != values[j * n + i]) {
            throw new IllegalArgumentException("expected a finite symmetric matrix, got " + value + " at row " + (i + 1)
                    + ", column " + (j + 1) + " and " + values[j * n + i] + " mirrored (counted from 1)");
        }
    }

    private void addStrengths(int i) {
        double plus = 0;
        double minus = 0;
        for (int k = i * n; k < (i + 1) * n; k++) {
            plus += Math.max(values[k], 0);
            minus += Math.max(-values[k], 0);
        }
        float own = diagonalCounts ? 0 : values[i * n + i];
        positive[i] = plus - Math.max(own, 0);
        negative[i] = minus - Math.max(-own, 0);
    }

    int size() {
        return n;
    }

    boolean hasAttraction() {
        return positiveFactor > 0;
    }

    double tolerance() {
        return tolerance;
    }

    /** The weight of node {@code i} with itself. */
    double own(int i) {
        return diagonalCounts ? scaled(values[i * n + i]) : 0;
    }

    private double scaled(float value) {
        return value * (value > 0 ? positiveFactor : negativeFactor);
    }

    /** Adds the weights of node {@code i} times {@code sign} to {@code sums}, one per node. */
    void addRow(int i, double sign, double[] sums) {
        double plus = sign * positiveFactor;
        double minus = sign * negativeFactor;
        int row = i * n;
        for (int j = 0; j < n; j++) {
            float value = values[row + j];
            sums[j] += value * (value > 0 ? plus : minus);
        }
        if (!diagonalCounts) {
            float value = values[row + i];
            sums[i] -= value * (value > 0 ? plus : minus);
        }
    }

    /** Adds the weights of node {@code i} to {@code sums}, one per community. */
    void addByLabel(int i, int[] labels, double[] sums) {
        int row = i * n;
        for (int j = 0; j < n; j++) {
            sums[labels[j]] += scaled(values[row + j]);
        }
        if (!diagonalCounts) {
            sums[labels[i]] -= scaled(values[row + i]);
        }
    }
}
