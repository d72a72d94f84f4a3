package org.orthant.network;

import java.util.Objects;
import org.orthant.math.Leak;

/**
 * How the neurons of a network move from one step to the next.
 *
 * @param alpha step / time constant, in (0, 1]; at 1 the network is a map without leak
 * @param activation the nonlinearity f
 * @param leakPlacement where the leak stands
 */
public record Dynamics(double alpha, Activation activation, LeakPlacement leakPlacement) {

    /** Checks alpha. */
    public Dynamics {
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("expected 0 < alpha <= 1, got " + alpha);
        }
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(leakPlacement, "leakPlacement");
    }

    /** The leak in single precision: alpha, and what a step keeps of the old state, 1 - alpha. */
    public Leak leak() {
        return new Leak((float) alpha, (float) (1 - alpha), leakPlacement == LeakPlacement.INSIDE);
    }

    /** Whether f is the rectifier and the leak stands outside of it, for which the kernels have steps of their own. */
    public boolean rectifiesBeforeLeak() {
        return activation == Activation.RELU && leakPlacement == LeakPlacement.OUTSIDE;
    }
}
