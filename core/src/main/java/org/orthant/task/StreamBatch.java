package org.orthant.task;

import org.orthant.math.Sequence;

/** An immutable batch for training: observations (T, B, I) and a target class for each step and stream, (T, B). */
public final class StreamBatch {

    private final Sequence observations;
    private final int[] targets;

    StreamBatch(Sequence observations, int[] targets) {
        this.observations = observations;
        this.targets = targets;
    }

    /** The observations, (T, B, I). */
    public Sequence observations() {
        return observations;
    }

    /** The target class of {@code stream} at {@code step}. */
    public int target(int step, int stream) {
        return targets[step * observations.trials() + stream];
    }

    /** A copy of the target classes, (T, B) row-major. */
    public int[] targets() {
        return targets.clone();
    }
}
