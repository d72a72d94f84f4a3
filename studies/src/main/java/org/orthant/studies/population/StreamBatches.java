package org.orthant.studies.population;

import org.orthant.math.Sequence;
import org.orthant.task.TrialStreams;
import org.orthant.training.BatchSource;
import org.orthant.training.TrainingBatch;

/** Batches cut from streams of trials: one batch, filled anew for each step, so that training leaves nothing to collect. */
final class StreamBatches implements BatchSource {

    private final TrialStreams trials;
    private final int steps;
    private final float[] observations;
    private final int[] targets;
    private final TrainingBatch batch;

    /** Batches of {@code steps} steps of {@code streams} streams with {@code inputs} channels. */
    StreamBatches(TrialStreams trials, int steps, int streams, int inputs) {
        this.trials = trials;
        this.steps = steps;
        this.observations = new float[steps * streams * inputs];
        this.targets = new int[steps * streams];
        this.batch = TrainingBatch.adopt(Sequence.adopt(steps, streams, inputs, observations), targets);
    }

    @Override
    public TrainingBatch next() {
        trials.next(steps, observations, targets);
        return batch;
    }
}
