package org.orthant.community;

import org.orthant.connectivity.SimilarityMatrix;

/**
 * Signed modularity Q* with asymmetric weights of its two parts (Rubinov and Sporns 2011, equation 7).
 *
 * <p>With w+ = max(A, 0), w- = max(-A, 0), node strengths s, totals v over both triangles, and all pairs i, j, i = j
 * included:
 *
 * <pre>{@code
 * Q* = 1/v+ sum_ij (w+_ij - gamma s+_i s+_j / v+) d(c_i, c_j)
 *    - 1/(v+ + v-) sum_ij (w-_ij - gamma s-_i s-_j / v-) d(c_i, c_j)
 * }</pre>
 *
 * A part whose total is 0 vanishes. Without negative values Q* is Newman and Girvan's Q (2004).
 *
 * @param gamma resolution, at least 0; 1 is the plain case, larger values favour smaller modules
 */
public record SignedModularity(double gamma) implements Quality {

    /** Checks the resolution. */
    public SignedModularity {
        if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a finite gamma of at least 0, got " + gamma);
        }
    }

    /** Resolution 1. */
    public static SignedModularity defaults() {
        return new SignedModularity(1);
    }

    @Override
    public QualityTerms terms(SimilarityMatrix matrix) {
        double[][] weights = matrix.includedRows();
        scaleToUnit(weights);
        double[] positive = new double[weights.length];
        double[] negative = new double[weights.length];
        double positiveTotal = 0;
        double negativeTotal = 0;
        for (int i = 0; i < weights.length; i++) {
            for (double w : weights[i]) {
                positive[i] += Math.max(w, 0);
                negative[i] += Math.max(-w, 0);
            }
            positiveTotal += positive[i];
            negativeTotal += negative[i];
        }
        double positiveFactor = inverse(positiveTotal);
        double bothFactor = inverse(positiveTotal + negativeTotal);
        for (double[] row : weights) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= row[j] > 0 ? positiveFactor : bothFactor;
            }
        }
        scale(positive, positiveFactor);
        scale(negative, inverse(negativeTotal));
        Level level = new Level(weights, positive, negative, gamma, gamma * negativeTotal * bothFactor);
        return new QualityTerms(level, matrix.includedNodes(), matrix.nodeCount(), positiveTotal > 0);
    }

    /** Scales by a power of two, so that totals neither overflow nor vanish; Q* does not depend on the scale. */
    private static void scaleToUnit(double[][] weights) {
        double largest = 0;
        for (double[] row : weights) {
            for (double w : row) {
                largest = Math.max(largest, Math.abs(w));
            }
        }
        double factor = Math.scalb(1.0, -Math.getExponent(largest));
        for (double[] row : weights) {
            scale(row, factor);
        }
    }

    private static void scale(double[] values, double factor) {
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
    }

    private static double inverse(double total) {
        return total > 0 ? 1 / total : 0;
    }
}
