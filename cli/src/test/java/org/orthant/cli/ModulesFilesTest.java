package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;
import static org.orthant.cli.PlantedModules.NODES;
import static org.orthant.cli.PlantedModules.planted;
import static org.orthant.cli.PlantedModules.plantedSeries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.Npz;
import org.orthant.formats.Tensor;
import org.orthant.math.DoubleMatrix;

/** {@code modules} on files: every format gives the same report, and what is no matrix or series is refused. */
class ModulesFilesTest {

    @TempDir
    private Path folder = Path.of("");

    private Path npy(String name, int rows, double... values) {
        return PlantedModules.npy(folder.resolve(name), rows, values);
    }

    private static void assertRefused(int exitCode, String message, Object... words) {
        CommandLineRun run = orthant(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyFormatGivesTheSameReport() throws IOException {
        String expected =
                orthant("modules", npy("m.npy", NODES, planted()), "--json").out();
        Path npz = folder.resolve("m.npz");
        Tensor other = Tensor.of(DoubleMatrix.of(1, 2, 3, 4));
        Npz.write(npz, Map.of("fc", Tensor.of(DoubleMatrix.of(NODES, NODES, planted())), "other", other));

        assertThat(orthant("modules", npz, "--key", "fc", "--json").out()).isEqualTo(expected);
        assertThat(orthant("modules", csv(planted()), "--json").out()).isEqualTo(expected);
        assertThat(orthant("modules", raw("big.npy", "'>f8'", "False"), "--json")
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void fortranOrderAndBigEndianAreReadRightly() throws IOException {
        Path plain = npy("ts.npy", 24, plantedSeries(24));
        String expected = orthant("modules", plain, "--timeseries", "--json").out();
        double[] values = plantedSeries(24);
        double[] transposed = new double[values.length];
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < NODES; j++) {
                transposed[j * NODES + i] = values[i * NODES + j];
            }
        }

        Path file = raw("fortran.npy", "'>f8'", "True", transposed);

        assertThat(orthant("modules", file, "--timeseries", "--json").out()).isEqualTo(expected);
    }

    private Path csv(double... values) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < NODES; j++) {
                text.append(j == 0 ? "" : ",").append(values[i * NODES + j]);
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("m.csv"), text);
    }

    private Path raw(String name, String type, String fortran) throws IOException {
        return raw(name, type, fortran, planted());
    }

    /** An npy file by hand, NODES x NODES, 8-byte big-endian values in the order given. */
    private Path raw(String name, String type, String fortran, double... values) throws IOException {
        String header = "{'descr': " + type + ", 'fortran_order': " + fortran + ", 'shape': (24, 24), }";
        byte[] text = (header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(10 + text.length + 8 * values.length);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.order(ByteOrder.LITTLE_ENDIAN).putShort((short) text.length).put(text);
        bytes.order(ByteOrder.BIG_ENDIAN);
        Arrays.stream(values).forEach(bytes::putDouble);
        return Files.write(folder.resolve(name), bytes.array());
    }

    @Test
    void matricesThatAreNoneAreRefused() {
        double[] nan = planted();
        nan[2 * NODES + 4] = Double.NaN;
        double[] infinite = planted();
        infinite[4 * NODES + 2] = Double.POSITIVE_INFINITY;
        double[] asymmetric = planted();
        asymmetric[2 * NODES + 4] += 0.5;
        double[] constant = new double[10 * NODES];
        Arrays.fill(constant, 0.1);

        assertRefused(3, "row 3, column 5", "modules", npy("nan.npy", NODES, nan));
        assertRefused(3, "row 5, column 3", "modules", npy("inf.npy", NODES, infinite));
        assertRefused(3, "row 3, column 5", "modules", npy("nan.npy", NODES, nan), "--timeseries");
        assertRefused(3, "expected a symmetric matrix", "modules", npy("asym.npy", NODES, asymmetric));
        assertRefused(3, "--timeseries", "modules", npy("ts.npy", 30, plantedSeries(30)));
        assertRefused(3, "constant columns only", "modules", npy("constant.npy", 10, constant), "--timeseries");
        assertRefused(3, "at least 2 rows", "modules", npy("row.npy", 1, 1, 2, 3), "--timeseries");
    }

    @Test
    void filesThatAreNoneAreRefused() throws IOException {
        Path whole = npy("m.npy", NODES, planted());
        Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(Files.readAllBytes(whole), 1000));
        Path npz = folder.resolve("m.npz");
        Npz.write(npz, Map.of("a", Tensor.of(DoubleMatrix.of(1, 1, 1)), "b", Tensor.of(DoubleMatrix.of(1, 1, 1))));

        assertRefused(3, "no such file", "modules", folder.resolve("missing.npy"));
        assertRefused(3, "cut short", "modules", cut);
        assertRefused(3, "Python objects", "modules", raw("object.npy", "'|O'", "False"));
        assertRefused(3, "no array 'c'", "modules", npz, "--key", "c");
        assertRefused(3, "one array", "modules", npz);
        assertRefused(3, "is a directory", "modules", folder);
    }

    @Test
    void namedFormatsGiveTheSameModules() {
        Path npy = npy("m.npy", NODES, planted());
        String expected = orthant("modules", npy, "--json").json().path("ci").toString();
        for (String ending : new String[] {"mat", "h5", "safetensors", "tsv"}) {
            Path file = folder.resolve("m." + ending);
            assertThat(orthant("convert", npy, file).exitCode()).isZero();
            assertThat(orthant("modules", file, "--json").json().path("ci").toString())
                    .as(ending)
                    .isEqualTo(expected);
        }
    }

    @Test
    void namesStandBesideTheModules() throws IOException {
        StringBuilder text = new StringBuilder("region");
        double[] values = planted();
        for (int i = 0; i < NODES; i++) {
            text.append(",r").append(NODES - 1 - i);
        }
        for (int i = 0; i < NODES; i++) {
            text.append("\nr").append(i);
            for (int j = 0; j < NODES; j++) {
                text.append(',').append(values[i * NODES + NODES - 1 - j]);
            }
        }
        Path file = Files.writeString(folder.resolve("named.csv"), text);
        Path out = folder.resolve("out");

        CommandLineRun run = orthant("modules", file, "--out", out, "--json");

        assertThat(run.json().path("names").get(5).stringValue()).isEqualTo("r5");
        assertThat(run.json().path("sizes").toString()).isEqualTo("[8,8,8]");
        assertThat(Files.readAllLines(out.resolve("partition.csv"))).startsWith("name,node,module", "r0,0,0");
        assertThat(orthant("modules", file, "--start", out.resolve("partition.csv"))
                        .exitCode())
                .isZero();
        Files.writeString(file, text.toString().replace("region,r23", "region,q23"));
        assertRefused(3, "(columns): has no r23", "modules", file);
        assertRefused(3, "has no brain models", "modules", file, "--brain-model", "THALAMUS_LEFT");
        assertRefused(2, "--label-map: it is for --label-image", "modules", file, "--label-map", "x");
    }
}
