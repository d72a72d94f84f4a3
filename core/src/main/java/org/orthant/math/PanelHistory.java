package org.orthant.math;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/**
 * The panels of a sweep over time, laid out for {@link VectorMath#outerSum}: rows in groups, each group's rows of all
 * panels one behind the other. Written and read with {@link VectorMath#write} and {@link VectorMath#read}.
 *
 * <p>The values lie outside the heap, where a row, 64 bytes, begins with a line of the caches: no array can promise that.
 */
public final class PanelHistory {

    /** Bytes of a row. */
    public static final long ROW = Panel.LANES * (long) Float.BYTES;

    /** Rows in a group of errors. */
    public static final int ERRORS = 5;

    /** Rows in a group of inputs: with five error rows 20 sums, which 32 registers hold beside their factors. */
    public static final int INPUTS = 4;

    private final int panels;
    private final int rows;
    private final int group;
    private final MemorySegment values;

    private PanelHistory(int panels, int rows, int group) {
        this.panels = panels;
        this.rows = rows;
        this.group = group;
        values = Arena.ofAuto().allocate(ROW * groups() * group * panels, ROW);
    }

    /** A history of zeros for the first factor of the outer sum. */
    public static PanelHistory errors(int panels, int rows) {
        return new PanelHistory(panels, rows, ERRORS);
    }

    /** A history of zeros for the second factor of the outer sum. */
    public static PanelHistory inputs(int panels, int rows) {
        return new PanelHistory(panels, rows, INPUTS);
    }

    /** Number of panels. */
    public int panels() {
        return panels;
    }

    /** Rows of each panel. */
    public int rows() {
        return rows;
    }

    /** Rows in a group. */
    public int group() {
        return group;
    }

    /** Groups of rows; the last one is filled up with rows of zeros. */
    public int groups() {
        return Math.ceilDiv(rows, group);
    }

    /** The memory that holds the values. */
    public MemorySegment memory() {
        return values;
    }

    /** The byte of {@link #memory} where the 16 lanes of a row begin; the next rows of its group follow. */
    public long offset(int panel, int row) {
        return (((long) row / group * panels + panel) * group + row % group) * ROW;
    }

    /** Bytes between the end of a panel's group of rows and its next group. */
    public long gap() {
        return ROW * group * (panels - 1);
    }

    /** The value in {@code row} and {@code lane} of {@code panel}. */
    public float get(int panel, int row, int lane) {
        Objects.checkIndex(panel, panels);
        long at = offset(panel, Objects.checkIndex(row, rows));
        return values.get(ValueLayout.JAVA_FLOAT, at + (long) Float.BYTES * Objects.checkIndex(lane, Panel.LANES));
    }

    void requireRows(int panel, int first, int count) {
        Objects.checkIndex(panel, panels);
        Objects.checkFromIndexSize(first, count, rows);
    }

    void requireGroup(int expected) {
        if (group != expected) {
            throw new IllegalArgumentException("expected a history in groups of " + expected + " rows, got " + group);
        }
    }
}
