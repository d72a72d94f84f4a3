package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;
import static org.orthant.cli.PlantedModules.MODULES;
import static org.orthant.cli.PlantedModules.NODES;
import static org.orthant.cli.PlantedModules.planted;
import static org.orthant.cli.PlantedModules.plantedLabels;
import static org.orthant.cli.PlantedModules.plantedSeries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code modules} on planted modules: what it finds, reports and writes. */
class ModulesTest {

    @TempDir
    private Path folder = Path.of("");

    private Path npy(String name, int rows, double... values) {
        return PlantedModules.npy(folder.resolve(name), rows, values);
    }

    private static int[] labels(JsonNode report) {
        return report.get("ci").valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    private static void assertRefused(int exitCode, String message, Object... words) {
        CommandLineRun run = orthant(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void plantedModulesOfAMatrixAreFound() {
        JsonNode report =
                orthant("modules", npy("m.npy", NODES, planted()), "--json").json();

        assertThat(labels(report)).isEqualTo(plantedLabels());
        // Q* in closed form for three equal blocks of eight, diagonal 0: each node has 7 x 0.8 and 16 x -0.2.
        double positive = NODES * 7 * 0.8;
        double negative = NODES * 16 * 0.2;
        double q = 1 - 1.0 / MODULES + negative / (positive + negative) / MODULES;
        assertThat(report.get("q").asDouble()).isCloseTo(q, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(report.get("gamma").asDouble()).isEqualTo(1);
        assertThat(report.get("quality").asString()).isEqualTo("negative-asym");
        assertThat(report.get("sizes").valueStream().mapToInt(JsonNode::asInt)).containsExactly(8, 8, 8);
        assertThat(report.get("restarts").get("n").asInt()).isEqualTo(100);
        assertThat(report.get("restarts").get("mean_ari").asDouble()).isEqualTo(1);
        assertThat(report.get("restarts").has("q_mean")).isTrue();
        assertThat(report.get("restarts").has("q_sd")).isTrue();
        assertThat(report.get("restarts").get("distinct").asInt()).isEqualTo(1);
        assertThat(report.get("null").get("kind").asString()).isEqualTo("none");
        assertThat(report.get("null").get("p").isNull()).isTrue();
        assertThat(report.get("warnings")).isNotEmpty();
    }

    @Test
    void plantedModulesOfTimeSeriesAreFoundAndBeyondChance() {
        Path file = npy("ts.npy", 120, plantedSeries(120));

        JsonNode report = orthant("modules", file, "--timeseries", "--json").json();

        assertThat(labels(report)).isEqualTo(plantedLabels());
        assertThat(report.get("null").get("kind").asString()).isEqualTo("circular-shift");
        assertThat(report.get("null").get("n").asInt()).isEqualTo(200);
        assertThat(report.get("null").get("p").asDouble()).isEqualTo(1.0 / 201);
        assertThat(report.get("null").get("z").asDouble()).isGreaterThan(3);
        assertThat(report.get("warnings")).isEmpty();
        assertThat(orthant("modules", file, "--timeseries", "--threads", 1, "--json")
                        .json())
                .isEqualTo(report);
        assertThat(orthant("modules", file, "--timeseries").out()).contains("p <= 0.004975");
    }

    @Test
    void qualitiesAndMaximisersAreTaken() {
        Path file = npy("m.npy", NODES, planted());
        double[] edges = Arrays.stream(planted()).map(r -> r > 0 ? 1 : 0).toArray();
        Path graph = npy("graph.npy", NODES, edges);

        for (String quality : new String[] {"negative-sym", "newman-girvan", "constant"}) {
            for (String maximiser : new String[] {"louvain", "leiden", "consensus"}) {
                JsonNode report = orthant(
                                "modules",
                                file,
                                "--quality",
                                quality,
                                "--gamma",
                                "0.6",
                                "--maximiser",
                                maximiser,
                                "--json")
                        .json();
                assertThat(labels(report)).as(report.toString()).isEqualTo(plantedLabels());
                assertThat(report.get("quality").asString()).isEqualTo(quality);
                assertThat(report.get("maximiser").asString()).isEqualTo(maximiser);
                assertThat(report.get("consensus").isNull()).isEqualTo(!maximiser.equals("consensus"));
            }
        }
        JsonNode potts = orthant("modules", graph, "--quality", "potts", "--diagonal", "keep", "--json")
                .json();
        assertThat(potts.get("q").asDouble()).isEqualTo(1);
        assertThat(orthant("modules", file, "--maximiser", "consensus", "--json")
                        .json()
                        .get("consensus")
                        .get("settled")
                        .asBoolean())
                .isTrue();
        JsonNode exact =
                orthant("modules", file, "--maximiser", "exact", "--json").json();
        assertThat(labels(exact)).isEqualTo(plantedLabels());
        assertThat(exact.get("upper_bound").asDouble()).isEqualTo(exact.get("q").asDouble());
        assertThat(orthant("modules", file, "--quality", "newman-girvan").err()).contains("192 negative values");
        assertRefused(3, "expected a matrix of 0 and 1, got -0.2", "modules", file, "--quality", "potts");
        assertRefused(2, "--quality: expected negative-asym or", "modules", file, "--quality", "best");
        assertRefused(2, "--maximiser: expected louvain or leiden", "modules", file, "--maximiser", "best");
    }

    @Test
    void aMatrixOfCorrelationsHasANullIfItsLengthIsGiven() {
        Path file = npy("m.npy", NODES, planted());

        JsonNode report = orthant("modules", file, "--t-eff", "60", "--json").json();

        assertThat(report.get("null").get("kind").asString()).isEqualTo("correlation-configuration");
        assertThat(report.get("null").get("p").asDouble()).isEqualTo(1.0 / 201);
        assertThat(report.get("warnings")).isEmpty();
        assertThat(orthant("modules", file, "--t-eff", "60", "--threads", 1, "--json")
                        .json())
                .isEqualTo(report);
        assertThat(orthant("modules", file).err()).contains("only with --t-eff");
        assertRefused(2, "--t-eff: expected at least 4, got 3", "modules", file, "--t-eff", "3");
        assertRefused(2, "it is for a bare matrix", "modules", file, "--timeseries", "--t-eff", "30");
    }

    @Test
    void gammaAndDiagonalAreTaken() {
        Path file = npy("m.npy", NODES, planted());

        assertThat(labels(orthant("modules", file, "--gamma", "0", "--json").json()))
                .hasSize(NODES);
        assertThat(orthant("modules", file, "--gamma", "20", "--json")
                        .json()
                        .get("sizes")
                        .size())
                .isGreaterThan(MODULES);
        assertThat(orthant("modules", file, "--diagonal", "keep", "--json")
                        .json()
                        .get("q")
                        .asDouble())
                .isNotEqualTo(orthant("modules", file, "--json").json().get("q").asDouble());
    }

    @Test
    void constantColumnsAreNamedAndNotAssigned() {
        double[] values = plantedSeries(60);
        for (int t = 0; t < 60; t++) {
            values[t * NODES + 4] = 0.1;
        }

        JsonNode report = orthant("modules", npy("ts.npy", 60, values), "--timeseries", "--json")
                .json();

        assertThat(labels(report)[4]).isEqualTo(-1);
        assertThat(Arrays.stream(labels(report)).filter(label -> label < 0)).hasSize(1);
        assertThat(report.get("warnings").get(0).asString()).contains("column 5");
    }

    @Test
    void unitsAndOffsetsOfColumnsDoNotMatter() {
        double[] values = plantedSeries(60);
        double[] scaled = values.clone();
        for (int t = 0; t < 60; t++) {
            scaled[t * NODES + 3] = 1e9 + scaled[t * NODES + 3];
            scaled[t * NODES + 4] = 1e300 * scaled[t * NODES + 4];
            scaled[t * NODES + 5] = 1e-200 * scaled[t * NODES + 5];
        }

        JsonNode expected = orthant("modules", npy("a.npy", 60, values), "--timeseries", "--json")
                .json();
        JsonNode report = orthant("modules", npy("b.npy", 60, scaled), "--timeseries", "--json")
                .json();

        assertThat(labels(report)).isEqualTo(labels(expected));
        assertThat(report.get("q").asDouble())
                .isCloseTo(expected.get("q").asDouble(), org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void shortSeriesHaveNoNullAndSayWhy() {
        JsonNode report = orthant("modules", npy("ts.npy", 8, plantedSeries(8)), "--timeseries", "--json")
                .json();

        assertThat(report.get("null").get("kind").asString()).isEqualTo("none");
        assertThat(report.get("warnings").toString()).contains("at least 20 steps");
    }

    @Test
    void aPartitionIsWrittenOnceAndNeverOver() throws IOException {
        Path file = npy("m.npy", NODES, planted());
        Path out = folder.resolve("new/out");

        assertThat(orthant("modules", file, "--out", out, "--quiet").exitCode()).isZero();
        byte[] picture = Files.readAllBytes(out.resolve("modules.svg"));
        assertThat(out.resolve("partition.csv")).content().startsWith("node,module\n0,0\n1,1\n2,2\n3,0\n");
        assertThat(orthant("modules", file, "--out", out).exitCode())
                .as("same content")
                .isZero();

        Files.writeString(out.resolve("partition.csv"), "mine\n");
        assertRefusedKeeping(out, file);
        assertThat(Files.readAllBytes(out.resolve("modules.svg"))).isEqualTo(picture);
    }

    private static void assertRefusedKeeping(Path out, Path file) {
        CommandLineRun run = orthant("modules", file, "--out", out);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("partition.csv", "not written over");
        assertThat(out.resolve("partition.csv")).hasContent("mine\n");
    }
}
