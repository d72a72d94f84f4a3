package org.orthant.math;

import java.util.Arrays;

/** A piece of a product's second factor as the kernels read it: small enough for a core's second cache. */
public final class FactorBlock {

    /** The most rows. */
    public static final int DEPTH = 128;

    /** The most columns, whole tiles. */
    public static final int WIDTH = 16 * RowBlock.TILE;

    /** Floats from one row to the next: an odd number of cache lines, so that rows spread over the first cache. */
    public static final int STRIDE = RowBlock.stride(WIDTH);

    private final float[] values = new float[DEPTH * STRIDE];
    private int depth;
    private int width;

    /** Takes up to {@link #DEPTH} rows and {@link #WIDTH} columns of {@code source}, those from the named ones on. */
    public void load(RowSource source, int firstRow, int firstColumn) {
        depth = Math.min(DEPTH, source.rows() - firstRow);
        int count = Math.min(WIDTH, source.columns() - firstColumn);
        width = RowBlock.room(count);
        for (int row = 0; row < depth; row++) {
            int at = row * STRIDE;
            source.read(firstRow + row, firstColumn, count, values, at);
            Arrays.fill(values, at + count, at + width, 0f);
        }
    }

    /** Number of rows. */
    public int depth() {
        return depth;
    }

    /** Number of columns with the zeros behind them, whole tiles. */
    public int width() {
        return width;
    }

    /** The backing array, row after row. */
    public float[] array() {
        return values;
    }
}
