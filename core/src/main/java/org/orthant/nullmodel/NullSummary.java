package org.orthant.nullmodel;

/**
 * A statistic against its null distribution, one-sided: large values count.
 *
 * @param kind the null
 * @param observed the statistic of the data
 * @param n the number of draws
 * @param mean mean of the draws
 * @param sd standard deviation of the draws, n - 1 in the denominator
 * @param z (observed - mean) / sd; NaN if the draws do not vary
 * @param p (1 + #{null >= observed}) / (1 + n); never 0
 */
public record NullSummary(NullKind kind, double observed, int n, double mean, double sd, double z, double p)
        implements NullResult {

    /** Statistics here (Q*, indices, correlations) are of order 1: smaller differences are rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Summarises draws. Draws within 1e-12 of the observed value, or of that share of it if it
     * exceeds 1, count as reaching it; a smaller spread than that is none.
     *
     * @throws IllegalArgumentException if there are no draws, or naming the first value that is not finite
     */
    public static NullSummary of(NullKind kind, double observed, double... draws) {
        if (draws.length == 0) {
            throw new IllegalArgumentException("expected at least 1 draw, got none");
        }
        requireFinite("observed statistic", observed);
        double bar = observed - rounding(observed);
        int reached = 0;
        double sum = 0;
        for (double draw : draws) {
            requireFinite("draw", draw);
            sum += draw;
            reached += draw >= bar ? 1 : 0;
        }
        double mean = sum / draws.length;
        double sd = sd(draws, mean);
        double z = sd > 0 ? (observed - mean) / sd : Double.NaN;
        return new NullSummary(kind, observed, draws.length, mean, sd, z, (1.0 + reached) / (1.0 + draws.length));
    }

    /** The smallest p that this many draws can give, 1 / (1 + n): a p equal to it is printed as an inequality. */
    public double smallestP() {
        return 1.0 / (1.0 + n);
    }

    private static double sd(double[] draws, double mean) {
        double squares = 0;
        for (double draw : draws) {
            squares += (draw - mean) * (draw - mean);
        }
        double sd = draws.length == 1 ? 0 : Math.sqrt(squares / (draws.length - 1));
        return sd > rounding(mean) ? sd : 0;
    }

    private static double rounding(double value) {
        return ROUNDING * Math.max(1, Math.abs(value));
    }

    private static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("expected a finite " + what + ", got " + value);
        }
    }
}
