package org.orthant.connectivity;

import org.orthant.math.SampleSource;

/** Samples that are held as doubles, sample after sample. */
final class StoredSamples implements SampleSource {

    private final int samples;
    private final int channels;
    private final double[] values;

    StoredSamples(int samples, int channels, double[] values) {
        this.samples = samples;
        this.channels = channels;
        this.values = values;
    }

    @Override
    public int samples() {
        return samples;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public void read(int sample, int first, int count, double[] into, int at) {
        System.arraycopy(values, sample * channels + first, into, at, count);
    }
}
