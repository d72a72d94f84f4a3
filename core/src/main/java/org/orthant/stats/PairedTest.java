package org.orthant.stats;

import java.util.Arrays;

/** Tests of paired samples, two-sided; the difference is first less second. */
public final class PairedTest {

    private static final int LARGEST_EXACT = 50;

    private PairedTest() {}

    /** Paired t; effect the paired d, interval of the mean difference; n pairs. */
    public static TestResult t(double[] first, double[] second) {
        double[] differences = Samples.differences(first, second);
        Interval interval = Interval.ofMean(differences);
        int n = differences.length;
        double error = Math.sqrt(Samples.variance(differences) / n);
        double t = error > 0 ? interval.mean() / error : Double.NaN;
        double df = error > 0 ? n - 1 : Double.NaN;
        double effect = EffectSize.pairedD(first, second);
        return new TestResult("paired t", t, df, Tails.t(t, df), effect, interval);
    }

    /**
     * Wilcoxon's signed-rank test. Differences of 0 are dropped; the statistic is the smaller of the two rank sums. Up
     * to 50 differences p is exact given the ranks, ties included; beyond, the normal approximation with the correction
     * for ties. Effect: the matched-pairs rank-biserial correlation (W+ - W-) / (W+ + W-). The interval is that of the
     * mean difference of all pairs.
     */
    public static TestResult wilcoxon(double[] first, double[] second) {
        double[] all = Samples.differences(first, second);
        double[] differences = Arrays.stream(all).filter(d -> d != 0).toArray();
        Ranks ranks = Ranks.of(Arrays.stream(differences).map(Math::abs).toArray());
        double positive = 0;
        for (int i = 0; i < differences.length; i++) {
            positive += differences[i] > 0 ? ranks.of(i) : 0;
        }
        double total = ranks.sum(0, differences.length);
        boolean defined = differences.length > 0;
        double statistic = defined ? Math.min(positive, total - positive) : Double.NaN;
        PValue p = defined ? signedRankP(statistic, ranks) : PValue.undefined();
        double effect = (2 * positive - total) / total;
        return new TestResult("Wilcoxon signed-rank", statistic, Double.NaN, p, effect, Interval.ofMean(all));
    }

    private static PValue signedRankP(double smaller, Ranks ranks) {
        double n = ranks.size();
        if (n <= LARGEST_EXACT) {
            return PValue.analytic(exactP(smaller, ranks.toArray()));
        }
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.tieSum() / 48;
        return Tails.normal((smaller - n * (n + 1) / 4) / Math.sqrt(variance));
    }

    /** Counts the sign patterns whose rank sum is at most {@code smaller}; ranks are doubled to be whole. */
    private static double exactP(double smaller, double[] ranks) {
        int most = (int) Math.rint(2 * smaller);
        double[] patterns = new double[most + 1];
        patterns[0] = 1;
        for (double rank : ranks) {
            int step = (int) Math.rint(2 * rank);
            for (int sum = most; sum >= step; sum--) {
                patterns[sum] += patterns[sum - step];
            }
        }
        double share = Arrays.stream(patterns).sum() / (1L << ranks.length);
        return Math.min(1, 2 * share);
    }
}
