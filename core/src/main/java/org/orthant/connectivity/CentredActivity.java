package org.orthant.connectivity;

import org.orthant.math.SampleBlock;
import org.orthant.math.SampleSource;
import org.orthant.math.Sequence;

/** The samples of a sequence, in the order of steps, then trials, less a value for each channel. */
final class CentredActivity implements SampleSource {

    private final Sequence activity;
    private final double[] centre;

    CentredActivity(Sequence activity, double[] centre) {
        this.activity = activity;
        this.centre = centre;
    }

    /** Less the mean of each channel. */
    static CentredActivity of(Sequence activity) {
        return new CentredActivity(activity, means(activity));
    }

    /** The mean of each channel; refuses what is not finite. */
    static double[] means(Sequence activity) {
        int channels = activity.channels();
        float[] values = activity.array();
        double[] sums = new double[channels];
        for (int offset = 0; offset < values.length; offset += channels) {
            for (int c = 0; c < channels; c++) {
                sums[c] += values[offset + c];
            }
        }
        for (int c = 0; c < channels; c++) {
            if (!Double.isFinite(sums[c])) {
                throw notFinite(activity, c);
            }
            sums[c] /= (double) activity.steps() * activity.trials();
        }
        return sums;
    }

    private static IllegalArgumentException notFinite(Sequence activity, int channel) {
        float[] values = activity.array();
        int k = channel;
        while (Float.isFinite(values[k])) {
            k += activity.channels();
        }
        int sample = k / activity.channels();
        return new IllegalArgumentException("expected finite activity, got " + values[k] + " at step "
                + (sample / activity.trials() + 1) + ", trial " + (sample % activity.trials() + 1) + ", channel "
                + (channel + 1) + " (counted from 1)");
    }

    /** What is subtracted from each channel. */
    double[] centre() {
        return centre;
    }

    @Override
    public int samples() {
        return activity.steps() * activity.trials();
    }

    @Override
    public int channels() {
        return activity.channels();
    }

    @Override
    public void read(int sample, int first, int count, double[] into) {
        float[] values = activity.array();
        int offset = sample * activity.channels() + first;
        for (int c = 0; c < count; c++) {
            into[c] = values[offset + c] - centre[first + c];
        }
    }

    @Override
    public void load(int sample, int first, int count, SampleBlock block) {
        block.load(activity, centre, sample, first, count);
    }
}
