package org.orthant.studies.training;

import java.util.List;
import org.orthant.studies.training.AcrossTrainingUnit.Series;

/**
 * What {@code training} keeps of one feed-forward network. Its accuracies, choice and full alike, are the share of
 * evaluation images that it gets right.
 *
 * @param loss of the last training step, nats
 * @param weightChange Euclidean distance of all weights and biases from step 0, for each checkpoint
 * @param equalChange indices of the checkpoints that are equally spaced in weight change
 * @param trained the network itself
 * @param permuted the control: weight changes with their entries permuted
 */
record FeedForwardUnit(
        double loss, List<Double> weightChange, List<Integer> equalChange, Series trained, Series permuted)
        implements Followed {

    /** Copies the lists. */
    FeedForwardUnit {
        weightChange = List.copyOf(weightChange);
        equalChange = List.copyOf(equalChange);
    }
}
