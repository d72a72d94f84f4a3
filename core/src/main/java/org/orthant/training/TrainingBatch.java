package org.orthant.training;

import java.util.Objects;
import org.orthant.math.Sequence;

/** Observations (T, B, I) and the target class at each step of each stream. */
public final class TrainingBatch {

    private final Sequence observations;
    private final int[] targets;

    /**
     * A batch; the targets are copied.
     *
     * @param observations (T, B, I), T and B at least 1
     * @param targets (T, B) row-major, the class at each step, from 0
     */
    public TrainingBatch(Sequence observations, int[] targets) {
        this(targets.clone(), observations);
    }

    /**
     * A batch around {@code targets} without a copy. A source of batches may write to the arrays of its batch again when it
     * is asked for the next one, so that training allocates nothing.
     *
     * @param observations (T, B, I), T and B at least 1
     * @param targets (T, B) row-major, the class at each step, from 0
     */
    public static TrainingBatch adopt(Sequence observations, int[] targets) {
        return new TrainingBatch(targets, observations);
    }

    private TrainingBatch(int[] targets, Sequence observations) {
        int samples = Math.multiplyExact(observations.steps(), observations.trials());
        if (samples < 1 || targets.length != samples) {
            throw new IllegalArgumentException(
                    "expected a target for each of " + samples + " (at least 1) samples, got " + targets.length);
        }
        this.observations = observations;
        this.targets = targets;
    }

    /** T, the number of steps. */
    public int steps() {
        return observations.steps();
    }

    /** B, the number of streams. */
    public int streams() {
        return observations.trials();
    }

    /** (T, B, I). */
    public Sequence observations() {
        return observations;
    }

    /** The target class of {@code stream} at {@code step}. */
    public int target(int step, int stream) {
        Objects.checkIndex(step, steps());
        return targets[step * streams() + Objects.checkIndex(stream, streams())];
    }
}
