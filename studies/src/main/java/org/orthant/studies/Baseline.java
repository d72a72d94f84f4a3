package org.orthant.studies;

import org.orthant.stats.Interval;

/**
 * A claim's statistic beside the same statistic on a trivial baseline.
 *
 * @param name what the baseline is, such as {@code untrained network}
 * @param value the statistic's mean on the baseline
 * @param difference paired difference (claim minus baseline, positive in the claimed direction), 95 % interval
 */
public record Baseline(String name, double value, Interval difference) {

    /** Whether the claim goes beyond the baseline: {@code yes}, {@code no} or {@code inconclusive}. */
    public String beyond() {
        if (!Double.isFinite(difference.low())) {
            return "inconclusive";
        }
        return difference.low() > 0 ? "yes" : "no";
    }
}
