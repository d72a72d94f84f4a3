package org.orthant.nullmodel;

import java.util.List;

/**
 * Settings of variogram-preserving surrogates.
 *
 * @param fractions shares of all other nodes over which a permuted map is smoothed, ascending, in (0, 1)
 * @param percentile pairs of nodes closer than this percentile of all distances make the variogram, in (0, 100]
 * @param lags distances at which the variogram is estimated, 2 to 1,000
 */
public record VariogramOptions(List<Double> fractions, double percentile, int lags) {

    private static final int MOST_LAGS = 1000;

    /** Checks the ranges. */
    public VariogramOptions {
        fractions = List.copyOf(fractions);
        if (fractions.isEmpty()) {
            throw new IllegalArgumentException("expected at least 1 fraction of neighbours, got none");
        }
        double before = 0;
        for (double fraction : fractions) {
            if (!(fraction > before && fraction < 1)) {
                throw new IllegalArgumentException(
                        "expected ascending fractions of neighbours between 0 and 1, got " + fractions);
            }
            before = fraction;
        }
        if (!(percentile > 0 && percentile <= 100)) {
            throw new IllegalArgumentException("expected a percentile above 0 and at most 100, got " + percentile);
        }
        if (lags < 2 || lags > MOST_LAGS) {
            throw new IllegalArgumentException("expected 2 to " + MOST_LAGS + " lags, got " + lags);
        }
    }

    /** Fractions 0.1, 0.2 .. 0.9, pairs below the 25th percentile, 25 lags (Burt et al. 2020). */
    public static VariogramOptions defaults() {
        return new VariogramOptions(List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9), 25, 25);
    }
}
