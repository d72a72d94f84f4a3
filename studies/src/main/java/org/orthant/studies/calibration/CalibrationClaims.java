package org.orthant.studies.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orthant.stats.Interval;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.stats.Proportion;
import org.orthant.studies.Claim;
import org.orthant.studies.Verdict;

/** The rows of {@code calibration}: uniform p and the right level where the null hypothesis is true, else power. */
final class CalibrationClaims {

    /** Uniformity is refused below this p of the Kolmogorov-Smirnov test. */
    static final double LEAST_UNIFORM = 0.001;

    /** The share of rejections must lie where a binomial count lies with this probability. */
    static final double COVERAGE = 0.999;

    /** With fewer data sets nothing is decided. */
    static final int FEWEST = 100;

    private CalibrationClaims() {}

    /** Two rows for each trial whose null is true; one for the last of the others, which are in ascending strength. */
    static List<Claim> of(List<TrialResult> results) {
        List<Claim> claims = new ArrayList<>();
        List<TrialResult> effects = new ArrayList<>();
        for (TrialResult result : results) {
            if (result.trial().nullIsTrue()) {
                claims.add(uniform(result));
                claims.add(level(result));
            } else {
                effects.add(result);
            }
        }
        claims.add(power(effects.getLast()));
        return claims;
    }

    private static Claim uniform(TrialResult result) {
        KolmogorovSmirnov test = result.uniformity();
        return new Claim(
                "uniform." + result.trial().id(),
                "p is uniform on " + result.trial().words(),
                "largest distance of the distribution of p from the uniform one",
                Interval.without(test.statistic(), result.n()),
                "reproduced if the Kolmogorov-Smirnov p is at least " + LEAST_UNIFORM
                        + ", else not reproduced; inconclusive below " + FEWEST + " data sets",
                verdict(result, test.p() >= LEAST_UNIFORM),
                null,
                String.format(Locale.ROOT, "Kolmogorov-Smirnov p %.3g.", test.p()));
    }

    private static Claim level(TrialResult result) {
        Proportion.Range expected = Proportion.expected(TrialResult.LEVEL, result.n(), COVERAGE);
        Interval share = result.rejected();
        return new Claim(
                "level." + result.trial().id(),
                "At 0.05 the test rejects about 5 % of " + result.trial().words(),
                "share of data sets with p at most 0.05",
                share,
                String.format(
                        Locale.ROOT,
                        "reproduced if the share is within %.3f to %.3f, where %s of binomial counts of %d lie, else "
                                + "not reproduced; inconclusive below %d data sets",
                        expected.low(),
                        expected.high(),
                        "99.9 %",
                        result.n(),
                        FEWEST),
                verdict(result, share.mean() >= expected.low() && share.mean() <= expected.high()),
                null,
                "");
    }

    private static Claim power(TrialResult result) {
        Interval share = result.rejected();
        return new Claim(
                "power." + result.trial().id(),
                "The test rejects every series of " + result.trial().words(),
                "share of data sets with p at most 0.05",
                share,
                "reproduced if all are rejected, else not reproduced; inconclusive below " + FEWEST + " data sets",
                verdict(result, share.mean() == 1),
                null,
                "");
    }

    private static Verdict verdict(TrialResult result, boolean holds) {
        return verdict(result.n(), holds);
    }

    /** Of {@code n} data sets. */
    static Verdict verdict(int n, boolean holds) {
        if (n < FEWEST) {
            return Verdict.INCONCLUSIVE;
        }
        return holds ? Verdict.REPRODUCED : Verdict.NOT_REPRODUCED;
    }
}
