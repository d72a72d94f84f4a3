package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.formats.ArrayFile;
import org.orthant.formats.LabelledMatrix;
import org.orthant.formats.MatrixFile;
import org.orthant.formats.Npz;
import org.orthant.formats.Safetensors;
import org.orthant.formats.Tensor;
import tools.jackson.databind.JsonNode;

/** {@code convert}: what it writes is what it read, and it says how to load it. */
class ConvertTest {

    @TempDir
    private Path folder = Path.of("");

    private Path named() throws IOException {
        return Files.writeString(folder.resolve("in.csv"), ",x,y\nVIS,1,2.5\nMOT,-3,4e-7\n");
    }

    private static void assertRefused(int exitCode, String message, Object... words) {
        CommandLineRun run = orthant(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.npy", "x.npz", "x.csv", "x.tsv", "x.safetensors", "x.h5", "x.mat"})
    void aMatrixInEveryFormat(String name) throws IOException {
        Path out = folder.resolve(name);
        CommandLineRun run = orthant("convert", named(), out, "--json");
        LabelledMatrix found = MatrixFile.read(out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(found.values()).isEqualTo(MatrixFile.read(named()).values());
        boolean keepsNames = List.of("x.csv", "x.tsv", "x.h5", "x.mat").contains(name);
        assertThat(found.rows().names()).isEqualTo(keepsNames ? List.of("VIS", "MOT") : List.of());
        assertThat(run.err().contains("names of rows and columns are not in")).isNotEqualTo(keepsNames);
        JsonNode python = run.json().path("python");
        assertThat(python).hasSize(3);
        assertThat(python.get(1).stringValue()).startsWith("A = ").contains(name);
        assertThat(run.json().path("matlab").isEmpty()).isFalse();
    }

    @Test
    void allWeightsOfANetwork() {
        Path weights = folder.resolve("w.safetensors");
        Map<String, Tensor> tensors = new TreeMap<>(Map.of(
                "rnn.h2h.weight", Tensor.ofFloats(List.of(2, 2), 1, 2, 3, 4),
                "rnn.h2h.bias", Tensor.ofFloats(List.of(2), 5, 6)));
        Safetensors.of(tensors).write(weights);
        Path h5 = folder.resolve("w.h5");
        Path npz = folder.resolve("w.npz");
        Path mat = folder.resolve("w.mat");

        assertThat(orthant("convert", weights, h5).out()).contains("rnn.h2h.bias 2, rnn.h2h.weight 2 x 2", "h5read(");
        assertThat(orthant("convert", h5, npz).exitCode()).isZero();
        assertThat(orthant("convert", weights, mat).out()).contains("S.rnn_h2h_bias;");

        for (String name : tensors.keySet()) {
            assertThat(Npz.read(npz, name)).isEqualTo(tensors.get(name));
        }
        assertThat(ArrayFile.readAll(mat).keySet()).containsExactly("rnn_h2h_bias", "rnn_h2h_weight");
        assertThat(orthant("convert", weights, folder.resolve("w.npy"), "--variable", "rnn.h2h.weight")
                        .out())
                .contains("rnn.h2h.weight 2 x 2", "MATLAB cannot read the file itself");
    }

    @Test
    void whatCannotBeWrittenIsRefused() throws IOException {
        assertRefused(2, "expected a name that ends in one of .npy, .npz", "convert", named(), folder.resolve("x.xls"));
        assertRefused(2, "there is no folder", "convert", named(), folder.resolve("none/x.npy"));
        assertRefused(3, "no such file", "convert", folder.resolve("none.mat"), folder.resolve("x.npy"));
        Path npz = folder.resolve("two.npz");
        Tensor one = Tensor.ofDoubles(List.of(1, 1), 1);
        Npz.write(npz, new TreeMap<>(Map.of("a.b", one, "a_b", one)));
        assertRefused(3, "found a.b, a_b", "convert", npz, folder.resolve("x.npy"));
        assertRefused(3, "the name a_b in MATLAB", "convert", npz, folder.resolve("x.mat"));
    }
}
