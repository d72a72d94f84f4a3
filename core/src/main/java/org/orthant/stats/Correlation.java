package org.orthant.stats;

import java.util.Arrays;

/** Correlations; that of a constant or of fewer than two pairs is undefined, NaN. */
public final class Correlation {

    /** |r| is held to 1 - 1e-12 before Fisher's transformation, so that |r| = 1 has a finite z of 14.2. */
    private static final double LARGEST_R = 1 - 1e-12;

    /** Residual sum of squares, relative to the whole, below which rounding is all that is left. */
    private static final double SMALLEST_RESIDUAL = 1e-12;

    private static final double NORMAL_QUANTILE = 1.959963984540054;

    private Correlation() {}

    /** Pearson's r of {@code a} and {@code b}: two passes in double, ascending index. */
    public static double pearson(double[] a, double[] b) {
        Samples.requirePairs(a, b);
        if (a.length < 2 || Samples.isConstant(a) || Samples.isConstant(b)) {
            return Double.NaN;
        }
        return cosine(Samples.centred(a), Samples.centred(b));
    }

    private static double cosine(double[] a, double[] b) {
        double norms = Math.sqrt(Samples.dot(a, a)) * Math.sqrt(Samples.dot(b, b));
        return Math.clamp(Samples.dot(a, b) / norms, -1, 1);
    }

    /** Spearman's rho: Pearson's r of the ranks, ties sharing their mean rank. */
    public static double spearman(double[] a, double[] b) {
        Samples.requirePairs(a, b);
        return pearson(Ranks.of(a).toArray(), Ranks.of(b).toArray());
    }

    /**
     * Partial correlation of {@code a} and {@code b} given the covariates: Pearson's r of their residuals from the
     * least-squares fit with intercept. Covariates that depend linearly on others add nothing. NaN if a residual is
     * zero within rounding (below 1e-12 of the variance).
     */
    public static double partial(double[] a, double[] b, double[]... covariates) {
        Samples.requirePairs(a, b);
        double[] restA = Samples.centred(a);
        double[] restB = Samples.centred(b);
        double[][] basis = new double[covariates.length][];
        for (int k = 0; k < covariates.length; k++) {
            Samples.requirePairs(a, covariates[k]);
            basis[k] = Samples.centred(covariates[k]);
            // Twice: the second sweep removes what rounding left of the first (Bjorck 1994).
            for (int j = 0; j < 2 * k; j++) {
                remove(basis[k], basis[j % k]);
            }
            basis[k] = isResidual(basis[k], covariates[k]) ? basis[k] : new double[a.length];
        }
        for (int j = 0; j < 2 * basis.length; j++) {
            remove(restA, basis[j % basis.length]);
            remove(restB, basis[j % basis.length]);
        }
        return isResidual(restA, a) && isResidual(restB, b) ? cosine(restA, restB) : Double.NaN;
    }

    private static boolean isResidual(double[] rest, double[] values) {
        double squares = Samples.squares(values);
        return squares > 0 && Samples.dot(rest, rest) > SMALLEST_RESIDUAL * squares;
    }

    /** Takes the part along {@code direction} out of {@code values}; a zero direction has none. */
    private static void remove(double[] values, double[] direction) {
        double norm = Samples.dot(direction, direction);
        double slope = norm > 0 ? Samples.dot(values, direction) / norm : 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= slope * direction[i];
        }
    }

    /**
     * Test of r = 0 by t with n - 2 degrees of freedom; statistic t, effect r, interval by Fisher's z with standard
     * error 1 / sqrt(n - 3), absent for n below 4. Only for independent pairs, never for the entries of two matrices:
     * those go to {@link Mantel}.
     */
    public static TestResult pearsonTest(double[] a, double[] b) {
        return test("Pearson r", pearson(a, b), a.length);
    }

    /** As {@link #pearsonTest}, of the ranks. */
    public static TestResult spearmanTest(double[] a, double[] b) {
        return test("Spearman rho", spearman(a, b), a.length);
    }

    private static TestResult test(String name, double r, int n) {
        if (Double.isNaN(r) || n < 3) {
            return new TestResult(name, Double.NaN, Double.NaN, PValue.undefined(), r, Interval.without(r, n));
        }
        double t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        double half = n > 3 ? NORMAL_QUANTILE / Math.sqrt(n - 3) : Double.NaN;
        double z = fisherZ(r);
        Interval interval = new Interval(r, StrictMath.tanh(z - half), StrictMath.tanh(z + half), n);
        return new TestResult(name, t, n - 2, Tails.t(t, n - 2), r, interval);
    }

    /** Fisher's z = artanh r, |r| held to 1 - 1e-12. */
    public static double fisherZ(double r) {
        double held = Math.clamp(r, -LARGEST_R, LARGEST_R);
        return (StrictMath.log1p(held) - StrictMath.log1p(-held)) / 2;
    }

    /**
     * Mean correlation over networks: mean and 95 % t interval of Fisher's z, transformed back.
     *
     * @param correlations one per network, from -1 to 1
     */
    public static Interval fisherMean(double... correlations) {
        Samples.requireFinite("the correlations", correlations);
        for (int i = 0; i < correlations.length; i++) {
            if (Math.abs(correlations[i]) > 1) {
                throw new IllegalArgumentException(
                        "expected correlations from -1 to 1, got " + correlations[i] + " at index " + i);
            }
        }
        Interval z = Interval.ofMean(
                Arrays.stream(correlations).map(Correlation::fisherZ).toArray());
        return new Interval(StrictMath.tanh(z.mean()), StrictMath.tanh(z.low()), StrictMath.tanh(z.high()), z.n());
    }
}
