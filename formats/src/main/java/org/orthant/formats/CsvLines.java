package org.orthant.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of a text file, split at the separator that its first line shows. */
final class CsvLines {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char BLANK = ' ';
    private static final int LONGEST_CELL = 1 << 20;

    private CsvLines() {}

    /** A line of cells that isn't empty, with its number in the file, from 1. */
    record Line(long number, List<String> cells) {}

    static List<Line> read(Path file) {
        String source = file.toString();
        String text = decode(source, InputFiles.bytes(file));
        char separator = separator(text);
        return separator == BLANK ? splitAtBlanks(text) : split(source, text, separator);
    }

    private static String decode(String source, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int zero = text.indexOf('\0');
            if (zero >= 0) {
                throw new InputException(source, "expected text, found a zero byte at character " + zero);
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(source, "expected text in UTF-8, found bytes that are not", e);
        }
    }

    /** A tab, semicolon or comma outside quotes in the first line that isn't blank, in this order; else white space. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String unquoted = first.replaceAll("\"[^\"]*\"", "");
        for (char candidate : new char[] {'\t', ';', ','}) {
            if (unquoted.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return BLANK;
    }

    private static List<Line> splitAtBlanks(String text) {
        List<Line> lines = new ArrayList<>();
        long number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, Arrays.asList(line.strip().split("\\s+"))));
            }
        }
        return lines;
    }

    private static List<Line> split(String source, String text, char separator) {
        int most = Math.max(LONGEST_CELL, text.length() + 1);
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(most)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(most)
                .build();
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_CELL)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text)) {
            for (CsvRecord line : reader) {
                lines.add(new Line(
                        line.getStartingLineNumber(),
                        line.getFields().stream().map(String::strip).toList()));
            }
            return lines;
        } catch (CsvParseException e) {
            throw new InputException(source, Quoted.printable(String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw InputFiles.unreadable(Path.of(source), e);
        }
    }
}
