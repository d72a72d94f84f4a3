package org.orthant.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * Are the members of one group more alike among themselves than those of another? The mean similarity over the pairs
 * within the first group less that within the second, tested by permuting which member belongs to which group: pairs
 * share members, so that a test over pairs as if they were independent rejects far too often.
 */
public final class PairwiseContrast {

    /** Draws within this of the observed contrast count as ties, since sums in another order round differently. */
    private static final double TIE = 1e-12;

    private PairwiseContrast() {}

    /**
     * One-sided test that the first group is more alike. Pairs across the groups are used by the draws alone. Draw k
     * permutes by {@code streams.stream(PERMUTATION, k)}.
     *
     * @param similarity symmetric, rows of the first group before those of the second; the upper triangle is read
     * @param first number of rows in the first group
     * @param draws n of p = (1 + #) / (1 + n)
     * @return statistic and effect: the contrast; its interval by {@link PairwiseMean}; undefined if a group has fewer
     *     than two members
     */
    public static TestResult test(Matrix similarity, int first, int draws, RandomStreams streams) {
        int n = similarity.rows();
        if (similarity.columns() != n || first < 0 || first > n) {
            throw new IllegalArgumentException("expected a square matrix with at least " + first + " rows, got " + n
                    + " x " + similarity.columns());
        }
        int[] order = IntStream.range(0, n).toArray();
        Interval interval = PairwiseMean.of(similarity, Arrays.copyOf(order, first))
                .minus(PairwiseMean.of(similarity, Arrays.copyOfRange(order, first, n)))
                .interval();
        if (first < 2 || n - first < 2) {
            return new TestResult(
                    "label permutation", Double.NaN, Double.NaN, PValue.undefined(), interval.mean(), interval);
        }
        double[] values = triangle(similarity);
        double observed = contrast(values, order, first);
        int reached = 0;
        for (int k = 0; k < draws; k++) {
            UniformRandomProvider random = streams.stream(Purpose.PERMUTATION, k);
            double drawn = contrast(values, ArraySampler.shuffle(random, order.clone()), first);
            reached += drawn >= observed - TIE * Math.max(1, Math.abs(observed)) ? 1 : 0;
        }
        return new TestResult(
                "label permutation", observed, Double.NaN, PValue.ofDraws(reached, draws), observed, interval);
    }

    /** The upper triangle on both sides of a whole matrix; NaN and infinite values refused. */
    private static double[] triangle(Matrix similarity) {
        int n = similarity.rows();
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                values[i * n + j] = finite(similarity, i, j);
                values[j * n + i] = values[i * n + j];
            }
        }
        return values;
    }

    static double finite(Matrix similarity, int i, int j) {
        double value = similarity.get(i, j);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "expected finite similarities, got " + value + " at (" + i + ", " + j + ")");
        }
        return value;
    }

    private static double contrast(double[] values, int[] order, int first) {
        int n = order.length;
        return meanWithin(values, order, 0, first) - meanWithin(values, order, first, n);
    }

    private static double meanWithin(double[] values, int[] order, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            int row = order[i] * order.length;
            for (int j = i + 1; j < to; j++) {
                sum += values[row + order[j]];
            }
        }
        double members = to - from;
        return sum / (members * (members - 1) / 2);
    }
}
