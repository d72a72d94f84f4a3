package org.orthant.connectivity;

import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/** Checks a square matrix that came from outside, and evens out rounding between its two triangles. */
final class SymmetryCheck {

    private static final int BLOCK = 64;

    private final Matrix values;
    private final boolean[] excluded;
    private final double tolerance;

    SymmetryCheck(Matrix values, boolean[] excluded, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("expected a tolerance of at least 0, got " + tolerance);
        }
        this.values = values;
        this.excluded = excluded;
        this.tolerance = tolerance;
    }

    /** The matrix, exactly symmetric and 0 in the cells of excluded nodes. */
    DoubleMatrix symmetric() {
        int n = excluded.length;
        double largest = largestFinite();
        double[] even = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double mean = excluded[i] || excluded[j] ? 0 : meanOfMirrored(i, j, largest);
                even[i * n + j] = mean;
                even[j * n + i] = mean;
            }
        }
        return DoubleMatrix.adopt(n, n, even);
    }

    /** Changes {@code cells}, the values themselves, to what {@link #symmetric} gives, block by block for speed. */
    void evenOut(float[] cells) {
        int n = excluded.length;
        double largest = largestFinite();
        for (int rows = 0; rows < n; rows += BLOCK) {
            for (int columns = 0; columns <= rows; columns += BLOCK) {
                for (int i = rows; i < Math.min(n, rows + BLOCK); i++) {
                    for (int j = columns; j < Math.min(i + 1, columns + BLOCK); j++) {
                        boolean out = excluded[i] || excluded[j];
                        if (out || cells[i * n + j] != cells[j * n + i]) {
                            float mean = out ? 0 : (float) meanOfMirrored(j, i, largest);
                            cells[i * n + j] = mean;
                            cells[j * n + i] = mean;
                        }
                    }
                }
            }
        }
    }

    private double largestFinite() {
        double largest = 0;
        for (int i = 0; i < excluded.length; i++) {
            for (int j = 0; j < excluded.length; j++) {
                if (!excluded[i] && !excluded[j]) {
                    largest = Math.max(largest, finite(i, j));
                }
            }
        }
        return largest;
    }

    private double finite(int i, int j) {
        double value = values.get(i, j);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "expected finite values, got " + value + " at " + cell(i, j) + " (counted from 1)");
        }
        return Math.abs(value);
    }

    private double meanOfMirrored(int i, int j, double largest) {
        double upper = values.get(i, j);
        double lower = values.get(j, i);
        if (!(Math.abs(upper - lower) <= tolerance * largest)) {
            throw new IllegalArgumentException("expected a symmetric matrix, got " + upper + " at " + cell(i, j)
                    + " but " + lower + " at " + cell(j, i) + " (counted from 1; allowed difference " + tolerance
                    + " of the largest absolute value " + largest + ")");
        }
        return upper == lower ? upper : 0.5 * upper + 0.5 * lower;
    }

    private static String cell(int i, int j) {
        return "row " + (i + 1) + ", column " + (j + 1);
    }
}
