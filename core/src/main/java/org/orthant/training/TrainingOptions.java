package org.orthant.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a network is trained.
 *
 * @param steps most optimiser steps, at least 0
 * @param batch B, streams in a batch
 * @param sequenceLength T, steps of time in a batch
 * @param adam the optimiser
 * @param maximumGradientNorm gradients with a larger global norm are scaled down to it; null for no clipping
 * @param earlyStopping when to stop before {@code steps}; null for never
 * @param checkpoints optimiser steps after which the network is kept, ascending; 0 is the initial network
 */
public record TrainingOptions(
        int steps,
        int batch,
        int sequenceLength,
        AdamOptions adam,
        @Nullable Double maximumGradientNorm,
        @Nullable EarlyStopping earlyStopping,
        List<Integer> checkpoints) {

    /** Checks the ranges and copies the list. */
    public TrainingOptions {
        if (steps < 0 || batch < 1 || sequenceLength < 1) {
            throw new IllegalArgumentException("expected steps >= 0, batch >= 1 and sequenceLength >= 1, got " + steps
                    + ", " + batch + " and " + sequenceLength);
        }
        if (maximumGradientNorm != null && !(maximumGradientNorm > 0)) {
            throw new IllegalArgumentException("expected maximumGradientNorm above 0, got " + maximumGradientNorm);
        }
        checkpoints = Checkpoints.checked(checkpoints, steps);
    }

    /** 2,000 steps of 16 streams x 100 steps, Adam's defaults, no clipping, no early stopping, no checkpoints. */
    public static TrainingOptions defaults() {
        return new TrainingOptions(2000, 16, 100, AdamOptions.defaults(), null, null, List.of());
    }

    /** These options with another number of optimiser steps. */
    public TrainingOptions withSteps(int other) {
        return new TrainingOptions(other, batch, sequenceLength, adam, maximumGradientNorm, earlyStopping, checkpoints);
    }

    /** These options with batches of another shape. */
    public TrainingOptions withBatch(int streams, int length) {
        return new TrainingOptions(steps, streams, length, adam, maximumGradientNorm, earlyStopping, checkpoints);
    }

    /** These options with another optimiser. */
    public TrainingOptions withAdam(AdamOptions other) {
        return new TrainingOptions(
                steps, batch, sequenceLength, other, maximumGradientNorm, earlyStopping, checkpoints);
    }

    /** These options with another learning rate. */
    public TrainingOptions withLearningRate(double rate) {
        return withAdam(adam.withLearningRate(rate));
    }

    /** These options with gradient clipping, or null for none. */
    public TrainingOptions withMaximumGradientNorm(@Nullable Double norm) {
        return new TrainingOptions(steps, batch, sequenceLength, adam, norm, earlyStopping, checkpoints);
    }

    /** These options with early stopping, or null for none. */
    public TrainingOptions withEarlyStopping(@Nullable EarlyStopping other) {
        return new TrainingOptions(steps, batch, sequenceLength, adam, maximumGradientNorm, other, checkpoints);
    }

    /** These options with checkpoints after the given steps. */
    public TrainingOptions withCheckpoints(List<Integer> other) {
        return new TrainingOptions(steps, batch, sequenceLength, adam, maximumGradientNorm, earlyStopping, other);
    }
}
