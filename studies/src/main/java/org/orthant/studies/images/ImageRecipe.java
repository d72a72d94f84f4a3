package org.orthant.studies.images;

import java.util.List;
import org.orthant.formats.InputException;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Activation;
import org.orthant.network.FeedForward;
import org.orthant.training.FeedForwardResult;
import org.orthant.training.ImageBatches;

/**
 * All that determines a feed-forward network but its images. Networks of one index start alike and see the same batches
 * whatever the rule.
 *
 * @param hidden ReLU units of the one hidden layer
 * @param training how it learns
 * @param seed the run's seed
 * @param index which network of the population
 */
public record ImageRecipe(int hidden, ImageTraining training, long seed, int index) {

    /** The random streams of this network, the same whatever the size of the population or the study. */
    public RandomStreams streams() {
        return new RandomStreams(seed).derive(Purpose.NETWORK, index);
    }

    /** The network before training. */
    public FeedForward untrained(ImageData data) {
        return FeedForward.initialise(
                Activation.RELU, streams(), data.training().pixels(), hidden, data.classes());
    }

    /**
     * Trains the network.
     *
     * @param checkpoints steps after which the network is kept, ascending
     * @throws InputException if there are too few images for a batch
     */
    public FeedForwardResult train(ImageData data, List<Integer> checkpoints) {
        if (data.training().size() < training.batch()) {
            throw new InputException(
                    "training images",
                    "expected at least a batch of " + training.batch() + ", found "
                            + data.training().size());
        }
        ImageBatches batches = new ImageBatches(data.training(), training.batch(), streams());
        return training.options(checkpoints).train(untrained(data), batches);
    }
}
