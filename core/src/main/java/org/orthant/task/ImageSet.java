package org.orthant.task;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.orthant.math.Sequence;

/**
 * Immutable grey images of one size, each with the class that it shows, such as a handwritten digit. Images are trials of
 * one step, pixels are channels: (1, n, height x width), from 0 to 1.
 */
public final class ImageSet {

    private static final float WHITE = 255f;
    private static final int UNSIGNED = 0xff;

    private final int height;
    private final int width;
    private final byte[] pixels;
    private final byte[] labels;

    private ImageSet(int height, int width, byte[] pixels, byte[] labels) {
        if (height < 1 || width < 1 || (long) labels.length * height * width != pixels.length) {
            throw new IllegalArgumentException("expected " + labels.length + " images of " + height + " x " + width
                    + " pixels, got " + pixels.length + " pixels");
        }
        this.height = height;
        this.width = width;
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * Images around arrays that are not copied: the caller gives them away and never writes to them again.
     *
     * @param pixels unsigned bytes, image after image, row after row
     * @param labels class of each image, unsigned bytes
     */
    public static ImageSet adopt(int height, int width, byte[] pixels, byte[] labels) {
        return new ImageSet(height, width, pixels, labels);
    }

    /** Number of images. */
    public int size() {
        return labels.length;
    }

    /** Pixels of an image. */
    public int pixels() {
        return height * width;
    }

    /** Rows of an image. */
    public int height() {
        return height;
    }

    /** Columns of an image. */
    public int width() {
        return width;
    }

    /** The class that an image shows. */
    public int label(int image) {
        return labels[Objects.checkIndex(image, labels.length)] & UNSIGNED;
    }

    /** The classes of the named images, in the order given. */
    public int[] labels(int... images) {
        return IntStream.of(images).map(this::label).toArray();
    }

    /** One more than the largest class. */
    public int classes() {
        return IntStream.range(0, size()).map(this::label).max().orElse(-1) + 1;
    }

    /** A pixel from 0, black, to 1. */
    public float pixel(int image, int pixel) {
        Objects.checkIndex(image, labels.length);
        return (pixels[image * pixels() + Objects.checkIndex(pixel, pixels())] & UNSIGNED) / WHITE;
    }

    /** The named images, in the order given, (1, n, height x width). */
    public Sequence images(int... chosen) {
        int count = pixels();
        float[] values = new float[Math.multiplyExact(chosen.length, count)];
        for (int k = 0; k < chosen.length; k++) {
            int from = Objects.checkIndex(chosen[k], labels.length) * count;
            for (int pixel = 0; pixel < count; pixel++) {
                values[k * count + pixel] = (pixels[from + pixel] & UNSIGNED) / WHITE;
            }
        }
        return Sequence.adopt(1, chosen.length, count, values);
    }

    /**
     * The first images of a class, in the order of the set.
     *
     * @throws IllegalArgumentException if there are fewer than {@code count}
     */
    public int[] firstOf(int label, int count) {
        int[] found = IntStream.range(0, size())
                .filter(image -> label(image) == label)
                .limit(count)
                .toArray();
        if (found.length < count) {
            throw new IllegalArgumentException(
                    "expected at least " + count + " images of class " + label + ", found " + found.length);
        }
        return found;
    }

    /**
     * The share of images whose largest output is their class; ties go to the lowest output, a NaN is a wrong answer.
     *
     * @param logits (1, n, classes), the read-outs of the named images
     * @param images n of them
     */
    public double accuracy(Sequence logits, int... images) {
        if (logits.steps() != 1 || logits.trials() != images.length || images.length == 0) {
            throw new IllegalArgumentException(
                    "expected one step and a trial for each of " + images.length + " images, got " + logits);
        }
        int outputs = logits.channels();
        long right = IntStream.range(0, images.length)
                .filter(k ->
                        isLargest(Arrays.copyOfRange(logits.array(), k * outputs, (k + 1) * outputs), label(images[k])))
                .count();
        return (double) right / images.length;
    }

    private static boolean isLargest(float[] outputs, int label) {
        if (label >= outputs.length) {
            return false;
        }
        for (int o = 0; o < outputs.length; o++) {
            boolean below = o < label ? outputs[o] < outputs[label] : outputs[o] <= outputs[label];
            if (!below) {
                return false;
            }
        }
        return true;
    }
}
