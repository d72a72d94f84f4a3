package org.orthant.connectivity;

import org.orthant.math.VectorMath;

/**
 * Sums of products over samples, the kernel of correlation and cosine. Each pair of channels has one chain of fused
 * multiply-adds in sample order, so its bits depend on nothing else. All pairs of one set of channels go through {@link VectorMath}; the pairs of two
 * sets by loops over neighbouring channels, which the compiler turns into vector code.
 */
public final class CrossProducts {

    /** Samples taken at once: few enough to stay in the first cache, many enough to load each sum seldom. */
    static final int BLOCK = 64;

    private static final int UNROLL = 8;

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
     * Adds samples [0, {@code count}) to the sums of pairs (i, j), i a channel of {@code rows}, j one of {@code samples}.
     *
     * @param rows one array of R channels per sample
     * @param samples one array of at least C channels per sample
     * @param sums R arrays of C sums
     */
    public static void add(double[][] rows, double[][] samples, int count, double[][] sums) {
        for (int i = 0; i < sums.length; i++) {
            addRow(rows, samples, count, i, sums[i]);
        }
    }

    /** Adds the products of channel {@code i} of {@code rows} with all channels of {@code samples}. */
    private static void addRow(double[][] rows, double[][] samples, int count, int i, double[] sums) {
        int s = 0;
        for (; s + UNROLL <= count; s += UNROLL) {
            addEight(rows, samples, s, i, sums);
        }
        for (; s < count; s++) {
            addOne(rows[s][i], samples[s], sums);
        }
    }

    private static void addEight(double[][] rows, double[][] samples, int s, int i, double[] sums) {
        double[] x0 = samples[s];
        double[] x1 = samples[s + 1];
        double[] x2 = samples[s + 2];
        double[] x3 = samples[s + 3];
        double[] x4 = samples[s + 4];
        double[] x5 = samples[s + 5];
        double[] x6 = samples[s + 6];
        double[] x7 = samples[s + 7];
        double a0 = rows[s][i];
        double a1 = rows[s + 1][i];
        double a2 = rows[s + 2][i];
        double a3 = rows[s + 3][i];
        double a4 = rows[s + 4][i];
        double a5 = rows[s + 5][i];
        double a6 = rows[s + 6][i];
        double a7 = rows[s + 7][i];
        for (int j = 0; j < sums.length; j++) {
            double sum = Math.fma(a0, x0[j], sums[j]);
            sum = Math.fma(a1, x1[j], sum);
            sum = Math.fma(a2, x2[j], sum);
            sum = Math.fma(a3, x3[j], sum);
            sum = Math.fma(a4, x4[j], sum);
            sum = Math.fma(a5, x5[j], sum);
            sum = Math.fma(a6, x6[j], sum);
            sums[j] = Math.fma(a7, x7[j], sum);
        }
    }

    private static void addOne(double a, double[] sample, double[] sums) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] = Math.fma(a, sample[j], sums[j]);
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
