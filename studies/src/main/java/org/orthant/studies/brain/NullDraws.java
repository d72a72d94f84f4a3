package org.orthant.studies.brain;

import java.util.Arrays;
import org.orthant.nullmodel.NullKind;
import org.orthant.nullmodel.NullSummary;
import org.orthant.stats.Interval;
import org.orthant.studies.modularity.NullReading;

/**
 * A null's outcome with the interval that its draws give the observed statistic.
 *
 * @param reading outcome as stored everywhere
 * @param low z less the 97.5th percentile of the draws' own z: above 0 if the statistic exceeds 97.5 % of draws
 * @param high z less their 2.5th percentile
 */
record NullDraws(NullReading reading, double low, double high) {

    private static final double TAIL = 0.025;

    /** The outcome of {@code draws}. */
    static NullDraws of(NullKind kind, double observed, double... draws) {
        NullSummary summary = NullSummary.of(kind, observed, draws);
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new NullDraws(
                NullReading.of(summary),
                (observed - quantile(sorted, 1 - TAIL)) / summary.sd(),
                (observed - quantile(sorted, TAIL)) / summary.sd());
    }

    /** No draws, and why. */
    static NullDraws none(NullKind kind, String reason) {
        return new NullDraws(NullReading.none(kind, reason), Double.NaN, Double.NaN);
    }

    /** The quantile of sorted values by linear interpolation. */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** z with its interval over {@code nodes} regions; an empty one where there is no null or it does not vary. */
    Interval interval(int nodes) {
        boolean defined = reading.exists() && Double.isFinite(low) && Double.isFinite(high);
        return defined ? new Interval(reading.z(), low, high, nodes) : Interval.without(Double.NaN, 0);
    }
}
