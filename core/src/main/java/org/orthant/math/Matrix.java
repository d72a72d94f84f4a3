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

    /**
     * The named columns, in the order given.
     *
     * @throws IndexOutOfBoundsException if a column does not exist
     */
    default DoubleMatrix selectColumns(int... chosen) {
        double[] picked = new double[Math.multiplyExact(rows(), chosen.length)];
        for (int i = 0; i < rows(); i++) {
            for (int k = 0; k < chosen.length; k++) {
                picked[i * chosen.length + k] = get(i, chosen[k]);
            }
        }
        return DoubleMatrix.adopt(rows(), chosen.length, picked);
    }
}
