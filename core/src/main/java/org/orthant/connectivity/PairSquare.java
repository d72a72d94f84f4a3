package org.orthant.connectivity;

import java.util.Arrays;
import org.orthant.math.SampleBlock;
import org.orthant.math.SampleSource;
import org.orthant.math.VectorMath;

/** Values of the pairs of some neighbouring channels, the rows, with some, the columns. */
final class PairSquare {

    private final SampleBlock left;
    private final SampleBlock right;
    private final double[][] values;
    /** A column of it. */
    private final double[] line;

    private int row;
    private int rows;
    private int column;
    private int columns;

    /** A square of up to {@code side} rows and columns. */
    PairSquare(int side) {
        left = new SampleBlock(side);
        right = new SampleBlock(side);
        values = SampleBlock.sums(side, side);
        line = new double[side];
    }

    /** Moves the square to {@code rows} channels from {@code row} on and {@code columns} from {@code column} on. */
    void place(int row, int rows, int column, int columns) {
        this.row = row;
        this.rows = rows;
        this.column = column;
        this.columns = columns;
    }

    /** The first channel of the rows. */
    int row() {
        return row;
    }

    /** How many rows. */
    int rows() {
        return rows;
    }

    /** The first channel of the columns. */
    int column() {
        return column;
    }

    /** How many columns. */
    int columns() {
        return columns;
    }

    /** The values of row {@code i}, counted in the square. */
    double[] row(int i) {
        return values[i];
    }

    /** Whether the diagonal of the matrix is the square's. */
    boolean isDiagonal() {
        return row == column && rows == columns;
    }

    /** Takes the sums of products over all samples. */
    void sum(SampleSource source) {
        for (double[] sums : values) {
            Arrays.fill(sums, 0);
        }
        for (int from = 0; from < source.samples(); from += SampleBlock.SAMPLES) {
            source.load(from, column, columns, right);
            if (isDiagonal()) {
                VectorMath.crossProducts(right, right, values);
            } else {
                source.load(from, row, rows, left);
                VectorMath.crossProducts(left, right, values);
            }
        }
        completeDiagonal();
    }

    /** Takes its part of an n x n matrix, row-major, of which nothing below the diagonal is looked at. */
    void copy(double[] matrix, int n) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(matrix, (row + i) * n + column, values[i], 0, columns);
        }
        completeDiagonal();
    }

    /** In a diagonal square, puts what is above the diagonal below it too. */
    private void completeDiagonal() {
        for (int i = 0; i < rows && isDiagonal(); i++) {
            for (int j = i + 1; j < columns; j++) {
                values[j][i] = values[i][j];
            }
        }
    }

    /**
     * Divides each value by its row's and its column's root and clips it to [-1, 1].
     *
     * @param roots one for each channel of the matrix
     */
    void scale(double[] roots) {
        double[] columnRoots = Arrays.copyOfRange(roots, column, column + columns);
        for (int i = 0; i < rows; i++) {
            scale(roots[row + i], columnRoots, values[i]);
        }
    }

    /** In arrays that begin together, as the compiler wants them. */
    private static void scale(double rowRoot, double[] columnRoots, double[] sums) {
        for (int j = 0; j < columnRoots.length; j++) {
            sums[j] = Math.min(1.0, Math.max(-1.0, sums[j] / (rowRoot * columnRoots[j])));
        }
    }

    /** Sets a row of the matrix, and a column of it, to 0 as far as they are in the square. */
    void clear(int channel) {
        if (row <= channel && channel < row + rows) {
            Arrays.fill(values[channel - row], 0);
        }
        for (int i = 0; i < rows && column <= channel && channel < column + columns; i++) {
            values[i][channel - column] = 0;
        }
    }

    /** Sets the diagonal of the matrix as far as it is in the square. */
    void setDiagonal(double value) {
        for (int c = Math.max(row, column); c < Math.min(row + rows, column + columns); c++) {
            values[c - row][c - column] = value;
        }
    }

    /** Takes what a square holds, a row at a time. */
    interface RowSink {

        /** Takes the first {@code count} of {@code values}: of row {@code row} of the matrix from {@code column} on. */
        void take(int row, int column, double[] values, int count);
    }

    /** Hands over all rows. */
    void write(RowSink sink) {
        for (int i = 0; i < rows; i++) {
            sink.take(row + i, column, values[i], columns);
        }
    }

    /** Hands over all columns, which the symmetric matrix holds as rows; of a diagonal square none, being there already. */
    void writeMirrored(RowSink sink) {
        for (int j = 0; j < columns && !isDiagonal(); j++) {
            for (int i = 0; i < rows; i++) {
                line[i] = values[i][j];
            }
            sink.take(column + j, row, line, rows);
        }
    }
}
