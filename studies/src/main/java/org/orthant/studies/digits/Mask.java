package org.orthant.studies.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.task.ImageSet;

/**
 * The pixels that are bright in many images of a digit (T1 fig. S14).
 *
 * @param digit that the images show
 * @param sample 0 or 1, which of the digit's two samples
 * @param pixels indices, ascending
 */
record Mask(int digit, int sample, List<Integer> pixels) {

    private static final int SAMPLES = 2;

    /** Copies the list. */
    Mask {
        pixels = List.copyOf(pixels);
    }

    /** The masks of two disjoint samples of each digit, digit after digit; without digits that have an empty mask. */
    static List<Mask> all(ImageSet images, int classes, MasksOptions.Analysis options) {
        List<Mask> masks = new ArrayList<>();
        for (int digit = 0; digit < classes; digit++) {
            int size = options.imagesPerSample();
            int[] chosen = DigitsNetwork.firstImages(images, digit, SAMPLES * size);
            List<Mask> both = new ArrayList<>();
            for (int sample = 0; sample < SAMPLES; sample++) {
                int[] part = Arrays.copyOfRange(chosen, sample * size, (sample + 1) * size);
                both.add(new Mask(digit, sample, bright(images, part, options)));
            }
            if (both.stream().noneMatch(mask -> mask.pixels().isEmpty())) {
                masks.addAll(both);
            }
        }
        return masks;
    }

    private static List<Integer> bright(ImageSet images, int[] sample, MasksOptions.Analysis options) {
        return IntStream.range(0, images.pixels())
                .filter(pixel -> Arrays.stream(sample)
                                .filter(image -> images.pixel(image, pixel) > options.brightness())
                                .count()
                        >= options.share() * sample.length)
                .boxed()
                .toList();
    }

    /** Shared pixels over pixels of either mask (Jaccard). */
    double overlap(Mask other) {
        long shared = pixels.stream().filter(other.pixels::contains).count();
        return (double) shared / (pixels.size() + other.pixels.size() - shared);
    }

    /** The overlap of all pairs. */
    static DoubleMatrix overlaps(List<Mask> masks) {
        int n = masks.size();
        double[] values = new double[n * n];
        Arrays.setAll(values, k -> masks.get(k / n).overlap(masks.get(k % n)));
        return DoubleMatrix.adopt(n, n, values);
    }

    /** As figures name it, such as {@code 4 a}. */
    String name() {
        return digit + (sample == 0 ? " a" : " b");
    }
}
