package org.orthant.math;

import java.util.Objects;

/**
 * The panels of a sweep over time, laid out for {@link VectorMath#outerSum}: rows in groups of four, each group's rows
 * of all panels one behind the other. Written and read with {@link VectorMath#write} and {@link VectorMath#read}.
 */
public final class PanelHistory {

    /** Rows in a group; the last group is filled up with rows of zeros. */
    public static final int GROUP = 4;

    private final int panels;
    private final int rows;
    private final float[] values;

    private PanelHistory(int panels, int rows) {
        this.panels = panels;
        this.rows = rows;
        values = new float[Math.multiplyExact(Math.multiplyExact(groups() * GROUP, Panel.LANES), panels)];
    }

    /** A history of zeros. */
    public static PanelHistory zeros(int panels, int rows) {
        return new PanelHistory(panels, rows);
    }

    /** Number of panels. */
    public int panels() {
        return panels;
    }

    /** Rows of each panel. */
    public int rows() {
        return rows;
    }

    /** Groups of four rows. */
    public int groups() {
        return Math.ceilDiv(rows, GROUP);
    }

    /** The backing array. */
    public float[] array() {
        return values;
    }

    /** Where the 16 lanes of a row begin in {@link #array}; the next rows of its group follow. */
    public int offset(int panel, int row) {
        return ((row / GROUP * panels + panel) * GROUP + row % GROUP) * Panel.LANES;
    }

    /** The value in {@code row} and {@code lane} of {@code panel}. */
    public float get(int panel, int row, int lane) {
        Objects.checkIndex(panel, panels);
        return values[offset(panel, Objects.checkIndex(row, rows)) + Objects.checkIndex(lane, Panel.LANES)];
    }

    void requireRows(int panel, int first, int count) {
        Objects.checkIndex(panel, panels);
        Objects.checkFromIndexSize(first, count, rows);
    }
}
