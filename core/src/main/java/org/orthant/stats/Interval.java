package org.orthant.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimate with its 95 % interval.
 *
 * @param mean the estimate; NaN of no values
 * @param low lower bound; NaN where there is no interval
 * @param high upper bound; NaN where there is no interval
 * @param n number of values, such as networks
 */
public record Interval(double mean, double low, double high, int n) {

    private static final double UPPER_TAIL = 0.025;

    /** The mean with its t interval, n - 1 degrees of freedom; fewer than two values have no interval. */
    public static Interval ofMean(double... values) {
        Samples.requireFinite("the values", values);
        int n = values.length;
        if (n < 2) {
            return without(Samples.mean(values), n);
        }
        return ofT(Samples.mean(values), Math.sqrt(Samples.variance(values) / n), n - 1, n);
    }

    /** An estimate without an interval. */
    public static Interval without(double mean, int n) {
        return new Interval(mean, Double.NaN, Double.NaN, n);
    }

    /** estimate +- t(0.975; df) times the standard error. */
    static Interval ofT(double estimate, double standardError, double df, int n) {
        double half = TDistribution.of(df).inverseSurvivalProbability(UPPER_TAIL) * standardError;
        return new Interval(estimate, estimate - half, estimate + half, n);
    }

    /** Whether the interval exists and lies wholly above {@code value}. */
    public boolean isAbove(double value) {
        return low > value;
    }

    /** Whether the interval exists and lies wholly below {@code value}. */
    public boolean isBelow(double value) {
        return high < value;
    }
}
