package org.orthant.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable table of named columns, written as RFC 4180 text in UTF-8 with {@code \n} at each line's end.
 *
 * <p>Floats are the shortest text that reads back as the same value, with a decimal point; NaN and null are empty cells,
 * infinities {@code inf} and {@code -inf}. A text that a spreadsheet would take for a formula gets an apostrophe before it,
 * which {@link Csv} takes away again: see {@link SpreadsheetText}.
 */
public final class CsvTable {

    private final List<List<String>> lines;

    private CsvTable(List<List<String>> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Begins a table with these columns. */
    public static Builder columns(String... names) {
        return new Builder(List.of(names));
    }

    /** Collects the rows of a table. */
    public static final class Builder {

        private final int columns;
        private final List<List<String>> lines = new ArrayList<>();

        private Builder(List<String> names) {
            if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
                throw new IllegalArgumentException("expected one or more column names, all different, got " + names);
            }
            columns = names.size();
            lines.add(names.stream().map(SpreadsheetText::guarded).toList());
        }

        /**
         * Adds a row: a text, number, boolean, enum constant (by its name in files) or null per column.
         *
         * @throws IllegalArgumentException if there are more or fewer cells than columns, or one of another type
         */
        public Builder row(@Nullable Object... cells) {
            if (cells.length != columns) {
                throw new IllegalArgumentException("expected " + columns + " cells, got " + cells.length);
            }
            lines.add(Arrays.stream(cells).map(CsvTable::cell).toList());
            return this;
        }

        /** The table with the rows so far. */
        public CsvTable build() {
            return new CsvTable(lines);
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> number(number, number.toString());
            case Float number -> number(number, number.toString());
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean flag -> flag.toString();
            case Enum<?> constant -> Json.name(constant);
            case CharSequence text -> SpreadsheetText.guarded(text.toString());
            default ->
                throw new IllegalArgumentException("expected a text, number, boolean, enum constant or null, got "
                        + value.getClass().getName());
        };
    }

    private static String number(double value, String shortest) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : shortest;
    }

    /** The whole text of the table. */
    public String toText() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Makes or replaces {@code file}, atomically. */
    public void write(Path file) {
        AtomicFiles.write(file, toText().getBytes(StandardCharsets.UTF_8));
    }
}
