package org.orthant.stats;

import java.util.Arrays;

/**
 * Whether values come from the uniform distribution on [0, 1], after Kolmogorov and Smirnov.
 *
 * @param statistic the largest distance of the two distribution functions
 * @param n the number of values
 * @param p from the limiting distribution with the correction of Stephens (1970) for finite n
 */
public record KolmogorovSmirnov(double statistic, int n, double p) {

    private static final int TERMS = 100;
    private static final double PRECISION = 1e-12;

    /**
     * The test of {@code values}.
     *
     * @throws IllegalArgumentException if there are none, or naming the first that is not within [0, 1]
     */
    public static KolmogorovSmirnov uniform(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("expected at least 1 value, got none");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double distance = 0;
        for (int k = 0; k < sorted.length; k++) {
            if (!(sorted[k] >= 0 && sorted[k] <= 1)) {
                throw new IllegalArgumentException("expected values from 0 to 1, got " + sorted[k]);
            }
            distance = Math.max(distance, Math.max((k + 1) / n - sorted[k], sorted[k] - k / n));
        }
        return new KolmogorovSmirnov(distance, sorted.length, survival(distance, sorted.length));
    }

    /** The distance that {@code n} values of the uniform distribution exceed with probability {@code p}. */
    public static double criticalDistance(double p, int n) {
        if (!(p > 0 && p < 1) || n < 1) {
            throw new IllegalArgumentException("expected a p between 0 and 1 and n of at least 1, got " + p + ", " + n);
        }
        double low = 0;
        double high = 1;
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (survival(middle, n) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** 2 sum over k of (-1)^(k - 1) exp(-2 k^2 x^2). */
    private static double survival(double distance, int n) {
        double root = Math.sqrt(n);
        double x = distance * (root + 0.12 + 0.11 / root);
        if (x < 0.2) {
            return 1; // the series converges slowly where it is 1 to twelve digits
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * StrictMath.exp(-2 * (k * x) * (k * x));
        }
        return Math.clamp(sum, 0.0, 1.0);
    }
}
