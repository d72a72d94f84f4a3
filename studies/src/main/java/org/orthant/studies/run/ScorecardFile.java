package org.orthant.studies.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.stats.Interval;
import org.orthant.studies.Baseline;
import org.orthant.studies.Claim;
import org.orthant.studies.Scorecard;

/**
 * {@code scorecard.json}, and the claims of {@code study --json}: numbers that are undefined are null.
 *
 * @param claims the rows
 */
public record ScorecardFile(List<Row> claims) {

    /** One claim. */
    public record Row(
            String id,
            String claim,
            String statistic,
            @Nullable Double value,
            @Nullable List<Double> interval,
            int n,
            String rule,
            String verdict,
            @Nullable BaselineRow baseline,
            String note) {}

    /** A claim's baseline. */
    public record BaselineRow(
            String name,
            @Nullable Double value,
            @Nullable Double difference,
            @Nullable List<Double> interval,
            String beyond) {}

    /** The file's form of a scorecard. */
    public static ScorecardFile of(Scorecard scorecard) {
        return new ScorecardFile(
                scorecard.claims().stream().map(ScorecardFile::row).toList());
    }

    private static Row row(Claim claim) {
        return new Row(
                claim.id(),
                claim.claim(),
                claim.statistic(),
                finite(claim.effect().mean()),
                bounds(claim.effect()),
                claim.effect().n(),
                claim.rule(),
                claim.verdict().words(),
                baseline(claim.baseline()),
                claim.note());
    }

    private static @Nullable BaselineRow baseline(@Nullable Baseline baseline) {
        return baseline == null
                ? null
                : new BaselineRow(
                        baseline.name(),
                        finite(baseline.value()),
                        finite(baseline.difference().mean()),
                        bounds(baseline.difference()),
                        baseline.beyond());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable List<Double> bounds(Interval interval) {
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high())
                ? List.of(interval.low(), interval.high())
                : null;
    }
}
