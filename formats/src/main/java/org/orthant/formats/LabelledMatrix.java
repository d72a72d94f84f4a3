package org.orthant.formats;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;

/**
 * A matrix from a file, with what the file says of its rows and columns. Where one side is time or maps and the other
 * nodes, the nodes are the columns, whatever the order of the file.
 *
 * @param source the file, to name it in a message
 * @param values the numbers
 * @param rows what the rows are
 * @param columns what the columns are
 * @param labels names of the whole numbers that a parcellation holds as values; empty for anything else
 */
public record LabelledMatrix(String source, Matrix values, Axis rows, Axis columns, SortedMap<Integer, String> labels) {

    /** What lists of names are called beside a matrix in a file of named arrays. */
    static final String ROW_NAMES = "row_names";

    static final String COLUMN_NAMES = "column_names";

    /** Copies the labels; both sides are as long as those of the matrix. */
    public LabelledMatrix {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        if (rows.size() != values.rows() || columns.size() != values.columns()) {
            throw new IllegalArgumentException("expected " + values.rows() + " x " + values.columns() + " lines, got "
                    + rows.size() + " x " + columns.size());
        }
    }

    /** A matrix of which nothing more is known. */
    static LabelledMatrix of(String source, Matrix values) {
        return new LabelledMatrix(source, values, Axis.of(values.rows()), Axis.of(values.columns()), noLabels());
    }

    static SortedMap<Integer, String> noLabels() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of()));
    }

    /** Whether the file says that rows are steps of time. */
    public boolean isSeries() {
        return rows.kind() == Axis.Kind.STEPS;
    }

    /** The rows of these names, in this order. Refuses as {@link Axis#positions}. */
    public LabelledMatrix rowsNamed(List<String> names) {
        return select(rows.positions(names, source + " (rows)"), Axis.all(columns.size()));
    }

    /** The columns of these names, in this order. Refuses as {@link Axis#positions}. */
    public LabelledMatrix columnsNamed(List<String> names) {
        return select(Axis.all(rows.size()), columns.positions(names, source + " (columns)"));
    }

    /** The rows in the order of another side. Refuses as {@link Axis#match}. */
    public LabelledMatrix rowsLike(Axis other) {
        return select(rows.match(other, source + " (rows)"), Axis.all(columns.size()));
    }

    /** The columns in the order of another side. Refuses as {@link Axis#match}. */
    public LabelledMatrix columnsLike(Axis other) {
        return select(Axis.all(rows.size()), columns.match(other, source + " (columns)"));
    }

    /** The chosen rows and columns, in the order given. */
    public LabelledMatrix select(int[] chosenRows, int[] chosenColumns) {
        Matrix picked = fill(
                values instanceof FloatMatrix,
                chosenRows.length,
                chosenColumns.length,
                (i, j) -> values.get(chosenRows[i], chosenColumns[j]));
        return new LabelledMatrix(source, picked, rows.select(chosenRows), columns.select(chosenColumns), labels);
    }

    /** Rows for columns. */
    public LabelledMatrix transposed() {
        Matrix turned = fill(values instanceof FloatMatrix, columns.size(), rows.size(), (i, j) -> values.get(j, i));
        return new LabelledMatrix(source, turned, columns, rows, labels);
    }

    /** A value by its cell. */
    @FunctionalInterface
    interface Cells {
        double get(int i, int j);
    }

    private static Matrix fill(boolean single, int rows, int columns, Cells cells) {
        int count = Math.multiplyExact(rows, columns);
        if (single) {
            float[] values = new float[count];
            for (int k = 0; k < count; k++) {
                values[k] = (float) cells.get(k / columns, k % columns);
            }
            return FloatMatrix.adopt(rows, columns, values);
        }
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = cells.get(k / columns, k % columns);
        }
        return DoubleMatrix.adopt(rows, columns, values);
    }
}
