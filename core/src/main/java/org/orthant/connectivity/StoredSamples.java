package org.orthant.connectivity;

import org.orthant.math.SampleSource;

/** Samples that are held as doubles, an array of all channels for each. */
final class StoredSamples implements SampleSource {

    private final double[][] values;
    private final int channels;

    StoredSamples(double[][] values, int channels) {
        this.values = values;
        this.channels = channels;
    }

    @Override
    public int samples() {
        return values.length;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public void read(int sample, int first, int count, double[] into) {
        System.arraycopy(values[sample], first, into, 0, count);
    }
}
