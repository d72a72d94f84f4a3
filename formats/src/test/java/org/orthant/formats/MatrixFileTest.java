package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;

final class MatrixFileTest {

    private static final FloatMatrix MATRIX = FloatMatrix.of(2, 2, 1, 2, 3, 4);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void contentTellsTheFormat() throws IOException {
        Path file = folder.resolve("m.dat");
        Npy.write(file, Tensor.of(MATRIX));
        assertThat(MatrixFile.read(file).values()).isEqualTo(MATRIX);
        Npz.write(file, Map.of("W", Tensor.of(MATRIX)));
        assertThat(MatrixFile.read(file).values()).isEqualTo(MATRIX);
        assertThat(MatrixFile.read(MatrixSource.of(file).withVariable("W")).values())
                .isEqualTo(MATRIX);
        Files.writeString(file, "\uFEFF1 2\n3 4\n");
        assertThat(MatrixFile.read(file).values()).isEqualTo(DoubleMatrix.of(2, 2, 1, 2, 3, 4));
    }

    @Test
    void refusesOtherContent() throws IOException {
        Path file = folder.resolve("m.dat");
        assertThatThrownBy(() -> MatrixFile.read(file)).isInstanceOf(InputException.class);
        for (String start : new String[] {"\u0089HDF\u001a\n", "\u0001\u0002\u0003\u0004\u0005", "\u0000\u0001x"}) {
            Files.write(file, start.getBytes(StandardCharsets.ISO_8859_1));
            assertThatThrownBy(() -> MatrixFile.read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("expected npy, npz, safetensors, MAT, HDF5, NIfTI, CIFTI, GIFTI or text");
        }
        Npz.write(file, new TreeMap<>(Map.of("V", Tensor.of(MATRIX), "W", Tensor.of(MATRIX))));
        assertThatThrownBy(() -> MatrixFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("found V, W");
    }

    /** Three thousand million values that are never in memory: the file has a hole. */
    @Test
    void rowsOfAnArrayLargerThanMemory() throws IOException {
        Path file = folder.resolve("large.npy");
        int side = 60_000;
        byte[] small = Npy.toBytes(Tensor.ofFloats(List.of(1, 1), 0));
        String header = new String(small, 0, small.length - Float.BYTES, StandardCharsets.ISO_8859_1)
                .replace("(1, 1), }        ", "(" + side + ", " + side + "), }");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(header.getBytes(StandardCharsets.ISO_8859_1));
            large.setLength(header.length() + (long) Float.BYTES * side * side);
            large.seek(header.length() + Float.BYTES * (long) side * (side - 1));
            large.write(new byte[] {0, 0, (byte) 0x80, 0x3f});
        }
        try (MatrixRows rows = MatrixFile.open(MatrixSource.of(file))) {
            double[] last = new double[side];
            rows.read(side - 1, 1, last);
            assertThat(last[0]).isEqualTo(1);
            assertThat(last[side - 1]).isZero();
            assertThatThrownBy(rows::toMatrix)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("memory");
        }
    }
}
