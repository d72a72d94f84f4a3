package org.orthant.math;

import java.util.Arrays;
import java.util.Objects;

/**
 * A working block of rows x 16 logical lanes in single precision: a row is a neuron, an input or an output, a lane is a
 * sample. The kernels read and write panels; unlike the value types of this package a panel is mutable storage, and
 * views made by {@link #rows} share it.
 *
 * <p>Fewer than 16 samples leave the last lanes <em>padded</em>: exactly zero wherever they could reach a sum.
 */
public final class Panel {

    /** Logical lanes in a row, whatever the width of the machine's vectors. */
    public static final int LANES = 16;

    /** Rows that kernels take at once. A panel that is no view has room for whole groups. */
    public static final int GROUP = 5;

    private final float[] values;
    private final int offset;
    private final int rows;

    private Panel(float[] values, int offset, int rows) {
        this.values = values;
        this.offset = offset;
        this.rows = rows;
    }

    /** A panel of zeros. */
    public static Panel zeros(int rows) {
        int room = Math.ceilDiv(rows, GROUP) * GROUP;
        return new Panel(new float[Math.multiplyExact(room, LANES)], 0, rows);
    }

    /** Blocks of 16 lanes that hold {@code samples} samples. */
    public static int blocks(int samples) {
        return Math.ceilDiv(samples, LANES);
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** The backing array; this panel's values begin at {@link #offset}, row by row. */
    public float[] array() {
        return values;
    }

    /** Where this panel begins in {@link #array}. */
    public int offset() {
        return offset;
    }

    /** Number of values, {@code rows() * LANES}. */
    public int size() {
        return rows * LANES;
    }

    /** The value in {@code row} and {@code lane}. */
    public float get(int row, int lane) {
        return values[offset + Objects.checkIndex(row, rows) * LANES + Objects.checkIndex(lane, LANES)];
    }

    /** Rows {@code from} to {@code from + count}, exclusive, sharing this panel's storage. */
    public Panel rows(int from, int count) {
        Objects.checkFromIndexSize(from, count, rows);
        return new Panel(values, offset + from * LANES, count);
    }

    /** Takes the values of {@code other}, which has as many rows. */
    public void copy(Panel other) {
        requireRows(other.rows);
        System.arraycopy(other.values, other.offset, values, offset, size());
    }

    /** Sets every value to zero. */
    public void clear() {
        Arrays.fill(values, offset, offset + size(), 0f);
    }

    /** Sets the first {@code lanes} lanes of every row to {@code value} and the others to zero. */
    public void fill(float value, int lanes) {
        Objects.checkIndex(lanes, LANES + 1);
        for (int at = offset; at < offset + size(); at += LANES) {
            Arrays.fill(values, at, at + lanes, value);
            Arrays.fill(values, at + lanes, at + LANES, 0f);
        }
    }

    /** Sets the lanes from {@code lanes} on, the padded ones, to zero. */
    public void clearPadding(int lanes) {
        if (lanes < LANES) {
            for (int at = offset; at < offset + size(); at += LANES) {
                Arrays.fill(values, at + lanes, at + LANES, 0f);
            }
        }
    }

    /**
     * Reads one step of up to 16 trials from {@code firstTrial} on, a channel to each row; lanes beyond the last trial
     * become zero.
     */
    public void load(Sequence source, int step, int firstTrial) {
        Objects.checkIndex(step, source.steps());
        requireRows(source.channels());
        int lanes = lanes(source.trials(), firstTrial);
        float[] from = source.array();
        int start = (step * source.trials() + firstTrial) * rows;
        for (int row = 0; row < rows; row++) {
            for (int lane = 0; lane < lanes; lane++) {
                values[offset + row * LANES + lane] = from[start + lane * rows + row];
            }
        }
        clearPadding(lanes);
    }

    /** Writes the first {@code lanes} lanes to {@code target} from {@code start} on, lane by lane, a row to a channel. */
    public void store(float[] target, int start, int lanes) {
        Objects.checkIndex(lanes, LANES + 1);
        Objects.checkFromIndexSize(start, lanes * rows, target.length);
        for (int lane = 0; lane < lanes; lane++) {
            for (int row = 0; row < rows; row++) {
                target[start + lane * rows + row] = values[offset + row * LANES + lane];
            }
        }
    }

    /** Copies one lane, {@code rows()} values, to the beginning of {@code target}. */
    public void readLane(int lane, float[] target) {
        int at = offset + Objects.checkIndex(lane, LANES);
        for (int row = 0; row < rows; row++) {
            target[row] = values[at + row * LANES];
        }
    }

    /** Lanes that hold a sample in the block that begins with sample {@code first} of {@code samples}. */
    public static int lanes(int samples, int first) {
        return Math.min(LANES, samples - Objects.checkIndex(first, samples));
    }

    /** Refuses views: what is written to the last group in full would reach into other rows. */
    void requireWhole() {
        if (offset != 0 || values.length != Math.ceilDiv(rows, GROUP) * GROUP * LANES) {
            throw new IllegalArgumentException("expected a whole panel, got a view of " + rows + " rows");
        }
    }

    void requireRows(int expected) {
        if (rows != expected) {
            throw new IllegalArgumentException("expected a panel of " + expected + " rows, got " + rows);
        }
    }

    @Override
    public String toString() {
        return "Panel[" + rows + " x " + LANES + " lanes]";
    }
}
