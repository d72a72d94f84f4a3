package org.orthant.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.task.ImageSet;

/**
 * Batches of images without end: epoch after epoch all images, in an order drawn for each from the stream ({@link
 * Purpose#TRAINING_TRIALS}, epoch). Images that no longer fill a batch at an epoch's end are passed over.
 */
public final class ImageBatches implements BatchSource {

    private final ImageSet images;
    private final int batch;
    private final RandomStreams streams;
    private int[] order = {};
    private int epoch;
    private int used;

    /**
     * Batches of {@code batch} images.
     *
     * @throws IllegalArgumentException if there are fewer images
     */
    public ImageBatches(ImageSet images, int batch, RandomStreams streams) {
        if (batch < 1 || batch > images.size()) {
            throw new IllegalArgumentException("expected a batch of 1 to " + images.size() + " images, got " + batch);
        }
        this.images = images;
        this.batch = batch;
        this.streams = streams;
    }

    @Override
    public TrainingBatch next() {
        if (used + batch > order.length) {
            int[] all = IntStream.range(0, images.size()).toArray();
            order = ArraySampler.shuffle(streams.stream(Purpose.TRAINING_TRIALS, epoch++), all);
            used = 0;
        }
        int[] chosen = Arrays.copyOfRange(order, used, used + batch);
        used += batch;
        return new TrainingBatch(images.images(chosen), images.labels(chosen));
    }
}
