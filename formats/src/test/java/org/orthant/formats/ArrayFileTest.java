package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import us.hebi.matlab.mat.format.Mat5;

final class ArrayFileTest {

    private static final Map<String, Tensor> ARRAYS = new TreeMap<>(Map.of(
            "a", Tensor.ofDoubles(List.of(2, 3), 0.1, -2, 1e300, Double.NaN, 5, Double.NEGATIVE_INFINITY),
            "b", Tensor.ofFloats(List.of(2, 1, 3), 1, 2, 3, 4, 5, 6),
            "c", Tensor.ofInts(List.of(4), 1, -2, 3, Integer.MAX_VALUE),
            "d", Tensor.ofLongs(List.of(1, 2), 1, Long.MIN_VALUE)));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(ArrayFormat format) {
        return folder.resolve("x." + format.name().toLowerCase(Locale.ROOT).replace("hdf5", "h5"));
    }

    private static Tensor array(Map<String, Tensor> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name));
    }

    @ParameterizedTest
    @EnumSource
    void matricesComeBackBitForBit(ArrayFormat format) throws IOException {
        Path file = file(format);
        for (Matrix matrix : List.of(
                DoubleMatrix.of(2, 3, 0.1, -2, 1e300, 4, 5, Double.NEGATIVE_INFINITY),
                FloatMatrix.of(3, 2, 0.1f, 2, 3, 4, 5, Float.MIN_VALUE))) {
            ArrayFile.write(file, format, "m", LabelledMatrix.of("m", matrix));
            byte[] first = Files.readAllBytes(file);
            ArrayFile.write(file, format, "m", LabelledMatrix.of("m", matrix));

            Matrix found = MatrixFile.read(file).values();
            boolean text = format == ArrayFormat.CSV || format == ArrayFormat.TSV;
            if (text && matrix instanceof FloatMatrix) {
                for (int k = 0; k < 6; k++) {
                    assertThat((float) found.get(k / 2, k % 2)).isEqualTo((float) matrix.get(k / 2, k % 2));
                }
            } else {
                assertThat(found).isEqualTo(matrix);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(first);
            assertThat(ArrayFormat.of(file)).contains(format);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NPZ", "SAFETENSORS", "HDF5", "MAT"})
    void arraysOfAnyAxesComeBack(ArrayFormat format) {
        Path file = file(format);
        ArrayFile.write(file, format, ARRAYS);

        Map<String, Tensor> found = ArrayFile.readAll(file);

        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(ARRAYS.keySet());
        for (String name : List.of("a", "b", "c")) {
            assertThat(array(found, name).toDoubles())
                    .as(name)
                    .containsExactly(array(ARRAYS, name).toDoubles());
        }
        List<Integer> column = format == ArrayFormat.MAT ? List.of(4, 1) : List.of(4);
        assertThat(array(found, "c").shape()).isEqualTo(column);
        assertThat(array(found, "b").shape()).containsExactly(2, 1, 3);
    }

    @Test
    void namesOfRowsAndColumnsStay() throws IOException {
        Path csv = Files.writeString(folder.resolve("n.csv"), ",x,\"y,z\"\nVIS,1,2\nMOT,3,4\n");
        LabelledMatrix named = MatrixFile.read(csv);
        for (ArrayFormat format : List.of(ArrayFormat.CSV, ArrayFormat.TSV, ArrayFormat.HDF5, ArrayFormat.MAT)) {
            ArrayFile.write(file(format), format, "m", named);
            assertThat(MatrixFile.read(file(format)).columns()).isEqualTo(named.columns());
            assertThat(MatrixFile.read(file(format)).rows()).isEqualTo(named.rows());
            assertThat(MatrixFile.read(file(format)).values()).isEqualTo(named.values());
        }
        Path mat = file(ArrayFormat.MAT);
        assertThat(Mat5.readFromFile(mat.toFile())
                        .getCell("column_names")
                        .getChar(1)
                        .getString())
                .isEqualTo("y,z");
    }

    @Test
    void matlabNames() throws IOException {
        Path mat = file(ArrayFormat.MAT);
        Map<String, Tensor> weights = Map.of("rnn.h2h.weight", Tensor.ofFloats(List.of(1, 2), 1, 2));
        ArrayFile.write(mat, ArrayFormat.MAT, weights);
        assertThat(Mat5.readFromFile(mat.toFile()).getMatrix("rnn_h2h_weight").getFloat(1))
                .isEqualTo(2);
        assertThat(new String(Files.readAllBytes(mat), 0, 60, StandardCharsets.US_ASCII))
                .doesNotContain("20");
        assertThatThrownBy(() -> ArrayFormat.MAT.names(List.of("a.b", "a_b"))).hasMessageContaining("a_b");
        assertThat(ArrayFormat.MAT.names(List.of("1x"))).containsEntry("1x", "x1x");
    }

    @Test
    void oneArrayFormatsTakeOne() {
        assertThatThrownBy(() -> ArrayFile.write(file(ArrayFormat.NPY), ArrayFormat.NPY, ARRAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected one array, got 4");
    }
}
