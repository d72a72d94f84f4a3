package org.orthant.training;

/**
 * Stops training once the criterion is met several evaluations in a row. The criterion itself is the {@link
 * Evaluator}'s.
 *
 * @param interval steps between evaluations
 * @param consecutive evaluations in a row that must meet the criterion
 */
public record EarlyStopping(int interval, int consecutive) {

    /** Checks both counts. */
    public EarlyStopping {
        if (interval < 1 || consecutive < 1) {
            throw new IllegalArgumentException(
                    "expected interval and consecutive of at least 1, got " + interval + " and " + consecutive);
        }
    }

    /** Every 50 steps, three in a row. */
    public static EarlyStopping defaults() {
        return new EarlyStopping(50, 3);
    }
}
