package org.orthant.studies.calibration;

import java.util.List;
import org.orthant.stats.Interval;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.studies.Table;

/** {@code tables/checks.csv}: a row per measure. */
final class CheckTable {

    private CheckTable() {}

    static Table of(List<CheckResult> results) {
        Table table = new Table(
                "checks",
                "check",
                "what",
                "data",
                "null_is_true",
                "share_of",
                "n",
                "share",
                "low_95",
                "high_95",
                "ks_distance",
                "ks_p");
        for (CheckResult result : results) {
            Check.Measure measure = result.measure();
            Expectation expectation = measure.expectation();
            Interval share = result.share();
            KolmogorovSmirnov test = expectation.isP() ? result.uniformity() : null;
            table.add(
                    measure.id(),
                    measure.what(),
                    measure.data(),
                    expectation.nullIsTrue(),
                    expectation.isP() ? "p at most 0.05" : expectation.outcome(),
                    result.n(),
                    share.mean(),
                    share.low(),
                    share.high(),
                    test == null ? null : test.statistic(),
                    test == null ? null : test.p());
        }
        return table;
    }
}
