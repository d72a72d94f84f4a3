package org.orthant.math;

/** Samples of channels that can be read a piece at a time, as many samples as are asked for. */
public interface SampleSource {

    /** How many samples. */
    int samples();

    /** How many channels. */
    int channels();

    /**
     * Reads a stretch of a sample.
     *
     * @param sample which, from 0
     * @param first the first channel, from 0
     * @param count how many channels
     * @param into where they go, from its beginning
     */
    void read(int sample, int first, int count, double[] into);

    /** Fills {@code block} with as many samples as it takes, from {@code sample} on, of {@code count} channels from {@code first} on. */
    default void load(int sample, int first, int count, SampleBlock block) {
        block.load(this, sample, first, count);
    }
}
