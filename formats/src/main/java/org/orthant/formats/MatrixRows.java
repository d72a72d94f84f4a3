package org.orthant.formats;

import java.util.SortedMap;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;

/**
 * A matrix that may stay in its file: read by rows, it can be larger than memory. Npy, HDF5 and CIFTI files are read so;
 * other formats are in memory from the beginning.
 */
public abstract class MatrixRows implements AutoCloseable {

    private static final int VALUES_AT_ONCE = 1 << 22;
    private static final int MOST_VALUES = Integer.MAX_VALUE - 16;

    private final String source;
    private final Axis rows;
    private final Axis columns;

    MatrixRows(String source, Axis rows, Axis columns) {
        this.source = source;
        this.rows = rows;
        this.columns = columns;
    }

    /** A matrix that is in memory. */
    static MatrixRows of(LabelledMatrix matrix) {
        return new Loaded(matrix);
    }

    /** The file, to name it in a message. */
    public final String source() {
        return source;
    }

    /** What the rows are. */
    public final Axis rows() {
        return rows;
    }

    /** What the columns are. */
    public final Axis columns() {
        return columns;
    }

    /** Whether single precision holds all values exactly. */
    public abstract boolean isSingle();

    /** Names of the whole numbers that a parcellation holds as values; empty for anything else. */
    public SortedMap<Integer, String> labels() {
        return LabelledMatrix.noLabels();
    }

    /**
     * Reads rows into {@code into}, row-major from its beginning.
     *
     * @param first the first row, from 0
     * @param count how many rows
     * @throws InputException if the file turns out to be damaged
     */
    public abstract void read(int first, int count, double[] into);

    /** Lets the file go. */
    @Override
    public abstract void close();

    /**
     * All of it.
     *
     * @throws InputException if it is damaged, or has more values than a matrix in memory can
     */
    public LabelledMatrix toMatrix() {
        long count = (long) rows.size() * columns.size();
        if (count > MOST_VALUES) {
            throw new InputException(
                    source,
                    "expected at most " + MOST_VALUES + " values for a matrix in memory, found " + rows.size() + " x "
                            + columns.size() + ": choose a part of it");
        }
        Matrix values = isSingle() ? floats((int) count) : doubles((int) count);
        return new LabelledMatrix(source, values, rows, columns, labels());
    }

    private int rowsAtOnce() {
        return Math.max(1, Math.min(rows.size(), VALUES_AT_ONCE / Math.max(1, columns.size())));
    }

    private Matrix floats(int count) {
        float[] values = new float[count];
        double[] piece = new double[Math.multiplyExact(rowsAtOnce(), columns.size())];
        for (int row = 0; row < rows.size(); row += rowsAtOnce()) {
            int some = Math.min(rowsAtOnce(), rows.size() - row);
            read(row, some, piece);
            int start = row * columns.size();
            for (int k = 0; k < some * columns.size(); k++) {
                values[start + k] = (float) piece[k];
            }
        }
        return FloatMatrix.adopt(rows.size(), columns.size(), values);
    }

    private Matrix doubles(int count) {
        double[] values = new double[count];
        read(0, rows.size(), values);
        return DoubleMatrix.adopt(rows.size(), columns.size(), values);
    }

    /** Rows of a matrix in memory. */
    private static final class Loaded extends MatrixRows {

        private final LabelledMatrix matrix;

        Loaded(LabelledMatrix matrix) {
            super(matrix.source(), matrix.rows(), matrix.columns());
            this.matrix = matrix;
        }

        @Override
        public boolean isSingle() {
            return matrix.values() instanceof FloatMatrix;
        }

        @Override
        public SortedMap<Integer, String> labels() {
            return matrix.labels();
        }

        @Override
        public void read(int first, int count, double[] into) {
            int width = columns().size();
            for (int k = 0; k < count * width; k++) {
                into[k] = matrix.values().get(first + k / width, k % width);
            }
        }

        @Override
        public LabelledMatrix toMatrix() {
            return matrix;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
