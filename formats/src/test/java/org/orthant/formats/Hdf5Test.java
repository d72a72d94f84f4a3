package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Hdf5Test {

    private static double[] ramp(int count, double factor) {
        return IntStream.range(0, count)
                .mapToDouble(k -> factor * (0.5 * k - 1))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "plain.h5,  matrix,         3,  4,  1",
        "plain.h5,  /matrix,        3,  4,  1",
        "plain.h5,  single,         2,  3,  1",
        "plain.h5,  group/chunked,  5,  7,  2",
        "plain.h5,  group/half,     4,  2,  1",
        "latest.h5, chunked,       50, 70,  1",
        "latest.h5,        ,       50, 70,  1",
        "v73.mat,   data.SC,        3,  4,  1",
        "v73.mat,          ,        3,  4,  1"
    })
    void datasets(String name, String dataset, int rows, int columns, double factor) {
        LabelledMatrix matrix =
                MatrixFile.read(MatrixSource.of(Resources.hdf5(name)).withVariable(dataset));

        assertThat(List.of(matrix.values().rows(), matrix.values().columns())).containsExactly(rows, columns);
        assertThat(matrix.values().toDoubles()).containsExactly(ramp(rows * columns, factor));
    }

    @Test
    void rowsAreReadAlone() {
        for (String name : List.of("latest.h5", "v73.mat")) {
            try (MatrixRows rows = MatrixFile.open(MatrixSource.of(Resources.hdf5(name)))) {
                int width = rows.columns().size();
                double[] two = new double[2 * width];
                rows.read(1, 2, two);
                double[] all = ramp(rows.rows().size() * width, 1);
                assertThat(two).containsExactly(Arrays.copyOfRange(all, width, 3 * width));
            }
        }
    }

    @Test
    void allDatasetsButTextScalarsAndLinks() {
        assertThat(Hdf5.readAll(Resources.hdf5("plain.h5")).keySet())
                .containsExactly("group/chunked", "group/cube", "group/half", "matrix", "single");
        assertThat(Hdf5.readAll(Resources.hdf5("plain.h5")).get("group/cube"))
                .satisfies(cube -> assertThat(cube.shape()).containsExactly(2, 3, 4))
                .satisfies(cube -> assertThat(cube.toDoubles()[23]).isEqualTo(23));
    }

    @Test
    void refusesWithTheListOfNames() {
        Path plain = Resources.hdf5("plain.h5");
        assertThatThrownBy(() -> MatrixFile.read(plain))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("group/chunked (5 x 7), group/cube (2 x 3 x 4)");
        assertThatThrownBy(() -> MatrixFile.read(MatrixSource.of(plain).withVariable("outside")))
                .hasMessageContaining("no array 'outside', there are:");
        assertThatThrownBy(() -> MatrixFile.read(MatrixSource.of(plain).withVariable("group/cube")))
                .hasMessageContaining("found shape (2, 3, 4)");
        assertThatThrownBy(() -> MatrixFile.read(Resources.hdf5("lzf.h5"))).hasMessageContaining("is packed by lzf");
    }
}
