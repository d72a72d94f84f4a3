package org.orthant.studies;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.math.Matrix;

/**
 * What one unit leaves behind: a record of numbers and words, and named arrays.
 *
 * @param record written as {@code unit.json}; a record of the study's own that Jackson can bind
 * @param arrays matrices by name, written as {@code .npy} members in the order of their names
 */
public record UnitResult(Record record, SortedMap<String, Matrix> arrays) {

    /** Orders the arrays by name. */
    public UnitResult {
        arrays = new TreeMap<>(arrays);
    }

    /** A result without arrays, or with few. */
    public UnitResult(Record record, Map<String, Matrix> arrays) {
        this(record, new TreeMap<>(arrays));
    }
}
