package org.orthant.stats;

/** Standardised differences (Cohen 1988); NaN without variance or with too few values. */
public final class EffectSize {

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
