package org.orthant.stats;

import java.util.Arrays;
import org.orthant.math.Matrix;

/**
 * The mean similarity over all pairs of a group's members, or sums and differences of such means of separate groups,
 * with the variance that comes from the members: pairs that share a member are not independent. Variance by the
 * delete-one-member jackknife (Tukey 1958; Arvesen 1969 for means over pairs).
 *
 * @param value the mean over pairs; NaN of fewer than two members
 * @param variance of the value; NaN of fewer than three members
 * @param df degrees of freedom: members less one, summed over groups
 * @param n members of all groups
 */
public record PairwiseMean(double value, double variance, int df, int n) {

    /**
     * The mean over the pairs of {@code members}.
     *
     * @param similarity symmetric, a row for each network, set or sentence; the upper triangle is read
     * @param members rows of the group, each once
     */
    public static PairwiseMean of(Matrix similarity, int... members) {
        int n = members.length;
        double[] withOthers = sumsWithOthers(similarity, members);
        double total = Arrays.stream(withOthers).sum() / 2;
        double value = total / (n * (n - 1) / 2.0);
        double[] without = new double[n];
        for (int i = 0; i < n; i++) {
            without[i] = (total - withOthers[i]) / ((n - 1) * (n - 2) / 2.0);
        }
        double variance = n < 3 ? Double.NaN : Samples.squares(without) * (n - 1) / n;
        return new PairwiseMean(n < 2 ? Double.NaN : value, variance, n - 1, n);
    }

    /** For each member the sum of its similarities with the others. */
    private static double[] sumsWithOthers(Matrix similarity, int[] members) {
        double[] sums = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                double value = PairwiseContrast.finite(similarity, members[i], members[j]);
                sums[i] += value;
                sums[j] += value;
            }
        }
        return sums;
    }

    /** This mean less that of other members: variances and degrees of freedom add. */
    public PairwiseMean minus(PairwiseMean other) {
        return new PairwiseMean(value - other.value, variance + other.variance, df + other.df, n + other.n);
    }

    /** The value with its 95 % interval, t with {@link #df}; none where the variance is NaN. */
    public Interval interval() {
        return Double.isNaN(variance) ? Interval.without(value, n) : Interval.ofT(value, Math.sqrt(variance), df, n);
    }
}
