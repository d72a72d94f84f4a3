package org.orthant.math;

import java.util.Arrays;

/**
 * Some samples of some channels in double precision, as the kernels read them: in strips of {@value #STRIP} channels, in
 * each strip sample after sample. Strips beyond the last channel hold zeros.
 */
public final class SampleBlock {

    /** The most samples: of so many, what one tile reads fits the first cache. */
    public static final int SAMPLES = 96;

    /** Channels in a strip, a cache line. */
    public static final int STRIP = 8;

    /** Doubles from one strip to the next: an odd number of cache lines, so that strips spread over the first cache. */
    public static final int STRIP_SIZE = (SAMPLES + 1) * STRIP;

    private static final int GROUP = 2 * STRIP;

    private final double[] values;
    private final double[] sample;
    private int samples;
    private int width;

    /** A block with room for {@code channels} channels. */
    public SampleBlock(int channels) {
        this.sample = new double[room(channels)];
        this.values = new double[sample.length / STRIP * STRIP_SIZE];
    }

    /** Channels with the zeros behind them: an even number of strips, so that no kernel has remainders. */
    public static int room(int channels) {
        return Math.ceilDiv(channels, GROUP) * GROUP;
    }

    /** Takes up to {@link #SAMPLES} samples of {@code count} channels, those from the named ones on. */
    public void load(SampleSource source, int firstSample, int firstChannel, int count) {
        samples = Math.min(SAMPLES, source.samples() - firstSample);
        width = room(count);
        Arrays.fill(sample, count, width, 0);
        for (int s = 0; s < samples; s++) {
            source.read(firstSample + s, firstChannel, count, sample, 0);
            for (int c = 0; c < width; c += STRIP) {
                System.arraycopy(sample, c, values, at(s, c), STRIP);
            }
        }
    }

    /** The same of a sequence's samples, steps first, less a value for each of its channels. */
    public void load(Sequence activity, double[] centre, int firstSample, int firstChannel, int count) {
        samples = Math.min(SAMPLES, activity.steps() * activity.trials() - firstSample);
        width = room(count);
        int at = firstSample * activity.channels() + firstChannel;
        VectorMath.centre(activity, at, Arrays.copyOfRange(centre, firstChannel, firstChannel + count), this);
    }

    /** Where the strip of {@code channel}, a multiple of {@link #STRIP}, holds {@code sample}. */
    public static int at(int sample, int channel) {
        return channel / STRIP * STRIP_SIZE + sample * STRIP;
    }

    /** Number of samples. */
    public int samples() {
        return samples;
    }

    /** Number of channels with the zeros behind them. */
    public int width() {
        return width;
    }

    /** The backing array, strip after strip. */
    public double[] array() {
        return values;
    }
}
