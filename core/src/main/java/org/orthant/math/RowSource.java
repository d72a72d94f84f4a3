package org.orthant.math;

/** Rows of single-precision values that can be read piece by piece, wherever they lie: the second factor of a product. */
public interface RowSource {

    /** Number of rows. */
    int rows();

    /** Number of columns. */
    int columns();

    /** Copies {@code count} values of {@code row} from column {@code from} on to {@code to}, from place {@code at} on. */
    void read(int row, int from, int count, float[] to, int at);
}
