package org.orthant.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orthant.math.FloatMatrix;

/**
 * Writes a matrix as text in UTF-8 that {@link Csv#readMatrix} reads back bit for bit: the shortest digits of each value, a
 * header and a first column where there are names; names that a spreadsheet would take for formulas are guarded
 * ({@link SpreadsheetText}).
 */
final class CsvMatrixText {

    private CsvMatrixText() {}

    static void write(Path file, char separator, LabelledMatrix matrix) {
        AtomicFiles.write(file, out -> write(out, separator, matrix));
    }

    private static void write(OutputStream out, char separator, LabelledMatrix matrix) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter lines = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        boolean named = matrix.rows().isNamed();
        if (matrix.columns().isNamed()) {
            List<String> header = new ArrayList<>(named ? List.of("") : List.of());
            matrix.columns().names().stream().map(SpreadsheetText::guarded).forEach(header::add);
            lines.writeRecord(header);
        }
        for (int i = 0; i < matrix.rows().size(); i++) {
            List<String> line = new ArrayList<>(
                    named
                            ? List.of(SpreadsheetText.guarded(
                                    matrix.rows().names().get(i)))
                            : List.of());
            for (int j = 0; j < matrix.columns().size(); j++) {
                line.add(cell(matrix, i, j));
            }
            lines.writeRecord(line);
        }
        lines.flush();
        text.flush();
    }

    private static String cell(LabelledMatrix matrix, int i, int j) {
        double value = matrix.values().get(i, j);
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return matrix.values() instanceof FloatMatrix ? Float.toString((float) value) : Double.toString(value);
    }
}
