package org.orthant.stats;

/**
 * The outcome of a test. Where the data leave it undefined (too few values, no variance) statistic, df and p
 * are NaN.
 *
 * @param name such as {@code Welch t}
 * @param statistic t, U, W or r, as the test says
 * @param df degrees of freedom; NaN for tests without
 * @param p two-sided unless the test says otherwise
 * @param effect effect size, as the test says
 * @param interval the estimate (difference of means or correlation) with its 95 % interval, and n
 */
public record TestResult(String name, double statistic, double df, PValue p, double effect, Interval interval) {

    /** Number of observations. */
    public int n() {
        return interval.n();
    }

    /** Whether the data allowed the test. */
    public boolean isDefined() {
        return !Double.isNaN(statistic);
    }
}
