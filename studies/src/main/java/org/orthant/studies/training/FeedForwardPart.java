package org.orthant.studies.training;

import java.util.List;
import org.orthant.studies.Require;
import org.orthant.studies.images.ImageTraining;
import org.orthant.studies.images.ImageTraining.Rule;

/**
 * The feed-forward networks of {@code training}, each trained twice from the same start on the same batches.
 *
 * @param networks how many; the first units have one each
 * @param data {@code none} leaves them out; {@code mnist} for MNIST in the cache, {@code sample} for drawn digits, or a
 *     folder with MNIST's files
 * @param hidden units of the hidden layer
 * @param images of the test set, in file order, that every checkpoint is run on
 * @param backpropagation how the first of both trainings goes
 * @param predictiveCoding how the second one goes
 */
public record FeedForwardPart(
        int networks,
        String data,
        int hidden,
        int images,
        ImageTraining backpropagation,
        ImageTraining predictiveCoding) {

    private static final String NONE = "none";
    private static final int STEPS = 2000;

    /** Checks ranges and rules. */
    public FeedForwardPart {
        Require.atLeast("feedForward.networks", networks, 0);
        Require.atLeast("feedForward.hidden", hidden, 1);
        Require.atLeast("feedForward.images", images, 20);
        if (backpropagation.rule() != Rule.BACKPROPAGATION || predictiveCoding.rule() == Rule.BACKPROPAGATION) {
            throw new IllegalArgumentException(
                    "expected feedForward.backpropagation.rule backpropagation and another rule "
                            + "in feedForward.predictiveCoding.rule, got "
                            + backpropagation.rule().words() + " and "
                            + predictiveCoding.rule().words());
        }
    }

    /** Left out until images are named; then ten networks of 100 hidden units, 2,000 steps, run on 1,000 images. */
    public static FeedForwardPart defaults() {
        ImageTraining training = ImageTraining.defaults().withSteps(STEPS);
        return new FeedForwardPart(10, NONE, 100, 1000, training, training.withRule(Rule.PREDICTIVE_CODING));
    }

    FeedForwardPart withData(String other) {
        return new FeedForwardPart(networks, other, hidden, images, backpropagation, predictiveCoding);
    }

    /** How many networks there are. */
    int count() {
        return data.equals(NONE) ? 0 : networks;
    }

    /** Both trainings, in the order in which units and scorecard have them. */
    List<ImageTraining> trainings() {
        return List.of(backpropagation, predictiveCoding);
    }
}
