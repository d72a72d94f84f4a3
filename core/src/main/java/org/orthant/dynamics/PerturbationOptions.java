package org.orthant.dynamics;

/**
 * How long a network is followed after an input has come on.
 *
 * @param tolerance it has settled when |dr| / alpha is at most this share of |r|
 * @param mostSteps the most steps after onset
 * @param meanSteps if it has not settled, its end state is the mean over this many last steps
 * @param earlySteps the state this many steps after onset is kept, too
 * @param divergence it has diverged when |r| exceeds this many times the end state of the network without lesions
 */
public record PerturbationOptions(double tolerance, int mostSteps, int meanSteps, int earlySteps, double divergence) {

    private static final double MOST_MS = 50_000;
    private static final double MEAN_MS = 5_000;
    private static final double EARLY_MS = 2_000;

    /** Checks ranges. */
    public PerturbationOptions {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("expected a tolerance between 0 and 1, got " + tolerance);
        }
        if (!(meanSteps >= 1 && earlySteps >= 1 && mostSteps >= Math.max(meanSteps, earlySteps))) {
            throw new IllegalArgumentException("expected meanSteps and earlySteps from 1 to mostSteps, got " + meanSteps
                    + ", " + earlySteps + " and " + mostSteps);
        }
        if (!(divergence > 1)) {
            throw new IllegalArgumentException("expected divergence above 1, got " + divergence);
        }
    }

    /** 1e-6, at most 50 s, means over 5 s, the state after 2 s, divergence beyond 100 times the end state. */
    public static PerturbationOptions forStep(int dt) {
        return new PerturbationOptions(1e-6, (int) (MOST_MS / dt), (int) (MEAN_MS / dt), (int) (EARLY_MS / dt), 100);
    }
}
