package org.orthant.studies;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.stats.Correlation;
import org.orthant.stats.EffectSize;
import org.orthant.stats.Interval;
import org.orthant.stats.Proportion;

/**
 * Turns one value per network into a row of a scorecard by the rules of SPEC section 6, the same for every study. Values
 * are positive in the claimed direction; NaN stands for a network in which the claim can't be tried and is left out.
 */
public final class ClaimRules {

    /** Smallest correlation of interest. */
    public static final double SMALLEST_CORRELATION = 0.2;

    /** Smallest difference of adjusted Rand indices of interest. */
    public static final double SMALLEST_ARI = 0.05;

    /** Smallest z of an induced quality of interest. */
    public static final double SMALLEST_Z = 2;

    /** Fewest nodes on which a verdict may rest. */
    public static final int FEWEST_NODES = 20;

    /** Smallest standardised difference of interest. */
    public static final double SMALLEST_DIFFERENCE = 0.2;

    /** More than this share of networks is most of them. */
    public static final double MOST = 0.5;

    private static final String DESCRIPTION = "none: a description";

    private ClaimRules() {}

    /** What a row says besides its numbers. */
    public record Wording(String id, String claim, String statistic, String note) {}

    /**
     * The same statistic on a trivial baseline.
     *
     * @param name what the baseline is
     * @param values one per network, in the order of the claim's values
     */
    public record BaselineValues(String name, List<Double> values) {

        /** Copies the values. */
        public BaselineValues {
            values = List.copyOf(values);
        }

        /** From an array. */
        public static BaselineValues of(String name, double... values) {
            return new BaselineValues(name, Arrays.stream(values).boxed().toList());
        }
    }

    /** A claim about a correlation: Fisher z over networks, smallest effect r = 0.2. */
    public static Claim correlation(Wording wording, double[] values, @Nullable BaselineValues baseline) {
        String rule = rule("Fisher z, t with n - 1", "r = " + SMALLEST_CORRELATION);
        return claim(wording, values, baseline, Correlation::fisherMean, rule, SMALLEST_CORRELATION);
    }

    /** A claim about differences that each network standardises by itself: t over networks, smallest effect d = 0.2. */
    public static Claim difference(Wording wording, double[] values, @Nullable BaselineValues baseline) {
        String rule = rule("t with n - 1", "d = " + SMALLEST_DIFFERENCE);
        return claim(wording, values, baseline, Interval::ofMean, rule, SMALLEST_DIFFERENCE);
    }

