package org.orthant.math;

/**
 * A dense, row-major, immutable matrix of single or double precision.
 *
 * <p>Element (i, j) is row i, column j; for weights a row is the receiving neuron.
 */
public sealed interface Matrix permits FloatMatrix, DoubleMatrix {

    /** Number of rows. */
    int rows();

    /** Number of columns. */
    int columns();

    /**
     * The value at row {@code i}, column {@code j}, widened to double.
     *
     * @throws IndexOutOfBoundsException if the cell is outside the matrix
     */
    double get(int i, int j);

    /** A double-precision copy, row-major, {@code rows() * columns()} values. */
    double[] toDoubles();

    /** Whether rows and columns are equal in number. */
    default boolean isSquare() {
        return rows() == columns();
    }
}
