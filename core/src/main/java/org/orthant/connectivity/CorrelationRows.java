package org.orthant.connectivity;

import org.orthant.math.Sequence;

/**
 * Functional connectivity of many channels by rows, for whoever has no memory for a second C x C array: the bits of {@link
 * FunctionalConnectivity#single}, with a diagonal of 0.
 */
public final class CorrelationRows {

    private final PairSums sums;
    private final PairScaling scaling;

    private CorrelationRows(CentredActivity activity) {
        this.sums = PairSums.of(activity);
        this.scaling = PairScaling.of(SimilarityKind.FUNCTIONAL, activity, Diagonal.ZERO);
    }

    /**
     * FC of {@code activity} (T, B, C).
     *
     * @throws IllegalArgumentException naming the place of the first value that is not finite
     */
    public static CorrelationRows of(Sequence activity) {
        return new CorrelationRows(CentredActivity.of(activity));
    }

    /** C. */
    public int channels() {
        return sums.channels();
    }

    /** Whether {@code channel} does not vary: its row is 0. */
    public boolean isSilent(int channel) {
        return scaling.isExcluded(channel);
    }

    /**
     * Computes rows into {@code into}, row-major from its beginning; spread over the cores of the current pool.
     *
     * @param first the first row, from 0
     * @param count how many
     */
    public void read(int first, int count, float[] into) {
        scaling.singleRows(sums, first, count, into);
    }
}
