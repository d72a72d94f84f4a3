package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

final class CsvTest {

    private static final DoubleMatrix EXPECTED = DoubleMatrix.of(2, 3, 1, -2.5, 3e-4, 4, 5, .5);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private LabelledMatrix read(String text) throws IOException {
        return Csv.readMatrix(Files.writeString(folder.resolve("m.csv"), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,-2.5,3e-4\n4,5,.5\n",
                "1\t-2.5\t3E-4\n4\t5\t.5",
                "1;-2.5;+3e-4\r\n4;5;.5\r\n",
                "  1   -2.5 3e-4\n\n 4 5. .5 \n",
                "\uFEFF1, -2.5, 3e-4\n4, 5, .5\n",
                "\"1\",\"-2.5\",\"3e-4\"\n4,5,.5\n"
            })
    void readsEverySeparator(String text) throws IOException {
        LabelledMatrix matrix = read(text);
        assertThat(matrix.values()).isEqualTo(EXPECTED);
        assertThat(matrix.columns().names()).isEmpty();
        assertThat(matrix.rows().names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,c\nr,1,-2.5,3e-4\ns,4,5,.5\n",
                ",a,b,c\nr,1,-2.5,3e-4\ns,4,5,.5\n",
                "region,a,b,c\nr,1,-2.5,3e-4\ns,4,5,.5\n",
                "region a b c\nr 1 -2.5 3e-4\ns 4 5 .5\n"
            })
    void readsNames(String text) throws IOException {
        LabelledMatrix matrix = read(text);
        assertThat(matrix.values()).isEqualTo(EXPECTED);
        assertThat(matrix.columns().names()).containsExactly("a", "b", "c");
        assertThat(matrix.rows().names()).containsExactly("r", "s");
    }

    @Test
    void readsAHeaderAloneAndRowNamesAlone() throws IOException {
        assertThat(read("\"a;1\",b,c\n1,-2.5,3e-4\n4,5,.5\n").columns().names()).containsExactly("a;1", "b", "c");
        assertThat(read("r,1,-2.5,3e-4\ns,4,5,.5\n").rows().names()).containsExactly("r", "s");
        assertThat(read("x\n1\n2\n").values()).isEqualTo(DoubleMatrix.of(2, 1, 1, 2));
    }

    @Test
    void readsNanAndInfinityAsSuch() throws IOException {
        assertThat(read("NaN,inf,-Infinity\n1,-nan,INF\n").values())
                .isEqualTo(DoubleMatrix.of(
                        2,
                        3,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        1,
                        Double.NaN,
                        Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "1,2;3,x | row 2, column 2: expected a number, found 'x'",
                "1,x;3,4 | row 1, column 2: expected a number, found 'x'",
                "1,2;;3, | row 3, column 2: expected a number, found an empty cell",
                "1,2;3,0x1p3 | found '0x1p3'",
                "1,2;3,1d | found '1d'",
                "1,2;3,1_000 | found '1_000'",
                "1,2;3,4,5 | row 2: expected 2 cells as in row 1, found 3",
                "1,2;3 | row 2: expected 2 cells as in row 1, found 1",
                "a,b,c,d;1,2;3,4 | row 1: expected 2 column names, found 4",
                "a,b;x,1;2,3 | row 2, column 1: expected a number, found 'x'",
                "a,b | found one row without a number",
                "a,b;c,d | row 2, column 2: expected a number, found 'd'",
                "a;b | found only row names"
            })
    void refusesWithThePlace(String text, String reason) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("m.csv: ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertThatThrownBy(() -> read("")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read("1,2\0,3")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read("1,\"2\n3,4\n")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read("1,\"2\"x\n3,4\n")).isInstanceOf(InputException.class);
        Path latin = Files.write(folder.resolve("latin"), "1,é\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Csv.readMatrix(latin))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void readsConnectomesIfTheyAreThere() throws IOException {
        String data = System.getenv("ORTHANT_TEST_DATA");
        assumeTrue(data != null, "skipped without ORTHANT_TEST_DATA: the human connectomes as csv");
        int matrices = 0;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of(data, "human_enigma", "hcp_connectivity"), "*.csv")) {
            for (Path file : files) {
                if (file.toString().contains("Labels")) {
                    assertThat(Csv.readCells(file).getFirst())
                            .as(file.toString())
                            .hasSizeGreaterThan(10);
                } else {
                    Matrix values = Csv.readMatrix(file).values();
                    assertThat(values.columns()).as(file.toString()).isGreaterThan(10);
                    matrices++;
                }
            }
        }
        assertThat(matrices).isGreaterThan(10);
    }

    private enum Kind {
        LEAK_OUTSIDE
    }

    @Test
    void writesATable() throws IOException {
        CsvTable table = CsvTable.columns("name", "time (ms)", "n", "ok")
                .row("plain", 0.1, 3, true)
                .row("a,\"b\"\nc", Double.NaN, 4L, null)
                .row("=SUM(A1)", 1e-5, -1, false)
                .row("-x", Double.NEGATIVE_INFINITY, Kind.LEAK_OUTSIDE, 0.1f)
                .build();
        String text = """
                name,time (ms),n,ok
                plain,0.1,3,true
                "a,""b""
                c",,4,
                '=SUM(A1),1.0E-5,-1,false
                '-x,-inf,leak-outside,0.1
                """;
        assertThat(table.toText()).isEqualTo(text);
        Path file = folder.resolve("t.csv");
        table.write(file);
        assertThat(file).hasContent(text);
        assertThat(Csv.readCells(file).get(2)).isEqualTo(List.of("a,\"b\"\nc", "", "4", ""));
    }

    private static final List<String> FORMULAS = List.of(
            "=SUM(A1)",
            "+1",
            "-1",
            "@x",
            "\t=1",
            "\r=1",
            "'=1",
            "''=1",
            "'",
            "''",
            "'a",
            "=",
            "a=1",
            "\"=1\",\"",
            "=1;\n2");

    @Test
    void labelsThatLookLikeFormulasComeBack() throws IOException {
        Path file = folder.resolve("labels.csv");
        CsvTable.Builder table = CsvTable.columns("label", "n");
        FORMULAS.forEach(text -> table.row(text, 1));
        table.build().write(file);
        List<List<String>> cells = Csv.readCells(file);
        assertThat(cells.subList(1, cells.size()).stream().map(List::getFirst)).isEqualTo(FORMULAS);
        for (CsvRecord line : CsvReader.builder().ofCsvRecord(file)) {
            assertThat(line.getField(0)).doesNotMatch("(?s)[=+\\-@\t\r].*");
        }
    }

    @Test
    void namesThatLookLikeFormulasComeBackFromAMatrix() throws IOException {
        Path file = folder.resolve("matrix.csv");
        List<String> names = List.of("=A1", "-1", "'@x", "plain");
        DoubleMatrix values = DoubleMatrix.of(4, 4, new double[16]);
        LabelledMatrix matrix =
                new LabelledMatrix("m", values, Axis.of(4, names), Axis.of(4, names), LabelledMatrix.noLabels());
        ArrayFile.write(file, ArrayFormat.CSV, "m", matrix);
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo(",'=A1,'-1,''@x,plain");
        LabelledMatrix back = Csv.readMatrix(file);
        assertThat(back.rows().names()).isEqualTo(names);
        assertThat(back.columns().names()).isEqualTo(names);
    }

    /** The line of Python that docs/files.md gives. */
    @Test
    void pythonGetsTheLabelsBack() throws Exception {
        Path file = folder.resolve("labels.csv");
        CsvTable.Builder table = CsvTable.columns("label", "n");
        FORMULAS.forEach(text -> table.row(text, 1));
        table.build().write(file);
        String program = """
                import csv, json, re, sys
                rows = csv.reader(open(sys.argv[1], newline="", encoding="utf-8"))
                json.dump([re.sub(r"^'(?='*[=+\\-@\\t\\r])", "", row[0]) for row in rows], sys.stdout)
                """;
        Process python;
        try {
            python = new ProcessBuilder("python3", "-c", program, file.toString()).start();
        } catch (IOException e) {
            assumeTrue(false, "python3 is missing: " + e.getMessage());
            throw e;
        }
        byte[] json = python.getInputStream().readAllBytes();
        assertThat(python.waitFor())
                .as(new String(python.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        String[] labels = Json.parse("python", json, String[].class);
        assertThat(Arrays.asList(labels).subList(1, labels.length)).isEqualTo(FORMULAS);
    }

    @Test
    void refusesRowsOfAnotherLengthAndCellsOfAnotherType() {
        assertThatThrownBy(() -> CsvTable.columns("a").row(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CsvTable.columns("a").row(new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CsvTable.columns("a", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
