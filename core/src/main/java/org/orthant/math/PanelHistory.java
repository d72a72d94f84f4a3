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

    /** Rows in a group. */
    public static final int GROUP = 4;

    /** Bytes between a row and the same row of the next panel. */
    public static final long STEP = GROUP * ROW;

    /** Bytes from the beginning of any row that the memory holds at least: the panels of a block, or what follows the last. */
    public static final long RUN = OuterProduct.BLOCK * STEP;

    private final int panels;
    private final int rows;
    private final MemorySegment values;

    private PanelHistory(int panels, int rows) {
        this.panels = panels;
        this.rows = rows;
        values = Arena.ofAuto().allocate(STEP * Math.ceilDiv(rows, GROUP) * panels + RUN, ROW);
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

    /** The memory that holds the values. */
    public MemorySegment memory() {
        return values;
    }

    /** The byte of {@link #memory} where the 16 lanes of a row begin; the next rows of its group follow. */
    public long offset(int panel, int row) {
        return ((long) row / GROUP * panels + panel) * STEP + row % GROUP * ROW;
    }

    /** Bytes between the end of a panel's group of rows and its next group. */
    public long gap() {
        return STEP * (panels - 1);
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
}
