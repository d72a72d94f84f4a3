package org.orthant.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A p-value that knows the smallest value its test can give.
 *
 * @param value from 0 to 1; NaN where the test is undefined
 * @param smallest a value at or below it is a bound only, and printed as an inequality
 */
public record PValue(double value, double smallest) {

    private static final double SMALLEST_ANALYTIC = 1e-300;
    private static final MathContext RELIABLE_DIGITS = new MathContext(12);
    private static final MathContext ONE_DIGIT_UP = new MathContext(1, RoundingMode.UP);

    /** Checks the range. */
    public PValue {
        if (!Double.isNaN(value) && !(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("expected a p from 0 to 1 or NaN, got " + value);
        }
        if (!(smallest > 0 && smallest <= 1)) {
            throw new IllegalArgumentException("expected a smallest p above 0 and at most 1, got " + smallest);
        }
    }

    /** The p of a test with a known null distribution; below 1e-300 it is a bound. */
    public static PValue analytic(double value) {
        return new PValue(value, SMALLEST_ANALYTIC);
    }

    /** The p of a test that is undefined. */
    public static PValue undefined() {
        return analytic(Double.NaN);
    }

    /**
     * p = (1 + #) / (1 + n) from n draws of a null (Phipson &amp; Smyth 2010), a bound if no draw reached the
     * observed value.
     *
     * @param atLeastAsExtreme #, the draws that reached the observed value
     * @param draws n, at least 1
     */
    public static PValue ofDraws(int atLeastAsExtreme, int draws) {
        if (draws < 1 || atLeastAsExtreme < 0 || atLeastAsExtreme > draws) {
            throw new IllegalArgumentException(
                    "expected 0 to n of n >= 1 draws, got " + atLeastAsExtreme + " of " + draws);
        }
        return new PValue((1.0 + atLeastAsExtreme) / (1.0 + draws), 1 / (1.0 + draws));
    }

    /** Whether the value is no more than an upper bound. */
    public boolean isBound() {
        return value <= smallest;
    }

    /**
     * Such as {@code p = 0.0312}, {@code p < 0.001} or {@code p <= 0.01} (a bound, rounded up to one digit), or
     * {@code p undefined}.
     */
    public String text() {
        if (Double.isNaN(value)) {
            return "p undefined";
        }
        if (!isBound()) {
            return String.format(Locale.ROOT, value < 1e-4 ? "p = %.1e" : "p = %.4f", value);
        }
        BigDecimal exact = new BigDecimal(smallest, RELIABLE_DIGITS);
        BigDecimal bound = exact.round(ONE_DIGIT_UP);
        String relation = bound.compareTo(exact) > 0 ? "p < " : "p <= ";
        return relation + (smallest < 1e-4 ? String.format(Locale.ROOT, "%.0e", bound) : bound.toPlainString());
    }
}
