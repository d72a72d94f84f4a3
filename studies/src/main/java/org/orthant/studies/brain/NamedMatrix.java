package org.orthant.studies.brain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orthant.formats.Csv;
import org.orthant.formats.InputException;
import org.orthant.formats.LabelledMatrix;
import org.orthant.formats.MatrixFile;
import org.orthant.formats.MatrixSource;
import org.orthant.math.Matrix;

/**
 * A matrix from a file, with the names of its rows and columns as far as there are any.
 *
 * @param source its file, for messages
 * @param values the numbers
 * @param rows names of the first rows, or of all; empty if they have none
 * @param columns names of the first columns, or of all
 */
record NamedMatrix(String source, Matrix values, List<String> rows, List<String> columns) {

    private static final int MOST_NAMED = 8;

    /** Copies the names. */
    NamedMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** Where the array {@code variable} of {@code file} lies, or its only one if no name is given. */
    static MatrixSource source(String file, String variable) {
        return MatrixSource.of(Path.of(file)).withVariable(variable.isEmpty() ? null : variable);
    }

    /** The matrix in {@code file} with the names that the file gives. */
    static NamedMatrix read(String file) {
        return read(MatrixSource.of(Path.of(file)));
    }

    /** The matrix at {@code wanted} with the names that the file gives. */
    static NamedMatrix read(MatrixSource wanted) {
        LabelledMatrix matrix = MatrixFile.read(wanted);
        return new NamedMatrix(
                matrix.source(),
                matrix.values(),
                matrix.rows().names(),
                matrix.columns().names());
    }

    /** The names in a file of one row or one column of them. */
    static List<String> names(String file) {
        List<String> names = new ArrayList<>();
        Csv.readCells(Path.of(file)).forEach(names::addAll);
        requireDifferent(file, names);
        return names;
    }

    /** Names of lines from {@code file} if one is given, else those of the matrix; never more than there are lines. */
    static List<String> names(String file, List<String> own, int lines) {
        List<String> names = file.isEmpty() ? own : names(file);
        if (names.size() > lines) {
            throw new InputException(file, "expected at most " + lines + " names, found " + names.size());
        }
        return names;
    }

    /** Refuses a name that stands twice. */
    static void requireDifferent(String source, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int k = 0; k < names.size(); k++) {
            Integer before = places.putIfAbsent(names.get(k), k);
            if (before != null) {
                throw new InputException(
                        source,
                        "expected different names, found '" + names.get(k) + "' at places " + (before + 1) + " and "
                                + (k + 1));
            }
        }
    }

    /**
     * Where each of {@code wanted} stands among {@code names}.
     *
     * @throws InputException naming those that are missing
     */
    static int[] places(String source, List<String> names, List<String> wanted) {
        Map<String, Integer> places = new HashMap<>();
        for (int k = 0; k < names.size(); k++) {
            places.putIfAbsent(names.get(k), k);
        }
        List<String> missing =
                wanted.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new InputException(
                    source,
                    "expected " + shown(missing) + " among its names, found "
                            + (names.isEmpty() ? "no names" : shown(names)));
        }
        return wanted.stream().mapToInt(places::get).toArray();
    }

    /** A few names, and how many more there are. */
    static String shown(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and " + (names.size() - MOST_NAMED) + " others" : first;
    }
}
