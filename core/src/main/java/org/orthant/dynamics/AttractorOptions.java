package org.orthant.dynamics;

/**
 * How attractors are told apart.
 *
 * @param mostSteps steps before the orbit is looked at; fewer if the state comes to rest
 * @param orbitSteps length of the orbit that is looked at
 * @param restTolerance at rest when |dr| / alpha is at most this share of |r|
 * @param returnTolerance how nearly a cycle comes back, as a share of its size
 * @param largest norm of a state beyond which it has diverged
 */
public record AttractorOptions(
        int mostSteps, int orbitSteps, double restTolerance, double returnTolerance, double largest) {

    private static final double MOST_MS = 200_000;
    private static final double ORBIT_MS = 60_000;

    /** Checks ranges. */
    public AttractorOptions {
        if (mostSteps < 1 || orbitSteps < 4) {
            throw new IllegalArgumentException("expected mostSteps of at least 1 and orbitSteps of at least 4, got "
                    + mostSteps + " and " + orbitSteps);
        }
        if (!(restTolerance > 0 && returnTolerance > 0 && returnTolerance < 1 && largest > 0)) {
            throw new IllegalArgumentException(
                    "expected restTolerance above 0, returnTolerance between 0 and 1 and largest above 0, got "
                            + restTolerance + ", " + returnTolerance + " and " + largest);
        }
    }

    /** 200 s, an orbit of 60 s, rest at 1e-9, return within 2 %. */
    public static AttractorOptions forStep(int dt) {
        return new AttractorOptions((int) (MOST_MS / dt), (int) (ORBIT_MS / dt), 1e-9, 0.02, 1e6);
    }
}
