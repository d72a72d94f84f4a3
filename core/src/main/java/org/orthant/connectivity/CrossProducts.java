package org.orthant.connectivity;

import org.orthant.math.VectorMath;

/**
 * Sums of products over samples, the kernel of correlation and cosine. Each pair of channels has one chain of fused
 * multiply-adds in sample order, so its bits depend on nothing else.
 */
final class CrossProducts {

    /** Samples taken at once: few enough to stay in the first cache, many enough to load each sum seldom. */
    static final int BLOCK = 64;

    private CrossProducts() {}

    /**
     * Adds samples [0, {@code count}) to the sums of pairs (i, j), j at least i.
     *
     * @param samples one array of C channels per sample
     * @param sums C arrays of C sums; entries below the diagonal have no meaning
     */
    static void add(double[][] samples, int count, double[][] sums) {
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            VectorMath.crossProducts(samples, from, to, sums);
        }
    }

    /**
     * The matrix of sums divided by the square roots of both diagonal entries, clipped to [-1, 1], with a diagonal of 1
     * and 0 for excluded channels; row-major.
     */
    static double[] normalised(double[][] sums, boolean[] excluded) {
        int n = sums.length;
        double[] roots = new double[n];
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(sums[i][i]);
        }
        double[] result = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                if (!excluded[i] && !excluded[j]) {
                    double r = i == j ? 1 : Math.clamp(sums[i][j] / (roots[i] * roots[j]), -1.0, 1.0);
                    result[i * n + j] = r;
                    result[j * n + i] = r;
                }
            }
        }
        return result;
    }
}
