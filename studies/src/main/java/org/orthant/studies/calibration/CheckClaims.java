package org.orthant.studies.calibration;

import java.util.List;
import java.util.Locale;
import org.orthant.stats.Interval;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.stats.Proportion;
import org.orthant.studies.Claim;
import org.orthant.studies.Verdict;

/**
 * The rows of checks. Shares must lie where 99.9 % of binomial counts of the nominal probability lie, or on the right side
 * of that range's end; uniformity is judged as that of {@link CalibrationClaims}.
 */
final class CheckClaims {

    private static final double NOMINAL_COVERAGE = 0.95;
    private static final double LEAST_POWER = 0.8;

    private CheckClaims() {}

    static List<Claim> of(List<CheckResult> results) {
        return results.stream().flatMap(result -> rows(result).stream()).toList();
    }

    private static List<Claim> rows(CheckResult result) {
        return switch (result.measure().expectation()) {
            case UNIFORM -> List.of(uniform(result), level(result));
            case VALID -> List.of(atMostLevel(result, "level.", " rejects at most"));
            case POWER -> List.of(power(result));
            case COVERS -> List.of(coverage(result, false));
            case COVERS_AT_LEAST -> List.of(coverage(result, true));
            case RULE -> List.of(atMostLevel(result, "rule.", " takes chance for an effect in at most"));
            case SHOWN_P -> List.of(shown(result, "shown.", " rejects more or less than 5 % of true nulls"));
            case SHOWN_COVERAGE -> List.of(shown(result, "shown.", " covers more or less than 95 %"));
        };
    }

    private static Claim uniform(CheckResult result) {
        KolmogorovSmirnov test = result.uniformity();
        return claim(
                result,
                "uniform." + result.measure().id(),
                " gives uniform p",
                "largest distance of the distribution of p from the uniform one",
                new Judged(
                        Interval.without(test.statistic(), result.n()),
                        "reproduced if the Kolmogorov-Smirnov p is at least " + CalibrationClaims.LEAST_UNIFORM,
                        test.p() >= CalibrationClaims.LEAST_UNIFORM),
                String.format(Locale.ROOT, "Kolmogorov-Smirnov p %.3g.", test.p()));
    }

    private static Claim level(CheckResult result) {
        Proportion.Range range = range(TrialResult.LEVEL, result);
        double share = result.share().mean();
        return claim(
                result,
                "level." + result.measure().id(),
                " rejects 5 % of true nulls",
                "share of data sets with p at most 0.05",
                new Judged(
                        result.share(),
                        String.format(
                                Locale.ROOT,
                                "reproduced if the share is within %.3f to %.3f, where 99.9 %% of binomial counts of %d lie",
                                range.low(),
                                range.high(),
                                result.n()),
                        share >= range.low() && share <= range.high()),
                "");
    }

    private static Claim atMostLevel(CheckResult result, String id, String words) {
        Proportion.Range range = range(TrialResult.LEVEL, result);
        return claim(
                result,
                id + result.measure().id(),
                words + " 5 % of true nulls",
                result.measure().expectation().isP()
                        ? "share of data sets with p at most 0.05"
                        : "share of data sets that the rule takes for an effect",
                new Judged(
                        result.share(),
                        String.format(
                                Locale.ROOT,
                                "reproduced if the share is at most %.3f, the upper end of where 99.9 %% of binomial "
                                        + "counts of %d lie at 5 %%",
                                range.high(),
                                result.n()),
                        result.share().mean() <= range.high()),
                "");
    }

    private static Claim power(CheckResult result) {
        return claim(
                result,
                "power." + result.measure().id(),
                " sees an effect",
                "share of data sets with p at most 0.05",
                new Judged(
                        result.share(),
                        "reproduced if the share is at least " + LEAST_POWER,
                        result.share().mean() >= LEAST_POWER),
                "");
    }

    private static Claim coverage(CheckResult result, boolean atLeast) {
        Proportion.Range range = range(NOMINAL_COVERAGE, result);
        double share = result.share().mean();
        return claim(
                result,
                "coverage." + result.measure().id(),
                atLeast ? " covers the truth at least 95 times of 100" : " covers the truth 95 times of 100",
                "share of data sets whose interval covers the truth",
                new Judged(
                        result.share(),
                        String.format(
                                Locale.ROOT,
                                "reproduced if the share is %s, where 99.9 %% of binomial counts of %d lie at 95 %%",
                                atLeast
                                        ? String.format(Locale.ROOT, "at least %.3f, the lower end of", range.low())
                                        : String.format(Locale.ROOT, "within %.3f to %.3f", range.low(), range.high()),
                                result.n()),
                        share >= range.low() && (atLeast || share <= range.high())),
                "");
    }

    private static Claim shown(CheckResult result, String id, String words) {
        return new Claim(
                id + result.measure().id(),
                claimWords(result, words),
                result.measure().expectation().isP()
                        ? "share of data sets with p at most 0.05"
                        : "share of data sets whose interval covers the truth",
                result.share(),
                "none: no verdict rests on it, or rows that use it say what it does not allow for",
                Verdict.REPORTED,
                null,
                "");
    }

    private static Proportion.Range range(double nominal, CheckResult result) {
        return Proportion.expected(nominal, result.n(), CalibrationClaims.COVERAGE);
    }

    private record Judged(Interval effect, String rule, boolean holds) {}

    private static Claim claim(
            CheckResult result, String id, String words, String statistic, Judged judged, String note) {
        return new Claim(
                id,
                claimWords(result, words),
                statistic,
                judged.effect(),
                judged.rule() + ", else not reproduced; inconclusive below " + CalibrationClaims.FEWEST + " data sets",
                CalibrationClaims.verdict(result.n(), judged.holds()),
                null,
                note);
    }

    private static String claimWords(CheckResult result, String words) {
        return result.measure().what() + words + ": " + result.measure().data();
    }
}
