package org.orthant.nullmodel;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.orthant.math.Sequence;

/**
 * Surrogates of one short series (T, 1, C), such as the few tokens of a sentence: each channel's steps in a random order of
 * its own. Correlations have the same rank and each channel keeps its values; what ties channels to each other is gone, and
 * so is what ties a step to the next one. It therefore shows how modular so few steps look, and decides nothing.
 */
public record StepPermutation() implements ActivitySurrogate {

    /** The fewest steps with more than one correlation in size: two steps give -1 and 1 alone. */
    public static final int FEWEST_STEPS = 3;

    @Override
    public NullKind kind() {
        return NullKind.STEP_PERMUTATION;
    }

    @Override
    public Optional<String> refusal(Sequence activity) {
        if (activity.trials() != 1) {
            return Optional.of("Permuting steps needs one series, got " + activity.trials() + " trials.");
        }
        return activity.steps() < FEWEST_STEPS
                ? Optional.of(
                        "Permuting steps needs at least " + FEWEST_STEPS + " steps, got " + activity.steps() + ".")
                : Optional.empty();
    }

    @Override
    public Sequence prepared(Sequence activity) {
        return activity;
    }

    @Override
    public Sequence draw(Sequence prepared, UniformRandomProvider random) {
        int steps = prepared.steps();
        int channels = prepared.channels();
        float[] from = prepared.array();
        float[] to = new float[from.length];
        for (int c = 0; c < channels; c++) {
            int[] order = PermutationSampler.natural(steps);
            PermutationSampler.shuffle(random, order);
            for (int t = 0; t < steps; t++) {
                to[t * channels + c] = from[order[t] * channels + c];
            }
        }
        return Sequence.adopt(steps, 1, channels, to);
    }
}
