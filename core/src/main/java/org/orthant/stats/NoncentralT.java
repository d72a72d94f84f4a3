package org.orthant.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution, of (Z + delta) / U with Z standard normal and U^2 an independent chi square over its
 * degrees of freedom: P(T &lt;= t) is the mean of Phi(t U - delta) over U, here by Simpson's rule.
 */
final class NoncentralT {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** U is within this many standard deviations, about 1 / sqrt(2 df), of 1 but for 1e-14. */
    private static final double REACH = 10;

    private static final int FEWEST_STEPS = 400;
    private static final int MOST_STEPS = 200_000;
    private static final double PRECISION = 1e-10;

    private NoncentralT() {}

    /** P(T &lt;= t). */
    static double cumulative(double t, double df, double delta) {
        double sd = 1 / Math.sqrt(2 * df);
        double from = Math.max(0, 1 - REACH * sd);
        // Phi(t U - delta) turns within 1 / |t|, which the steps must resolve as well.
        int steps = 2 * (int) Math.min(MOST_STEPS, FEWEST_STEPS * Math.max(1, Math.abs(t) * sd));
        double step = (1 + REACH * sd - from) / steps;
        double sum = 0;
        double weights = 0;
        for (int k = 0; k <= steps; k++) {
            double u = from + k * step;
            double simpson = k == 0 || k == steps ? 1 : 2 + 2 * (k % 2);
            double weight = simpson * density(u, df);
            weights += weight;
            sum += weight * NORMAL.cumulativeProbability(t * u - delta);
        }
        return sum / weights;
    }

    /** The density of U but for its scale: u^(df - 1) exp(-df u^2 / 2), 1 at u = 1. */
    private static double density(double u, double df) {
        double power = df == 1 ? 0 : (df - 1) * StrictMath.log(u);
        return StrictMath.exp(power - df * (u * u - 1) / 2);
    }

    /** The delta for which P(T &lt;= t) is {@code probability}: it falls as delta grows. */
    static double delta(double t, double df, double probability) {
        double reach = 1;
        while (cumulative(t, df, t - reach) < probability || cumulative(t, df, t + reach) > probability) {
            reach *= 2;
        }
        double low = t - reach;
        double high = t + reach;
        while (high - low > PRECISION * Math.max(1, Math.abs(t))) {
            double middle = (low + high) / 2;
            if (cumulative(t, df, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
