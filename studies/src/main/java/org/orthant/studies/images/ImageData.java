package org.orthant.studies.images;

import java.util.stream.IntStream;
import org.orthant.network.FeedForward;
import org.orthant.task.ImageSet;

/**
 * Images to learn from and images to be tested on.
 *
 * @param training images that train networks and are analysed
 * @param test images that no network has learned from
 */
public record ImageData(ImageSet training, ImageSet test) {

    /** Classes of both sets. */
    public int classes() {
        return Math.max(training.classes(), test.classes());
    }

    /** The share of test images that {@code network} gets right. */
    public double testAccuracy(FeedForward network) {
        int[] all = IntStream.range(0, test.size()).toArray();
        return test.accuracy(network.run(test.images(all)).logits(), all);
    }
}
