package org.orthant.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided p-values; undefined for a NaN statistic. */
final class Tails {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tails() {}

    static PValue t(double statistic, double df) {
        return Double.isNaN(statistic)
                ? PValue.undefined()
                : PValue.analytic(Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(statistic))));
    }

    static PValue normal(double z) {
        return Double.isNaN(z)
                ? PValue.undefined()
                : PValue.analytic(Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z))));
    }
}
