package org.orthant.connectivity;

import java.util.Arrays;
import org.orthant.math.VectorMath;

/**
 * Sums of products over samples, the kernel of correlation and cosine. Each pair of channels has one chain of fused
 * multiply-adds in sample order, so its bits depend on nothing else.
 */
final class CrossProducts {

    /** Samples taken at once: few enough to stay in the first cache, many enough to load each sum seldom. */
    static final int BLOCK = 64;

    /** The same where the sums outgrow the caches, so that loading them is what costs. */
    private static final int LONG_BLOCK = 256;

    private static final int MANY_CHANNELS = 1024;

    /** Rows and columns of the squares in which a triangle is mirrored. */
    private static final int SQUARE = 64;

    private CrossProducts() {}

    /** Samples to take at once where all pairs of {@code channels} are summed. */
    static int block(int channels) {
        return channels < MANY_CHANNELS ? BLOCK : LONG_BLOCK;
    }

    /**
     * Adds samples [0, {@code count}) to the sums of pairs (i, j), j at least i.
     *
     * @param samples one array of C channels per sample
     * @param sums C x C, row-major; entries below the diagonal have no meaning
     */
    static void add(double[][] samples, int count, double[] sums) {
        int block = count == 0 ? 1 : block(samples[0].length);
        for (int from = 0; from < count; from += block) {
            VectorMath.crossProducts(samples, from, Math.min(count, from + block), sums);
        }
    }

    /**
     * Makes of sums the matrix of sums divided by the square roots of both diagonal entries, clipped to [-1, 1], with a
     * diagonal of 1 and 0 for excluded channels.
     *
     * @param sums row-major, overwritten
     * @return {@code sums}
     */
    static double[] normalise(double[] sums, boolean[] excluded) {
        int n = excluded.length;
        double[] roots = new double[n];
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(sums[i * n + i]);
        }
        for (int i = 0; i < n; i++) {
            normaliseRow(sums, i, roots, excluded);
        }
        mirror(sums, n);
        return sums;
    }

    private static void normaliseRow(double[] sums, int i, double[] roots, boolean[] excluded) {
        int n = roots.length;
        if (excluded[i]) {
            Arrays.fill(sums, i * n + i, (i + 1) * n, 0);
            return;
        }
        for (int j = i + 1; j < n; j++) {
            sums[i * n + j] = excluded[j] ? 0 : Math.clamp(sums[i * n + j] / (roots[i] * roots[j]), -1.0, 1.0);
        }
        sums[i * n + i] = 1;
    }

    /** Copies what is above the diagonal of a row-major n x n matrix below it, square by square, as caches like it. */
    static void mirror(double[] matrix, int n) {
        for (int row = 0; row < n; row += SQUARE) {
            for (int column = row; column < n; column += SQUARE) {
                mirror(matrix, n, row, column);
            }
        }
    }

    private static void mirror(double[] matrix, int n, int row, int column) {
        for (int i = row; i < Math.min(n, row + SQUARE); i++) {
            for (int j = Math.max(i + 1, column); j < Math.min(n, column + SQUARE); j++) {
                matrix[j * n + i] = matrix[i * n + j];
            }
        }
    }
}
