package org.orthant.studies.calibration;

import java.util.Arrays;
import org.orthant.stats.Interval;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.stats.Proportion;

/**
 * All outcomes of one measure.
 *
 * @param measure what was noted
 * @param outcomes one per data set
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record CheckResult(Check.Measure measure, double[] outcomes) {

    int n() {
        return outcomes.length;
    }

    /** Share of p at most 0.05, of intervals that cover, or of chance taken for an effect, with its exact 95 % interval. */
    Interval share() {
        boolean p = measure.expectation().isP();
        int count = (int) Arrays.stream(outcomes)
                .filter(v -> p ? v <= TrialResult.LEVEL : v == 1)
                .count();
        return Proportion.interval(count, n());
    }

    /** How far p are from uniform. */
    KolmogorovSmirnov uniformity() {
        return KolmogorovSmirnov.uniform(outcomes);
    }
}
