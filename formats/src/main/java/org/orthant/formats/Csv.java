package org.orthant.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.orthant.math.DoubleMatrix;

/**
 * Reads text files of cells: UTF-8, with or without a byte order mark, separated by tabs, semicolons, commas or white
 * space, whichever the first line shows.
 *
 * <p>A first row without a number, its first cell aside, is a header; a first column without a number is row names. A
 * number has a decimal point; {@code nan}, {@code inf} and {@code infinity} are numbers, whatever their case and sign. Names
 * lose the apostrophe that {@link SpreadsheetText} puts before what looks like a formula.
 */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");
    private static final Pattern NAMED = Pattern.compile("[+-]?(nan|inf|infinity)");

    private Csv() {}

    /**
     * The cells of a file, line by line; blank lines and guards against formulas are left out.
     *
     * @throws InputException if the file is missing, or isn't text in UTF-8
     */
    public static List<List<String>> readCells(Path file) {
        return CsvLines.read(file).stream()
                .map(line ->
                        line.cells().stream().map(SpreadsheetText::unguarded).toList())
                .toList();
    }

    /**
     * The matrix in a file.
     *
     * @throws InputException at the first cell that isn't a number (row and column of the file, from 1), at the first row of
     *     another length, or if there is no number at all
     */
    public static LabelledMatrix readMatrix(Path file) {
        String source = file.toString();
        List<CsvLines.Line> lines = CsvLines.read(file);
        if (lines.isEmpty()) {
            throw new InputException(source, "expected a matrix of numbers, found no text");
        }
        boolean header = isHeader(lines.getFirst());
        List<CsvLines.Line> body = lines.subList(header ? 1 : 0, lines.size());
        if (body.isEmpty()) {
            throw new InputException(source, "expected a matrix of numbers, found one row without a number");
        }
        boolean names = body.stream().noneMatch(line -> isNumber(line.cells().getFirst()));
        requireEqualLengths(source, body);
        DoubleMatrix values = values(source, body, names ? 1 : 0);
        List<String> rowNames = names
                ? body.stream()
                        .map(line -> SpreadsheetText.unguarded(line.cells().getFirst()))
                        .toList()
                : List.of();
        List<String> columnNames = header ? columnNames(source, lines.getFirst(), values.columns()) : List.of();
        return new LabelledMatrix(
                source,
                values,
                Axis.of(values.rows(), rowNames),
                Axis.of(values.columns(), columnNames),
                LabelledMatrix.noLabels());
    }

    private static boolean isHeader(CsvLines.Line first) {
        List<String> cells = first.cells();
        List<String> others = cells.size() == 1 ? cells : cells.subList(1, cells.size());
        return others.stream().noneMatch(Csv::isNumber) && !(cells.size() > 1 && isNumber(cells.getFirst()));
    }

    private static void requireEqualLengths(String source, List<CsvLines.Line> body) {
        int expected = body.getFirst().cells().size();
        for (CsvLines.Line line : body) {
            if (line.cells().size() != expected) {
                throw new InputException(
                        source,
                        "row " + line.number() + ": expected " + expected + " cells as in row "
                                + body.getFirst().number() + ", found "
                                + line.cells().size());
            }
        }
    }

    private static DoubleMatrix values(String source, List<CsvLines.Line> body, int firstColumn) {
        int columns = body.getFirst().cells().size() - firstColumn;
        double[] values = new double[Math.multiplyExact(body.size(), columns)];
        for (int i = 0; i < body.size(); i++) {
            CsvLines.Line line = body.get(i);
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = cell(source, line, firstColumn + j);
            }
        }
        if (columns == 0) {
            throw new InputException(source, "expected a matrix of numbers, found only row names");
        }
        return DoubleMatrix.adopt(body.size(), columns, values);
    }

    private static double cell(String source, CsvLines.Line line, int column) {
        String text = line.cells().get(column);
        return number(text)
                .orElseThrow(() -> new InputException(
                        source,
                        "row " + line.number() + ", column " + (column + 1) + ": expected a number, found "
                                + (text.isEmpty() ? "an empty cell" : "'" + Quoted.printable(text) + "'")));
    }

    /** The header may leave out the cell above the row names. */
    private static List<String> columnNames(String source, CsvLines.Line header, int columns) {
        List<String> cells = header.cells();
        int extra = cells.size() - columns;
        if (extra != 0 && extra != 1) {
            throw new InputException(
                    source,
                    "row " + header.number() + ": expected " + columns + " column names, found " + cells.size());
        }
        return cells.subList(extra, cells.size()).stream()
                .map(SpreadsheetText::unguarded)
                .toList();
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches()
                || NAMED.matcher(cell.toLowerCase(Locale.ROOT)).matches();
    }

    /** The number that a word is, if it is one. */
    static OptionalDouble number(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            return OptionalDouble.of(Double.parseDouble(cell));
        }
        String name = cell.toLowerCase(Locale.ROOT);
        if (!NAMED.matcher(name).matches()) {
            return OptionalDouble.empty();
        }
        if (name.endsWith("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        return OptionalDouble.of(name.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
}
