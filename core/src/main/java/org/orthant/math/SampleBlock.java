package org.orthant.math;

import java.util.Arrays;
import java.util.Objects;

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

    private static final int ROWS = 4;

    private final double[] strips;
    private final double[] sample;
    private int samples;
    private int channels;

    /** A block with room for {@code channels} channels. */
    public SampleBlock(int channels) {
        this.sample = new double[room(channels)];
        this.strips = new double[sample.length / STRIP * STRIP_SIZE];
    }

    /** Channels with the zeros behind them: an even number of strips, so that no kernel has remainders. */
    private static int room(int channels) {
        return Math.ceilDiv(channels, GROUP) * GROUP;
    }

    /**
     * Room for the sums of products of channels with channels, {@link #rows} by {@link #width}.
     *
     * @param rows channels of the left block
     * @param columns channels of the right block
     */
    public static double[][] sums(int rows, int columns) {
        return new double[Math.ceilDiv(rows, ROWS) * ROWS][room(columns)];
    }

    /** Takes up to {@link #SAMPLES} samples of {@code count} channels, those from the named ones on. */
    public void load(SampleSource source, int firstSample, int firstChannel, int count) {
        samples = Math.min(SAMPLES, source.samples() - firstSample);
        channels = count;
        for (int s = 0; s < samples; s++) {
            source.read(firstSample + s, firstChannel, count, sample);
            put(s, sample);
        }
    }

    /**
     * Takes samples of {@code count} channels from an array each, that may be longer.
     *
     * @param size how many samples, at most {@link #SAMPLES}
     */
    public void load(double[][] rows, int size, int count) {
        samples = Objects.checkIndex(size, SAMPLES + 1);
        channels = count;
        for (int s = 0; s < size; s++) {
            put(s, rows[s]);
        }
    }

    /** The same of a sequence's samples, steps first, less a value for each of its channels. */
    public void load(Sequence activity, double[] centre, int firstSample, int firstChannel, int count) {
        samples = Math.min(SAMPLES, activity.steps() * activity.trials() - firstSample);
        channels = count;
        int at = firstSample * activity.channels() + firstChannel;
        VectorMath.centre(activity, at, Arrays.copyOfRange(centre, firstChannel, firstChannel + count), this);
    }

    private void put(int s, double[] values) {
        int c = 0;
        for (int to = s * STRIP; c + STRIP <= channels; c += STRIP, to += STRIP_SIZE) {
            System.arraycopy(values, c, strips, to, STRIP);
        }
        for (; c < width(); c++) {
            strips[at(s, c - c % STRIP) + c % STRIP] = c < channels ? values[c] : 0;
        }
    }

    /** Where the strip of {@code channel}, a multiple of {@link #STRIP}, holds {@code sample}. */
    public static int at(int sample, int channel) {
        return channel / STRIP * STRIP_SIZE + sample * STRIP;
    }

    /** Number of samples. */
    public int samples() {
        return samples;
    }

    /** Number of channels, zeros that fill up a tile's rows included. */
    public int rows() {
        return Math.ceilDiv(channels, ROWS) * ROWS;
    }

    /** Number of channels, zeros that fill up two strips included. */
    public int width() {
        return room(channels);
    }

    /** The backing array, strip after strip. */
    public double[] array() {
        return strips;
    }
}
