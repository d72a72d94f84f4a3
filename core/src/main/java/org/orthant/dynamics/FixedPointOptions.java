package org.orthant.dynamics;

/**
 * How fixed points are sought.
 *
 * @param newtonSteps most steps of one search
 * @param mapSteps steps of the map before the search starts again; doubled each time
 * @param rounds most searches from one start
 * @param mergeDistance points closer than this share of their norm are one
 * @param outlierDistance points farther from the visited states' centroid than this many times their mean distance from
 *     it are outliers (10 as in Golub and Sussillo 2018)
 */
public record FixedPointOptions(
        int newtonSteps, int mapSteps, int rounds, double mergeDistance, double outlierDistance) {

    /** Checks ranges. */
    public FixedPointOptions {
        if (newtonSteps < 1 || mapSteps < 1 || rounds < 1 || rounds > 20) {
            throw new IllegalArgumentException(
                    "expected newtonSteps and mapSteps of at least 1 and rounds from 1 to 20, got " + newtonSteps + ", "
                            + mapSteps + " and " + rounds);
        }
        if (!(mergeDistance >= 0 && mergeDistance < 1) || !(outlierDistance > 0)) {
            throw new IllegalArgumentException("expected mergeDistance from 0 to 1 and outlierDistance above 0, got "
                    + mergeDistance + " and " + outlierDistance);
        }
    }

    /** 100 steps, the map from 10 steps on, 10 searches, merged within 1e-6, outliers beyond 10. */
    public static FixedPointOptions defaults() {
        return new FixedPointOptions(100, 10, 10, 1e-6, 10);
    }
}
