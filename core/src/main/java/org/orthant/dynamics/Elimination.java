package org.orthant.dynamics;

/**
 * Gaussian elimination with partial pivoting of a small dense system, row by row, so that the inner loop runs over
 * neighbouring columns and compiles to vector code. Factors are kept, so that a solution can be refined.
 */
final class Elimination {

    private final double[][] factors;
    private final double[][] matrix;
    private final int[] order;
    private double smallestPivot = Double.POSITIVE_INFINITY;
    private double largestPivot;

    /** Factors a square matrix, given as rows; the rows are copied. */
    Elimination(double[][] matrix) {
        this.matrix = matrix;
        int n = matrix.length;
        factors = new double[n][];
        order = new int[n];
        for (int i = 0; i < n; i++) {
            factors[i] = matrix[i].clone();
            order[i] = i;
        }
        for (int k = 0; k < n; k++) {
            pivot(k);
            for (int i = k + 1; i < n; i++) {
                eliminate(factors[k], factors[i], k);
            }
        }
    }

    private void pivot(int k) {
        int best = k;
        for (int i = k + 1; i < factors.length; i++) {
            best = Math.abs(factors[i][k]) > Math.abs(factors[best][k]) ? i : best;
        }
        double[] row = factors[best];
        factors[best] = factors[k];
        factors[k] = row;
        int source = order[best];
        order[best] = order[k];
        order[k] = source;
        smallestPivot = Math.min(smallestPivot, Math.abs(row[k]));
        largestPivot = Math.max(largestPivot, Math.abs(row[k]));
    }

    private static void eliminate(double[] pivotRow, double[] row, int k) {
        if (row[k] != 0 && pivotRow[k] != 0) {
            double factor = row[k] / pivotRow[k];
            row[k] = factor;
            for (int j = k + 1; j < row.length; j++) {
                row[j] = Math.fma(-factor, pivotRow[j], row[j]);
            }
        }
    }

    /** The smallest pivot over the largest one: near 0 for a singular matrix; 1 for an empty one. */
    double pivotRatio() {
        return factors.length == 0 ? 1 : smallestPivot / largestPivot;
    }

    /** The solution of {@code matrix x = right}, with one step of refinement. */
    double[] solve(double[] right) {
        double[] x = substitute(right);
        double[] rest = new double[right.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = right[i];
            for (int j = 0; j < rest.length; j++) {
                rest[i] = Math.fma(-matrix[i][j], x[j], rest[i]);
            }
        }
        return Vectors.moved(x, 1, substitute(rest));
    }

    private double[] substitute(double[] right) {
        int n = factors.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = right[order[i]];
            for (int j = 0; j < i; j++) {
                x[i] = Math.fma(-factors[i][j], x[j], x[i]);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] = Math.fma(-factors[i][j], x[j], x[i]);
            }
            x[i] /= factors[i][i];
        }
        return x;
    }
}
