package org.orthant.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orthant.math.Sequence;

/** What a run of a GPT-2 gives at the places that were asked for. */
public final class Gpt2Activity {

    private final Map<Gpt2Tap, Sequence> sequences;

    Gpt2Activity(Map<Gpt2Tap, Sequence> sequences) {
        this.sequences = new LinkedHashMap<>(sequences);
    }

    /**
     * The activity at a place: a step for each token, one trial, a channel for each unit; of attention weights, a step for
     * each token that asks, a trial for each head, a channel for each token that is asked.
     *
     * @throws IllegalArgumentException if the run was not asked for it
     */
    public Sequence at(Gpt2Tap tap) {
        @Nullable Sequence sequence = sequences.get(tap);
        if (sequence == null) {
            throw new IllegalArgumentException("expected one of " + sequences.keySet() + ", got " + tap);
        }
        return sequence;
    }
}
