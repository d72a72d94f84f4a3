package org.orthant.studies.calibration;

import java.util.List;
import org.orthant.stats.Interval;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.stats.Proportion;

/**
 * All outcomes of one measure.
 *
 * @param measure what was noted
 * @param outcomes one per data set
 */
record CheckResult(Check.Measure measure, List<Double> outcomes) {

    /** Copies the list. */
    CheckResult {
        outcomes = List.copyOf(outcomes);
    }

    int n() {
        return outcomes.size();
    }

    double[] values() {
        return outcomes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Share of p at most 0.05, of intervals that cover, or of chance taken for an effect, with its exact 95 % interval. */
    Interval share() {
        boolean p = measure.expectation().isP();
        int count = (int) outcomes.stream()
                .filter(v -> p ? v <= TrialResult.LEVEL : v == 1)
                .count();
        return Proportion.interval(count, n());
    }

    /** How far p are from uniform. */
    KolmogorovSmirnov uniformity() {
        return KolmogorovSmirnov.uniform(values());
    }
}
