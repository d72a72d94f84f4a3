package org.orthant.stats;

import java.util.stream.DoubleStream;

/** Tests of two independent samples, two-sided; the difference is first less second. */
public final class TwoSampleTest {

    private TwoSampleTest() {}

    /** Student's t with the pooled variance; effect Cohen's d, interval of the difference of means. */
    public static TestResult pooled(double[] a, double[] b) {
        double variance = EffectSize.pooledVariance(a, b);
        double error = Math.sqrt(variance * (1.0 / a.length + 1.0 / b.length));
        return t("pooled t", a, b, error, a.length + b.length - 2);
    }

    /** Welch's t (1947); effect Cohen's d, interval of the difference of means. */
    public static TestResult welch(double[] a, double[] b) {
        double va = Samples.variance(a) / a.length;
        double vb = Samples.variance(b) / b.length;
        double df = (va + vb) * (va + vb) / (va * va / (a.length - 1) + vb * vb / (b.length - 1));
        return t("Welch t", a, b, Math.sqrt(va + vb), df);
    }

    private static TestResult t(String name, double[] a, double[] b, double standardError, double df) {
        double effect = EffectSize.cohenD(a, b);
        double difference = Samples.mean(a) - Samples.mean(b);
        int n = a.length + b.length;
        if (a.length < 2 || b.length < 2 || standardError == 0) {
            Interval none = Interval.without(difference, n);
            return new TestResult(name, Double.NaN, Double.NaN, PValue.undefined(), effect, none);
        }
        double t = difference / standardError;
        return new TestResult(name, t, df, Tails.t(t, df), effect, Interval.ofT(difference, standardError, df, n));
    }

    /**
     * Mann-Whitney U of the first sample, by the normal approximation with corrections for ties and continuity (good
     * from about 8 values a sample); effect the rank-biserial correlation 2 U / (n_a n_b) - 1, which is the interval's
     * estimate too, without bounds.
     */
    public static TestResult mannWhitney(double[] a, double[] b) {
        Samples.requireFinite("the first sample", a);
        Samples.requireFinite("the second sample", b);
        Ranks ranks = Ranks.of(
                DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).toArray());
        double pairs = (double) a.length * b.length;
        double n = a.length + b.length;
        double u = ranks.sum(0, a.length) - a.length * (a.length + 1.0) / 2;
        double variance = pairs / 12 * (n + 1 - ranks.tieSum() / (n * (n - 1)));
        double distance = Math.max(0, Math.abs(u - pairs / 2) - 0.5);
        double z = distance / Math.sqrt(variance);
        double statistic = Double.isNaN(z) ? Double.NaN : u;
        double effect = 2 * u / pairs - 1;
        Interval estimate = Interval.without(effect, a.length + b.length);
        return new TestResult("Mann-Whitney", statistic, Double.NaN, Tails.normal(z), effect, estimate);
    }
}
