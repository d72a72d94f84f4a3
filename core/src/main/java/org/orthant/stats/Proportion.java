package org.orthant.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Shares of counted cases. */
public final class Proportion {

    private static final double TAIL = 0.025;

    private Proportion() {}

    /** From {@code low} to {@code high}, both within. */
    public record Range(double low, double high) {}

    /**
     * The share k / n with its exact 95 % interval (Clopper and Pearson 1934).
     *
     * @throws IllegalArgumentException unless 0 to n of n of at least 1 are counted
     */
    public static Interval interval(int k, int n) {
        if (n < 1 || k < 0 || k > n) {
            throw new IllegalArgumentException("expected 0 to n of n >= 1 cases, got " + k + " of " + n);
        }
        double low = k == 0 ? 0 : BetaDistribution.of(k, n - k + 1.0).inverseCumulativeProbability(TAIL);
        double high = k == n ? 1 : BetaDistribution.of(k + 1.0, n - k).inverseSurvivalProbability(TAIL);
        return new Interval((double) k / n, low, high, n);
    }

    /** Where the share of {@code n} cases of probability {@code p} lies but for (1 - coverage) / 2 at either end. */
    public static Range expected(double p, int n, double coverage) {
        BinomialDistribution counts = BinomialDistribution.of(n, p);
        double tail = (1 - coverage) / 2;
        return new Range(
                counts.inverseCumulativeProbability(tail) / (double) n,
                counts.inverseSurvivalProbability(tail) / (double) n);
    }
}
