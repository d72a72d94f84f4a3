package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Sequence;

final class NpyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "f2, FLOAT16, -0.5, 0.75",
        "f4, FLOAT32, -0.5, 0.75",
        "f8, FLOAT64, -0.5, 0.75",
        "i1, INT8, -2, 3",
        "i2, INT16, -2, 3",
        "i4, INT32, -2, 3",
        "i8, INT64, -2, 3",
        "u1, UINT8, 250, 255",
        "u2, UINT16, 65530, 65535",
        "u4, UINT32, 4294967290, 4294967295"
    })
    void readsEveryTypeInBothByteOrdersAndBothAxisOrders(String code, DataType type, double first, double last) {
        double step = (last - first) / 5;
        double[] expected =
                IntStream.range(0, 6).mapToDouble(k -> first + k * step).toArray();
        for (String variant : new String[] {"little_c", "big_c", "little_f"}) {
            Tensor array = Npy.read(Resources.numpy(code + "_" + variant + ".npy"));
            assertThat(array.type()).as(variant).isEqualTo(type);
            assertThat(array.shape()).as(variant).containsExactly(2, 3);
            assertThat(array.toDoubles()).as(variant).containsExactly(expected);
        }
    }

    @Test
    void readsBooleansScalarsEmptyArraysAndLaterVersions() {
        assertThat(Npy.read(Resources.numpy("b1.npy")).toInts()).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(Npy.read(Resources.numpy("scalar.npy")).toScalar()).isEqualTo(1.5);
        assertThat(Npy.read(Resources.numpy("scalar.npy")).shape()).isEmpty();
        assertThat(Npy.read(Resources.numpy("empty.npy")).shape()).containsExactly(0, 3);
        for (String version : new String[] {"f8_v2.npy", "f8_v3.npy"}) {
            assertThat(Npy.read(Resources.numpy(version)).toDoubleMatrix())
                    .isEqualTo(DoubleMatrix.of(2, 3, 0, 1, 2, 3, 4, 5));
        }
    }

    @Test
    void keepsWideIntegersExactly() {
        assertThat(Npy.read(Resources.numpy("i8_extremes.npy")).toLongs())
                .containsExactly(Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1);
    }

    @Test
    void unsignedWideIntegersAreDoubles() throws IOException {
        Path file = Resources.numpy("u8.npy");
        assertThat(Npy.read(file).toDoubles()).containsExactly(0, 1, 2, 3, 4, 5);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] = (byte) 0x80;
        assertThat(Npy.parse("x", bytes).toDoubles()).endsWith(0x1p63);
    }

    @Test
    void putsThreeAxesInCOrder() {
        Tensor c = Npy.read(Resources.numpy("f4_3d_c.npy"));
        assertThat(c.toFloats()[23]).isEqualTo(23);
        assertThat(Npy.read(Resources.numpy("f4_3d_f.npy"))).isEqualTo(c);
        assertThat(c.toSequence().get(1, 2, 3)).isEqualTo(23);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "object.npy | Python objects",
                "complex.npy | complex",
                "strings.npy | strings",
                "structured.npy | structured dtype",
                "truncated.npy | cut short: expected 176 bytes by its header, found 171"
            })
    void refusesByName(String file, String reason) {
        assertThatThrownBy(() -> Npy.read(Resources.numpy(file)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesMissingFilesDirectoriesAndTrailingBytes() throws IOException {
        assertThatThrownBy(() -> Npy.read(folder.resolve("none.npy")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.npy: no such file");
        assertThatThrownBy(() -> Npy.read(folder)).isInstanceOf(InputException.class);
        byte[] whole = Files.readAllBytes(Resources.numpy("f8_little_c.npy"));
        assertThatThrownBy(() -> Npy.parse("x", Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(InputException.class)
                .hasMessage("x: bytes after the array: expected 176 bytes by its header, found 177");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), 'more': 'x'}",
                "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
                "{'descr': '<f8', 'fortran_order': 0, 'shape': (2, 3)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (-1, 3)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2.0, 3)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': 6}",
                "{'descr': 'f8', 'fortran_order': False, 'shape': (2, 3)}",
                "{'descr': '', 'fortran_order': False, 'shape': (2, 3)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2147483647, 2147483647)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296, 4294967296, 4294967296)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999999, 3)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)} or __import__('os')",
                "__import__('os').system('true')"
            })
    void refusesOtherHeaders(String header) {
        assertThatThrownBy(() -> Npy.parse("x", withHeader(header, header.length())))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("x: ");
    }

    @Test
    void refusesAHeaderLengthBeyondTheFile() {
        assertThatThrownBy(() -> Npy.parse("x", withHeader("{'descr': '<f8'", 60_000)))
                .isInstanceOf(InputException.class)
                .hasMessage("x: cut short: the npy header takes 60010 bytes, found 73");
    }

    /** The six doubles of a 2 x 3 array after another header. */
    private static byte[] withHeader(String header, int claimed) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = new byte[10 + text.length + 48];
        System.arraycopy(NpyHeader.MAGIC, 0, file, 0, 6);
        file[6] = 1;
        file[8] = (byte) claimed;
        file[9] = (byte) (claimed >> 8);
        System.arraycopy(text, 0, file, 10, text.length);
        return file;
    }

    @Test
    void writesWhatNumpyWrites() throws IOException {
        for (String file :
                new String[] {"f4_little_c", "f8_little_c", "i4_little_c", "i8_little_c", "f4_3d_c", "scalar", "empty"
                }) {
            Path path = Resources.numpy(file + ".npy");
            assertThat(Npy.toBytes(Npy.read(path))).as(file).isEqualTo(Files.readAllBytes(path));
        }
    }

    @Test
    void writesAndReadsMatricesAndSequences() {
        Path file = folder.resolve("a.npy");
        FloatMatrix floats = FloatMatrix.of(2, 2, 1, -0f, Float.NaN, Float.MIN_VALUE);
        Npy.write(file, Tensor.of(floats));
        assertThat(Npy.read(file).toMatrix()).isEqualTo(floats);
        DoubleMatrix doubles = DoubleMatrix.of(1, 3, 0.1, Double.MAX_VALUE, Double.NEGATIVE_INFINITY);
        Npy.write(file, Tensor.of(doubles));
        assertThat(Npy.read(file).toMatrix()).isEqualTo(doubles);
        Sequence sequence = Sequence.of(1, 2, 3, 1, 2, 3, 4, 5, 6);
        Npy.write(file, Tensor.of(sequence));
        assertThat(Npy.read(file).toSequence()).isEqualTo(sequence);
    }

    @Test
    void conversionsCheckAxesAndValues() {
        Tensor vector = Tensor.ofDoubles(List.of(2), 1, 2.5);
        assertThatThrownBy(vector::toDoubleMatrix)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected 2 axes (rows, columns), found shape (2,)");
        assertThatThrownBy(vector::toSequence).isInstanceOf(InputException.class);
        assertThatThrownBy(vector::toScalar).isInstanceOf(InputException.class);
        assertThatThrownBy(vector::toInts)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("found 2.5 at element 1");
        assertThatThrownBy(() -> Tensor.ofDoubles(List.of(1), Double.NaN).toLongs())
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Tensor.ofLongs(List.of(1), 1L << 40).toInts()).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Tensor.ofFloats(List.of(2, 2), 1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected (2, 2) values, got 3");
    }
}
