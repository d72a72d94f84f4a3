package org.orthant.dynamics;

import org.jspecify.annotations.Nullable;
import org.orthant.network.Activation;

/** Newton's steps from a start towards a fixed point of a map. Not thread-safe: a search may remember what it solved. */
sealed interface RootSearch permits ActiveSetNewton, DampedNewton {

    /** The largest relative residual of a fixed point. */
    double RESIDUAL = 1e-10;

    /** The fixed point to which the steps from {@code start} lead, or null if they lead to none. */
    double @Nullable [] from(double[] start);

    /** The search for the activation of {@code map}. */
    static RootSearch of(StepMap map, int mostSteps) {
        return map.network().activation() == Activation.RELU
                ? new ActiveSetNewton(map, mostSteps)
                : new DampedNewton(map, mostSteps);
    }

    /** Whether a displacement F(r) - r is small enough for {@code state} to be fixed; false if one is not finite. */
    static boolean isFixed(double[] state, double[] displacement) {
        return Vectors.norm(displacement) <= RESIDUAL * Vectors.norm(state)
                && Vectors.squares(state) < Double.POSITIVE_INFINITY;
    }
}
