package org.orthant.math;

import java.util.Arrays;
import java.util.Objects;

/**
 * An immutable block of T steps x B trials x C channels in single precision, C order: observations, activity, read-outs,
 * hidden layers and recordings all have this shape.
 */
public final class Sequence {

    private final int steps;
    private final int trials;
    private final int channels;
    private final float[] values;

    private Sequence(int steps, int trials, int channels, float[] values) {
        if (steps < 0 || trials < 0 || channels < 0 || (long) steps * trials * channels != values.length) {
            throw new IllegalArgumentException(
                    "expected " + steps + " x " + trials + " x " + channels + " values, got " + values.length);
        }
        this.steps = steps;
        this.trials = trials;
        this.channels = channels;
        this.values = values;
    }

    /** A block with a copy of {@code values} ((T, B, C), C order). */
    public static Sequence of(int steps, int trials, int channels, float... values) {
        return new Sequence(steps, trials, channels, values.clone());
    }

    /**
     * A block around {@code values} without a copy: the caller gives the array away and never writes to it again. A source
     * of training batches may, since nobody keeps a batch once the next is asked for.
     */
    public static Sequence adopt(int steps, int trials, int channels, float[] values) {
        return new Sequence(steps, trials, channels, values);
    }

    /** A block of zeros. */
    public static Sequence zeros(int steps, int trials, int channels) {
        int size = Math.multiplyExact(Math.multiplyExact(steps, trials), channels);
        return new Sequence(steps, trials, channels, new float[size]);
    }

    /** Whether no value is NaN or infinite. */
    public boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** T, the number of time steps. */
    public int steps() {
        return steps;
    }

    /** B, the number of trials. */
    public int trials() {
        return trials;
    }

    /** C, the number of channels (inputs, neurons or outputs). */
    public int channels() {
        return channels;
    }

    /** The value of {@code channel} in {@code trial} at {@code step}. */
    public float get(int step, int trial, int channel) {
        Objects.checkIndex(step, steps);
        Objects.checkIndex(trial, trials);
        Objects.checkIndex(channel, channels);
        return values[(step * trials + trial) * channels + channel];
    }

    /** The backing array, (T, B, C) in C order, for kernels: to be read, never written. */
    public float[] array() {
        return values;
    }

    /** Steps {@code from} (inclusive) to {@code to} (exclusive). */
    public Sequence stepRange(int from, int to) {
        Objects.checkFromToIndex(from, to, steps);
        int stride = trials * channels;
        return new Sequence(to - from, trials, channels, Arrays.copyOfRange(values, from * stride, to * stride));
    }

    /** The named trials, in the order given. */
    public Sequence selectTrials(int... chosen) {
        float[] picked = new float[steps * chosen.length * channels];
        for (int t = 0; t < steps; t++) {
            for (int k = 0; k < chosen.length; k++) {
                int from = (t * trials + Objects.checkIndex(chosen[k], trials)) * channels;
                System.arraycopy(values, from, picked, (t * chosen.length + k) * channels, channels);
            }
        }
        return new Sequence(steps, chosen.length, channels, picked);
    }

    /** Same shape and same bits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence s
                && steps == s.steps
                && trials == s.trials
                && channels == s.channels
                && Arrays.equals(values, s.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps, trials, channels, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return "Sequence[" + steps + " steps x " + trials + " trials x " + channels + " channels]";
    }
}