    /**
     * A claim about a paired d: the mean over networks of a paired difference in units of its standard deviation over
     * the same networks, smallest effect d = 0.2. The unit is estimated, too: the interval is that of noncentral t.
     */
    public static Claim pairedDifference(Wording wording, double[] values, @Nullable BaselineValues baseline) {
        String rule = rule("noncentral t with n - 1", "d = " + SMALLEST_DIFFERENCE);
        Interval effect = EffectSize.ofDifferences(
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
        return claim(wording, values, baseline, new Judgement(effect, rule, Verdict.of(effect, SMALLEST_DIFFERENCE)));
    }

    /**
     * A claim about a quantity in its own units: t over networks.
     *
     * @param smallest the smallest effect of interest, such as an ARI difference of 0.05
     * @param unit what it is, such as {@code ARI difference}
     */
    public static Claim quantity(
            Wording wording, double[] values, @Nullable BaselineValues baseline, double smallest, String unit) {
        String rule = rule("t with n - 1", unit + " = " + smallest);
        return claim(wording, values, baseline, Interval::ofMean, rule, smallest);
    }

    /**
     * A claim that a yes-or-no criterion holds in most networks: the share of networks with its exact interval.
     *
     * @param values 1 where it holds, 0 where it does not, NaN where it can't be tried
     */
    public static Claim share(Wording wording, double[] values, @Nullable BaselineValues baseline) {
        Interval effect = shareOf(values);
        String rule = "reproduced if the 95 % interval of the share of networks (Clopper and Pearson) lies at or above "
                + MOST + "; not reproduced if it lies wholly below; else inconclusive";
        return claim(wording, values, baseline, new Judgement(effect, rule, Verdict.atLeast(effect, MOST)));
    }

    /** A share of networks without a verdict: its exact interval. */
    public static Claim reportedShare(Wording wording, double... values) {
        return claim(wording, values, null, new Judgement(shareOf(values), DESCRIPTION, Verdict.REPORTED));
    }

    private static Interval shareOf(double[] values) {
        double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        int holds = (int) Arrays.stream(defined).filter(v -> v == 1).count();
        return defined.length == 0 ? Interval.without(Double.NaN, 0) : Proportion.interval(holds, defined.length);
    }

    /** A claim that a quantity is at least {@code bound}: t over networks. */
    public static Claim atLeast(Wording wording, double[] values, @Nullable BaselineValues baseline, double bound) {
        Interval effect = mean(values);
        var judged = new Judgement(effect, boundRule("at or above", bound), Verdict.atLeast(effect, bound));
        return claim(wording, values, baseline, judged);
    }

    /** A claim that a quantity is at most {@code bound}, such as a difference from a known value: t over networks. */
    public static Claim atMost(Wording wording, double[] values, double bound) {
        Interval effect = mean(values);
        var judged = new Judgement(effect, boundRule("at or below", bound), Verdict.atMost(effect, bound));
        return claim(wording, values, null, judged);
    }

    private static String boundRule(String where, double bound) {
        return "reproduced if the 95 % interval (t with n - 1) lies " + where + " " + bound
                + "; not reproduced if it lies wholly on the other side; else inconclusive";
    }

    private static Interval mean(double[] values) {
        return Interval.ofMean(
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
    }

    /** A description without a verdict. */
    public static Claim reported(Wording wording, double... values) {
        return claim(wording, values, null, new Judgement(mean(values), DESCRIPTION, Verdict.REPORTED));
    }

    /** A description of correlations without a verdict: Fisher z over networks. */
    public static Claim reportedCorrelation(Wording wording, double... values) {
        double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Claim row = reported(wording, values);
        return new Claim(
                row.id(),
                row.claim(),
                row.statistic(),
                Correlation.fisherMean(defined),
                row.rule(),
                row.verdict(),
                null,
                row.note());
    }

    /**
     * The common rule in words.
     *
     * @param interval how the 95 % interval over networks was made
     * @param smallest the smallest effect of interest with its unit, such as {@code r = 0.2}
     */
    public static String rule(String interval, String smallest) {
        return "reproduced if the 95 % interval over networks (" + interval + ") lies above 0 and the mean is at least "
                + smallest + "; present below it; not reproduced if the interval lies below " + smallest
                + " and includes 0 or less; else inconclusive";
    }

    private static Claim claim(
            Wording wording,
            double[] values,
            @Nullable BaselineValues baseline,
            Function<double[], Interval> summary,
            String rule,
            double smallest) {
        double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Interval effect = summary.apply(defined);
        Verdict verdict = Verdict.of(effect, smallest);
        Baseline beside = baseline == null ? null : paired(values, baseline, summary);
        return claim(wording, new Judgement(effect, rule, verdict), beside);
    }

    private record Judgement(Interval effect, String rule, Verdict verdict) {}

    private static Claim claim(Wording wording, double[] values, @Nullable BaselineValues baseline, Judgement judged) {
        return claim(wording, judged, baseline == null ? null : paired(values, baseline));
    }

    private static Claim claim(Wording wording, Judgement judged, @Nullable Baseline baseline) {
        return new Claim(
                wording.id(),
                wording.claim(),
                wording.statistic(),
                judged.effect(),
                judged.rule(),
                judged.verdict(),
                baseline,
                wording.note());
    }

    /** The paired difference over networks in which both values are defined. */
    public static Baseline paired(double[] values, BaselineValues baseline) {
        return paired(values, baseline, Interval::ofMean);
    }

    /** The baseline's own mean is made as the claim's is; the difference's interval is t with n - 1. */
    private static Baseline paired(double[] values, BaselineValues baseline, Function<double[], Interval> summary) {
        double[] other =
                baseline.values().stream().mapToDouble(Double::doubleValue).toArray();
        if (values.length != other.length) {
            throw new IllegalArgumentException("expected " + values.length + " baseline values, got " + other.length);
        }
        int[] both = IntStream.range(0, values.length)
                .filter(k -> !Double.isNaN(values[k]) && !Double.isNaN(other[k]))
                .toArray();
        double mean = summary.apply(
                        IntStream.of(both).mapToDouble(k -> other[k]).toArray())
                .mean();
        double[] differences =
                IntStream.of(both).mapToDouble(k -> values[k] - other[k]).toArray();
        return new Baseline(baseline.name(), mean, Interval.ofMean(differences));
    }
}
