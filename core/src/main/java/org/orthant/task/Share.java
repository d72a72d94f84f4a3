package org.orthant.task;

/**
 * A share of trials.
 *
 * @param hits trials counted
 * @param n trials looked at
 */
public record Share(int hits, int n) {

    /** Checks that 0 &lt;= hits &lt;= n. */
    public Share {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException("expected 0 to " + n + " hits, got " + hits);
        }
    }

    /** hits / n; NaN if there were no trials, which fails every comparison with a criterion. */
    public double value() {
        return n == 0 ? Double.NaN : (double) hits / n;
    }
}
