package org.orthant.math;

import java.util.Arrays;
import org.orthant.math.internal.LaneTree;

/** The running loss of each lane, in double precision, and room for a kernel to work in. */
public final class LaneLoss {

    private final double[] sums = new double[Panel.LANES];
    private final float[] work = new float[2 * Panel.LANES];

    /** Sets all sums to zero. */
    public void clear() {
        Arrays.fill(sums, 0);
    }

    /** The 16 sums. */
    public double[] sums() {
        return sums;
    }

    /** Two numbers for each lane, of no meaning between calls. */
    public float[] work() {
        return work;
    }

    /** The sum of the lanes in the fixed tree: l + (l + 8), then + 4, + 2, + 1. */
    public double total() {
        return LaneTree.sum(sums);
    }
}
