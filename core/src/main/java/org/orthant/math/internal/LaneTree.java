package org.orthant.math.internal;

/** The fixed tree in which 16 lanes are added: l + (l + 8), then + 4, + 2, + 1. */
public final class LaneTree {

    private LaneTree() {}

    /** The sum of the 16 lanes of {@code lanes} from {@code from} on. */
    static float sum(float[] lanes, int from) {
        return quarter(lanes, from) + quarter(lanes, from + 1);
    }

    private static float quarter(float[] lanes, int at) {
        return half(lanes, at) + half(lanes, at + 2);
    }

    private static float half(float[] lanes, int at) {
        return (lanes[at] + lanes[at + 8]) + (lanes[at + 4] + lanes[at + 12]);
    }

    /** The sum of 16 lanes in double precision. */
    public static double sum(double[] lanes) {
        double[] sums = lanes.clone();
        for (int width = sums.length / 2; width > 0; width /= 2) {
            for (int lane = 0; lane < width; lane++) {
                sums[lane] += sums[lane + width];
            }
        }
        return sums[0];
    }
}
