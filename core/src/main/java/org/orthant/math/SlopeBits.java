package org.orthant.math;

import java.util.Arrays;
import java.util.Objects;

/**
 * The slopes of a rectifier for the panels of a sweep over time: a bit for each row and lane, set where the slope is 1. A
 * float each would be the larger half of what a sweep writes on its way forward.
 */
public final class SlopeBits {

    private final int panels;
    private final int rows;
    private final short[] values;

    private SlopeBits(int panels, int rows) {
        this.panels = panels;
        this.rows = rows;
        values = new short[Math.multiplyExact(panels, rows)];
    }

    /** Slopes of 0. */
    public static SlopeBits zeros(int panels, int rows) {
        return new SlopeBits(panels, rows);
    }

    /** Number of panels. */
    public int panels() {
        return panels;
    }

    /** Rows of each panel. */
    public int rows() {
        return rows;
    }

    /** The backing array, a row's 16 lanes in a value, lane 0 in the lowest bit. */
    public short[] array() {
        return values;
    }

    /** Where a panel's rows begin in {@link #array}. */
    public int offset(int panel) {
        return Objects.checkIndex(panel, panels) * rows;
    }

    /** Adds to {@code found} the rows whose slope is 1 in any lane of {@code panel}. */
    public void addRising(int panel, Rows found) {
        VectorMath.addRising(values, offset(panel), rows, found);
    }

    /** Sets in {@code panel} what is set in panel {@code other} of {@code others}. */
    public void include(int panel, SlopeBits others, int other) {
        int to = offset(panel);
        int from = others.offset(other);
        for (int row = 0; row < rows; row++) {
            values[to + row] |= others.values[from + row];
        }
    }

    /** Sets the slopes of {@code panel} to 0. */
    public void clear(int panel) {
        int from = offset(panel);
        Arrays.fill(values, from, from + rows, (short) 0);
    }

    /** Adds to {@code found} those whose slope is 1 in any lane of panels {@code first} to {@code end}, exclusive. */
    public void addRising(int first, int end, Rows found) {
        Objects.checkFromToIndex(first, end, panels);
        for (int row = 0; row < rows; row++) {
            if (rises(row, first, end)) {
                found.add(row, row + 1);
            }
        }
    }

    private boolean rises(int row, int first, int end) {
        for (int panel = first; panel < end; panel++) {
            if (values[panel * rows + row] != 0) {
                return true;
            }
        }
        return false;
    }

    /** The slope in {@code row} and {@code lane} of {@code panel}. */
    public float get(int panel, int row, int lane) {
        int bits = values[offset(panel) + Objects.checkIndex(row, rows)];
        return bits >> Objects.checkIndex(lane, Panel.LANES) & 1;
    }
}
