package org.orthant.stats;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * The relation of two symmetric N x N matrices: Pearson's r over the upper triangles, its p by permuting rows and
 * columns of one matrix together (Mantel 1967; QAP, Hubert &amp; Schultz 1976).
 */
public final class Mantel {

    /** Draws within this of the observed r count as ties, since the sums of a permuted matrix round differently. */
    private static final double TIE = 1e-12;

    /** Entries (i, j) and (j, i) may differ by this much of the largest entry. */
    private static final double ASYMMETRY = 1e-6;

    private Mantel() {}

    /**
     * One-sided test in the claimed direction. Draw k permutes by {@code streams.stream(PERMUTATION, k)}.
     *
     * @param a symmetric; the diagonal is not used
     * @param b symmetric, of the same size
     * @param draws n of p = (1 + #) / (1 + n)
     * @return statistic and effect r; n the number of nodes; undefined if a triangle is constant or N is below 3
     */
    public static TestResult test(Matrix a, Matrix b, Alternative alternative, int draws, RandomStreams streams) {
        requireSquare(a, a.rows());
        requireSquare(b, a.rows());
        int n = a.rows();
        double[] left = triangle(a);
        double[] right = triangle(b);
        if (n < 3 || Samples.isConstant(left) || Samples.isConstant(right)) {
            Interval none = Interval.without(Double.NaN, n);
            return new TestResult("Mantel", Double.NaN, Double.NaN, PValue.undefined(), Double.NaN, none);
        }
        double sign = alternative == Alternative.GREATER ? 1 : -1;
        double[] fixed = standardised(left, sign, n);
        double[] moved = standardised(right, 1, n);
        int[] order = IntStream.range(0, n).toArray();
        double observed = product(fixed, moved, order);
        int reached = 0;
        for (int k = 0; k < draws; k++) {
            UniformRandomProvider random = streams.stream(Purpose.PERMUTATION, k);
            double drawn = product(fixed, moved, ArraySampler.shuffle(random, order.clone()));
            reached += drawn >= observed - TIE ? 1 : 0;
        }
        double r = Math.clamp(sign * observed, -1, 1);
        return new TestResult("Mantel", r, Double.NaN, PValue.ofDraws(reached, draws), r, Interval.without(r, n));
    }

    private static void requireSquare(Matrix matrix, int n) {
        if (matrix.rows() != n || matrix.columns() != n) {
            throw new IllegalArgumentException(
                    "expected " + n + " x " + n + " values, got " + matrix.rows() + " x " + matrix.columns());
        }
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (!Double.isFinite(matrix.get(i, j)) || !Double.isFinite(matrix.get(j, i))) {
                    throw new IllegalArgumentException("expected finite values, got " + matrix.get(i, j) + " and "
                            + matrix.get(j, i) + " at (" + i + ", " + j + ") and its mirror");
                }
                largest = Math.max(largest, Math.abs(matrix.get(i, j)));
                worst = Math.max(worst, Math.abs(matrix.get(i, j) - matrix.get(j, i)));
            }
        }
        if (!(worst <= ASYMMETRY * largest)) {
            throw new IllegalArgumentException(
                    "expected a symmetric matrix, got entries that differ from their mirror by up to " + worst);
        }
    }

    /** The upper triangle without the diagonal, row by row. */
    private static double[] triangle(Matrix matrix) {
        int n = matrix.rows();
        double[] values = new double[n * (n - 1) / 2];
        for (int i = 0, k = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                values[k++] = matrix.get(i, j);
            }
        }
        return values;
    }

    /** A whole N x N matrix of the centred triangle, scaled to norm {@code scale}; diagonal 0. */
    private static double[] standardised(double[] triangle, double scale, int n) {
        double[] centred = Samples.centred(triangle);
        double factor = scale / Math.sqrt(Samples.dot(centred, centred));
        double[] whole = new double[n * n];
        for (int i = 0, k = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++, k++) {
                whole[i * n + j] = centred[k] * factor;
                whole[j * n + i] = whole[i * n + j];
            }
        }
        return whole;
    }

    /** Sum over i &lt; j of fixed(i, j) moved(order(i), order(j)). */
    private static double product(double[] fixed, double[] moved, int[] order) {
        int n = order.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int row = order[i] * n;
            double rowSum = 0;
            for (int j = i + 1; j < n; j++) {
                rowSum += fixed[i * n + j] * moved[row + order[j]];
            }
            sum += rowSum;
        }
        return sum;
    }
}
