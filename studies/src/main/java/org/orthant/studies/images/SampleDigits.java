package org.orthant.studies.images;

import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.task.ImageSet;

/**
 * Digit-like images that need no file: strokes of each digit, moved, scaled, slanted and of varying thickness, 28 x 28
 * pixels; always the same ones. They are easier than MNIST and stand in for it where it can't be had.
 */
final class SampleDigits {

    /** Training and test images of each digit. */
    private static final int TRAINING = 1000;

    private static final int TEST = 100;
    private static final int DIGITS = 10;
    private static final int SIDE = 28;

    /** Strokes x1, y1, x2, y2 of each digit in a box of width 1 and height 2, y downwards. */
    private static final double[][][] STROKES = {
        {{0, 0, 1, 0}, {1, 0, 1, 2}, {1, 2, 0, 2}, {0, 2, 0, 0}},
        {{0.5, 0, 0.5, 2}, {0.2, 0.4, 0.5, 0}},
        {{0, 0.2, 0.4, 0}, {0.4, 0, 1, 0.3}, {1, 0.3, 0, 2}, {0, 2, 1, 2}},
        {{0, 0, 1, 0}, {1, 0, 1, 2}, {1, 2, 0, 2}, {0.3, 1, 1, 1}},
        {{0.2, 0, 0, 1.1}, {0, 1.1, 1, 1.1}, {0.8, 0.3, 0.8, 2}},
        {{1, 0, 0, 0}, {0, 0, 0, 1}, {0, 1, 1, 1}, {1, 1, 1, 2}, {1, 2, 0, 2}},
        {{0.9, 0, 0, 1}, {0, 1, 0, 2}, {0, 2, 1, 2}, {1, 2, 1, 1}, {1, 1, 0, 1}},
        {{0, 0, 1, 0}, {1, 0, 0.4, 2}},
        {{0, 0, 1, 0}, {1, 0, 1, 2}, {1, 2, 0, 2}, {0, 2, 0, 0}, {0, 1, 1, 1}},
        {{1, 1, 0, 1}, {0, 1, 0, 0}, {0, 0, 1, 0}, {1, 0, 0.7, 2}}
    };

    private SampleDigits() {}

    static ImageData data() {
        return new ImageData(images(0, DIGITS * TRAINING), images(DIGITS * TRAINING, DIGITS * TEST));
    }

    /** Images {@code first} to {@code first + count}; image k shows digit k modulo 10 and depends on k alone. */
    private static ImageSet images(int first, int count) {
        RandomStreams streams = new RandomStreams(0);
        byte[] pixels = new byte[count * SIDE * SIDE];
        byte[] labels = new byte[count];
        for (int k = 0; k < count; k++) {
            int digit = (first + k) % DIGITS;
            labels[k] = (byte) digit;
            Pen.draw(STROKES[digit], streams.stream(Purpose.SYNTHETIC_DATA, first + k))
                    .into(pixels, k * SIDE * SIDE);
        }
        return ImageSet.adopt(SIDE, SIDE, pixels, labels);
    }

    /** Where the strokes of one image lie, pixels, and how thick they are. */
    private static final class Pen {

        private final double[][] strokes;
        private final double radius;

        private Pen(double[][] strokes, double radius) {
            this.strokes = strokes;
            this.radius = radius;
        }

        static Pen draw(double[][] strokes, UniformRandomProvider random) {
            double width = 8 + 4 * random.nextDouble();
            double height = 8 + 2 * random.nextDouble();
            double slant = 0.6 * random.nextDouble() - 0.3;
            double left = (SIDE - width) / 2 + 3 * random.nextDouble() - 2;
            double top = SIDE / 2.0 - height + 3 * random.nextDouble() - 2;
            double[][] placed = new double[strokes.length][];
            for (int s = 0; s < strokes.length; s++) {
                double[] ends = new double[4];
                for (int k = 0; k < 4; k += 2) {
                    double y = height * strokes[s][k + 1];
                    ends[k] = left + width * strokes[s][k] + slant * (height - y);
                    ends[k + 1] = top + y;
                }
                placed[s] = ends;
            }
            return new Pen(placed, 0.7 + 0.8 * random.nextDouble());
        }

        void into(byte[] pixels, int from) {
            for (int k = 0; k < SIDE * SIDE; k++) {
                int row = k / SIDE;
                double nearest = Double.POSITIVE_INFINITY;
                for (double[] stroke : strokes) {
                    nearest = Math.min(nearest, distance(stroke, k % SIDE + 0.5, row + 0.5));
                }
                pixels[from + k] = (byte) Math.round(255 * Math.clamp(radius + 0.5 - nearest, 0, 1));
            }
        }

        private static double distance(double[] stroke, double x, double y) {
            double dx = stroke[2] - stroke[0];
            double dy = stroke[3] - stroke[1];
            double along = ((x - stroke[0]) * dx + (y - stroke[1]) * dy) / (dx * dx + dy * dy);
            double t = Math.clamp(along, 0, 1);
            double ex = x - stroke[0] - t * dx;
            double ey = y - stroke[1] - t * dy;
            return Math.sqrt(ex * ex + ey * ey);
        }
    }
}
