package org.orthant.dynamics;

/**
 * How slow points are sought.
 *
 * @param relativeSpeed |F(r) - r| / |r| below which a state is slow
 * @param steps most steps of the descent
 * @param rate length of a neuron's step, in units of the visited states' standard deviation (root mean square over
 *     neurons)
 * @param outlierDistance as in {@link FixedPointOptions}
 */
public record SlowPointOptions(double relativeSpeed, int steps, double rate, double outlierDistance) {

    /** Checks ranges. */
    public SlowPointOptions {
        if (!(relativeSpeed > 0 && relativeSpeed < 1) || steps < 1) {
            throw new IllegalArgumentException("expected relativeSpeed between 0 and 1 and steps of at least 1, got "
                    + relativeSpeed + " and " + steps);
        }
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY) || !(outlierDistance > 0)) {
            throw new IllegalArgumentException(
                    "expected rate and outlierDistance above 0, got " + rate + " and " + outlierDistance);
        }
    }

    /** Slow below 0.01, within 5,000 steps of 0.05 standard deviations, outliers beyond 10. */
    public static SlowPointOptions defaults() {
        return new SlowPointOptions(0.01, 5000, 0.05, 10);
    }
}
