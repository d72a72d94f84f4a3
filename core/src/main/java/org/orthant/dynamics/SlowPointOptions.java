package org.orthant.dynamics;

/**
 * How slow points are sought.
 *
 * @param relativeSpeed |F(r) - r| / |r| below which a state is slow
 * @param steps most steps down the gradient of q
 * @param outlierDistance as in {@link FixedPointOptions}
 */
public record SlowPointOptions(double relativeSpeed, int steps, double outlierDistance) {

    /** Checks ranges. */
    public SlowPointOptions {
        if (!(relativeSpeed > 0 && relativeSpeed < 1) || steps < 1 || !(outlierDistance > 0)) {
            throw new IllegalArgumentException("expected relativeSpeed between 0 and 1, steps of at least 1 and "
                    + "outlierDistance above 0, got " + relativeSpeed + ", " + steps + " and " + outlierDistance);
        }
    }

    /** Slow below 0.01, within 2,000 steps, outliers beyond 10. */
    public static SlowPointOptions defaults() {
        return new SlowPointOptions(0.01, 2000, 10);
    }
}
