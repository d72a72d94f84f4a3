package org.orthant.nullmodel;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.Sequence;

/**
 * Surrogates of one long series (T, 1, C): each neuron's series is shifted circularly by its own number of steps, which
 * keeps its spectrum but for the seam.
 */
public record CircularShift() implements ActivitySurrogate {

    /** The fewest steps that give a p. */
    public static final int FEWEST_STEPS = 20;

    @Override
    public NullKind kind() {
        return NullKind.CIRCULAR_SHIFT;
    }

    @Override
    public Optional<String> refusal(Sequence activity) {
        if (activity.trials() != 1) {
            return Optional.of("Shifting a series needs one series, got " + activity.trials() + " trials.");
        }
        return activity.steps() < FEWEST_STEPS
                ? Optional.of(
                        "Shifting a series needs at least " + FEWEST_STEPS + " steps, got " + activity.steps() + ".")
                : Optional.empty();
    }

    @Override
    public Sequence prepared(Sequence activity) {
        return activity;
    }

    @Override
    public Sequence draw(Sequence prepared, UniformRandomProvider random) {
        int steps = prepared.steps();
        float[] to = new float[prepared.array().length];
        Shifts.rotateRows(prepared.array(), to, 0, steps, Shifts.perChannel(prepared.channels(), steps, random));
        return Sequence.adopt(steps, 1, prepared.channels(), to);
    }
}
