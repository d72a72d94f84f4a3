package org.orthant.task;

import java.util.ArrayList;
import java.util.List;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

/**
 * B independent endless streams of trials laid end to end, cut into batches for training. Stream b draws from its own
 * key, so it does not depend on the number of streams. Holds the streams' positions: one thread at a time.
 */
public final class TrialStreams {

    private final Task task;
    private final StreamMode mode;
    private final int inputs;
    private final int longestTrial;
    private final List<TrialStream> streams;

    /**
     * Streams at their start.
     *
     * @param count B, at least 1
     * @param streams stream b draws from {@code streams.stream(purpose, b)}
     */
    public TrialStreams(Task task, int count, RandomStreams streams, Purpose purpose, StreamMode mode) {
        if (count < 1) {
            throw new IllegalArgumentException("expected at least 1 stream, got " + count);
        }
        this.task = task;
        this.mode = mode;
        this.inputs = task.inputs().size();
        this.longestTrial = task.longestTrialSteps();
        this.streams = new ArrayList<>(count);
        for (int b = 0; b < count; b++) {
            this.streams.add(new TrialStream(new TrialBuilder(task, streams.stream(purpose, b)), inputs));
        }
    }

    /**
     * The next {@code steps} steps of every stream.
     *
     * @throws IllegalArgumentException if a whole trial does not fit
     */
    public StreamBatch next(int steps) {
        requireFit(steps);
        int count = streams.size();
        float[] observations = new float[steps * count * inputs];
        int[] targets = new int[steps * count];
        next(steps, observations, targets);
        return new StreamBatch(Sequence.adopt(steps, count, inputs, observations), targets);
    }

    /**
     * The next {@code steps} steps of every stream, written to arrays that are there already. Allocates what
     * {@link Task#draw(TrialBuilder)} does: nothing for the built-in tasks.
     *
     * @param observations (T, B, I)
     * @param targets (T, B)
     * @throws IllegalArgumentException if a whole trial does not fit, or an array is of another length
     */
    public void next(int steps, float[] observations, int[] targets) {
        requireFit(steps);
        int count = streams.size();
        int samples = steps * count;
        if (targets.length != samples || observations.length != samples * inputs) {
            throw new IllegalArgumentException("expected room for " + samples * inputs + " observations and " + samples
                    + " targets, got " + observations.length + " and " + targets.length);
        }
        for (int b = 0; b < count; b++) {
            if (mode == StreamMode.FRESH) {
                streams.get(b).startTrial();
            }
            streams.get(b).fill(steps, b, count, observations, targets);
        }
    }

    private void requireFit(int steps) {
        if (steps < longestTrial) {
            throw new IllegalArgumentException("expected sequences of at least " + longestTrial
                    + " steps, a whole trial of " + task.id() + " at dt = " + task.dt() + " ms, got " + steps);
        }
    }

    /** One stream: the trial in hand and the step that comes next in it. */
    private static final class TrialStream {

        private final TrialBuilder trial;
        private final int inputs;
        private int position;

        TrialStream(TrialBuilder trial, int inputs) {
            this.trial = trial;
            this.inputs = inputs;
            trial.next();
        }

        /** Moves to the start of a trial; one that has not been begun is kept. */
        void startTrial() {
            if (position > 0) {
                trial.next();
                position = 0;
            }
        }

        void fill(int steps, int b, int count, float[] observations, int[] targets) {
            for (int done = 0; done < steps; ) {
                if (position == trial.steps()) {
                    startTrial();
                }
                int to = Math.min(trial.steps(), position + steps - done);
                int at = done * count + b;
                trial.copyObservations(position, to, observations, at * inputs, count * inputs);
                trial.copyTargets(position, to, targets, at, count);
                done += to - position;
                position = to;
            }
        }
    }
}
