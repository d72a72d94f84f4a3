package org.orthant.stats;

/** Standardised differences (Cohen 1988); NaN without variance or with too few values. */
public final class EffectSize {

    private static final double TAIL = 0.025;

    private EffectSize() {}

    /** Cohen's d: mean of {@code a} less mean of {@code b}, over the pooled standard deviation. */
    public static double cohenD(double[] a, double[] b) {
        Samples.requireFinite("the first sample", a);
        Samples.requireFinite("the second sample", b);
        return a.length < 2 || b.length < 2
                ? Double.NaN
                : ratio(Samples.mean(a) - Samples.mean(b), pooledVariance(a, b));
    }

    /** Paired d: mean of the differences first - second over their standard deviation. */
    public static double pairedD(double[] first, double[] second) {
        double[] differences = Samples.differences(first, second);
        return ratio(Samples.mean(differences), Samples.variance(differences));
    }

    /**
     * d of paired differences, their mean over their standard deviation, with its exact 95 % interval: the d for which
     * the observed t, noncentral with n - 1 degrees of freedom and delta = d sqrt(n), is at its 97.5th and its 2.5th
     * percentile (Steiger &amp; Fouladi 1997). It lies above 0 just where the paired t test rejects. An interval that
     * takes the standard deviation as known, d +- t / sqrt(n), is too narrow the farther d is from 0.
     *
     * @param differences normal and independent; without variance, or fewer than two, there is no interval
     */
    public static Interval ofDifferences(double... differences) {
        Samples.requireFinite("the differences", differences);
        int n = differences.length;
        double d = ratio(Samples.mean(differences), Samples.variance(differences));
        if (Double.isNaN(d)) {
            return Interval.without(d, n);
        }
        double root = Math.sqrt(n);
        double low = NoncentralT.delta(d * root, n - 1.0, 1 - TAIL) / root;
        return new Interval(d, low, NoncentralT.delta(d * root, n - 1.0, TAIL) / root, n);
    }

    /** The unbiased standard deviation, the unit of these differences; NaN of fewer than two values. */
    public static double standardDeviation(double... values) {
        Samples.requireFinite("the values", values);
        return Math.sqrt(Samples.variance(values));
    }

    static double pooledVariance(double[] a, double[] b) {
        return (Samples.squares(a) + Samples.squares(b)) / (a.length + b.length - 2);
    }

    private static double ratio(double difference, double variance) {
        return variance > 0 ? difference / Math.sqrt(variance) : Double.NaN;
    }
}
