package org.orthant.nullmodel;

import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.math.Sequence;

/**
 * Surrogates of trial-locked activity (T, B, C): whole-trial blocks, that is the order of trials, are shifted circularly
 * and independently per neuron.
 *
 * @param subtractMean whether the mean over trials at each step is removed from observed activity and surrogates alike;
 *     if not, every neuron keeps its mean time course, the null sits near the observed value, and it is shown but never
 *     decides
 */
public record TrialShift(boolean subtractMean) implements ActivitySurrogate {

    /** The fewest distinct trials that give a p. */
    public static final int FEWEST_TRIALS = 20;

    /** The mean over trials removed. */
    public static TrialShift defaults() {
        return new TrialShift(true);
    }

    @Override
    public NullKind kind() {
        return subtractMean ? NullKind.TRIAL_SHIFT : NullKind.TRIAL_SHIFT_WITH_MEAN;
    }

    @Override
    public Optional<String> refusal(Sequence activity) {
        int distinct = distinctTrials(activity);
        return distinct < FEWEST_TRIALS
                ? Optional.of(
                        "Shifting trials needs at least " + FEWEST_TRIALS + " distinct trials, got " + distinct + ".")
                : Optional.empty();
    }

    @Override
    public Sequence prepared(Sequence activity) {
        return subtractMean ? FunctionalConnectivity.residuals(activity, new int[activity.trials()]) : activity;
    }

    @Override
    public Sequence draw(Sequence prepared, UniformRandomProvider random) {
        int trials = prepared.trials();
        int[] shift = Shifts.perChannel(prepared.channels(), trials, random);
        float[] from = prepared.array();
        float[] to = new float[from.length];
        for (int t = 0; t < prepared.steps(); t++) {
            Shifts.rotateRows(from, to, t * trials, trials, shift);
        }
        return Sequence.adopt(prepared.steps(), trials, prepared.channels(), to);
    }

    private static int distinctTrials(Sequence activity) {
        Set<FloatBuffer> seen = new HashSet<>();
        for (int b = 0; b < activity.trials(); b++) {
            seen.add(FloatBuffer.wrap(activity.selectTrials(b).array()));
        }
        return seen.size();
    }
}
