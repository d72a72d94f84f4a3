package org.orthant.formats;

import java.util.List;
import org.orthant.math.DoubleMatrix;

/**
 * A matrix from a text file with the names that stood beside it.
 *
 * @param values the numbers
 * @param columnNames a name per column, or none if the file has no header row
 * @param rowNames a name per row, or none if the file has no column of them
 */
public record CsvMatrix(DoubleMatrix values, List<String> columnNames, List<String> rowNames) {

    /** Copies the lists, each of which is empty or as long as its side of the matrix. */
    public CsvMatrix {
        columnNames = List.copyOf(columnNames);
        rowNames = List.copyOf(rowNames);
        requireNames("column", columnNames, values.columns());
        requireNames("row", rowNames, values.rows());
    }

    private static void requireNames(String side, List<String> names, int count) {
        if (!names.isEmpty() && names.size() != count) {
            throw new IllegalArgumentException("expected " + count + " " + side + " names, got " + names.size());
        }
    }
}
