package org.orthant.math;

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

    /** The slope in {@code row} and {@code lane} of {@code panel}. */
    public float get(int panel, int row, int lane) {
        int bits = values[offset(panel) + Objects.checkIndex(row, rows)];
        return bits >> Objects.checkIndex(lane, Panel.LANES) & 1;
    }
}
