package org.orthant.network;

import java.util.List;
import java.util.Objects;
import org.orthant.math.FloatMatrix;

/** Matrices with some rows or columns set to 0. */
final class ZeroedMatrix {

    private ZeroedMatrix() {}

    /** A copy of {@code matrix} with the given rows 0. */
    static FloatMatrix rows(FloatMatrix matrix, List<Integer> rows) {
        float[] values = matrix.toArray();
        for (int row : rows) {
            Objects.checkIndex(row, matrix.rows());
            for (int j = 0; j < matrix.columns(); j++) {
                values[row * matrix.columns() + j] = 0f;
            }
        }
        return FloatMatrix.adopt(matrix.rows(), matrix.columns(), values);
    }

    /** A copy of {@code matrix} with the given columns 0. */
    static FloatMatrix columns(FloatMatrix matrix, List<Integer> columns) {
        float[] values = matrix.toArray();
        for (int column : columns) {
            Objects.checkIndex(column, matrix.columns());
            for (int i = 0; i < matrix.rows(); i++) {
                values[i * matrix.columns() + column] = 0f;
            }
        }
        return FloatMatrix.adopt(matrix.rows(), matrix.columns(), values);
    }
}
