package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orthant.cli.CommandLineRun.orthant;
import static org.orthant.cli.PlantedModules.NODES;
import static org.orthant.cli.PlantedModules.planted;
import static org.orthant.cli.PlantedModules.plantedLabels;
import static org.orthant.cli.PlantedModules.plantedSeries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.connectivity.Diagonal;
import org.orthant.formats.MatrixSource;
import org.orthant.math.FloatMatrix;
import org.orthant.math.RandomStreams;
import tools.jackson.databind.JsonNode;

/** What {@code modules} gives and takes beside a partition: sweeps, starts, null models, roles, directed input, precision. */
class ModulesBesideTest {

    @TempDir
    private Path folder = Path.of("");

    private Path npy(String name, int rows, double... values) {
        return PlantedModules.npy(folder.resolve(name), rows, values);
    }

    private static int[] labels(JsonNode node) {
        return node.get("ci").valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    private static void assertRefused(int exitCode, String message, Object... words) {
        CommandLineRun run = orthant(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
    }

    /** Four blocks in two pairs: two modules, then four within them. */
    private Path hierarchy() {
        double[] values = new double[NODES * NODES];
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < NODES; j++) {
                values[i * NODES + j] = i % 4 == j % 4 ? 0.9 : i % 2 == j % 2 ? 0.4 : 0.02;
            }
        }
        return npy("hierarchy.npy", NODES, values);
    }

    @Test
    void sweepsShowAHierarchyWithLabelsThatStay() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = orthant(
                "modules", hierarchy(), "--gamma-sweep", "0.4:1.8:15", "--restarts", 10, "--out", out, "--quiet");
        JsonNode report = orthant("modules", hierarchy(), "--gamma-sweep", "0.4:1.8:15", "--restarts", 10, "--json")
                .json();

        JsonNode points = report.get("sweep").get("points");
        assertThat(points).hasSize(15);
        assertThat(report.get("sweep")
                        .get("plateaus")
                        .valueStream()
                        .map(p -> p.get("modules").asInt()))
                .containsExactly(2, 4);
        assertThat(points.get(0).get("ari").isNull()).isTrue();
        assertThat(points.get(14).get("nesting").asDouble()).isEqualTo(1);
        int[] coarse = labels(points.get(0));
        int[] fine = labels(points.get(14));
        assertThat(Arrays.stream(fine).distinct().count()).isEqualTo(4);
        // Of each pair of blocks one keeps the pair's label, the other takes a new one.
        assertThat(IntStream.range(0, NODES).filter(i -> fine[i] == coarse[i]).count())
                .isEqualTo(NODES / 2);
        assertThat(IntStream.of(fine).max().orElseThrow()).isEqualTo(3);
        assertThat(run.out())
                .contains("nesting at least 1", "plateau from gamma 0.4000 to 1.300: 2 modules", "to 1.800: 4 modules");
        assertThat(Files.readAllLines(out.resolve("gamma-sweep.csv"))).hasSize(16);
        assertThat(Files.readAllLines(out.resolve("gamma-partitions.csv"))).hasSize(NODES + 1);
        assertThat(out.resolve("gamma-modules.svg")).exists();
        assertThat(out.resolve("gamma-agreement.svg")).exists();
    }

    @Test
    void whatTravelsWithAPartition() {
        double[] values = planted();
        for (int j = 0; j < NODES; j++) {
            values[5 * NODES + j] = 0;
            values[j * NODES + 5] = 0;
        }
        JsonNode report =
                orthant("modules", npy("m.npy", NODES, values), "--json").json();

        assertThat(report.get("isolated").asInt()).isEqualTo(1);
        assertThat(report.get("silent").asInt()).isZero();
        assertThat(report.get("proved").asBoolean()).isTrue();
        assertThat(report.get("upper_bound").asDouble())
                .isEqualTo(report.get("q").asDouble());
        assertThat(report.get("precision").asString()).isEqualTo("double");
        assertThat(orthant("modules", npy("m.npy", NODES, values)).out())
                .contains("1 single nodes (1 isolated), 0 silent", "double precision), proved to be the best");
    }

    @Test
    void aPartitionMayBeGivenToStartFrom() throws IOException {
        Path file = npy("m.npy", NODES, planted());
        Path out = folder.resolve("out");
        orthant("modules", file, "--out", out);

        JsonNode report = orthant("modules", file, "--start", out.resolve("partition.csv"), "--restarts", 1, "--json")
                .json();
        assertThat(labels(report)).isEqualTo(plantedLabels());
        Path shortStart = Files.writeString(folder.resolve("short.csv"), "0\n1\n");
        assertRefused(3, "expected 24 rows of a label", "modules", file, "--start", shortStart);
        double[] half = new double[NODES];
        half[3] = 0.5;
        assertRefused(3, "whole label of at least -1 in row 4", "modules", file, "--start", npy("h.npy", NODES, half));
        half[3] = -1;
        assertRefused(3, "node 3 (counted from 0) is not", "modules", file, "--start", npy("u.npy", NODES, half));
        assertRefused(
                2, "starts from single nodes", "modules", file, "--start", shortStart, "--maximiser", "consensus");
    }

    /** The matrix's own positive strengths as the null model: Newman and Girvan's modularity. */
    @Test
    void aNullModelMayBeGiven() {
        double[] positive = Arrays.stream(planted()).map(v -> Math.max(v, 0)).toArray();
        for (int i = 0; i < NODES; i++) {
            positive[i * NODES + i] = 0;
        }
        double[] strengths = new double[NODES];
        Arrays.fill(strengths, 7 * 0.8);
        Path file = npy("m.npy", NODES, positive);

        JsonNode own =
                orthant("modules", file, "--quality", "newman-girvan", "--json").json();
        JsonNode given = orthant("modules", file, "--null-model", npy("s.npy", NODES, strengths), "--json")
                .json();
        assertThat(given.get("quality").asString()).isEqualTo("null-model");
        assertThat(labels(given)).isEqualTo(labels(own));
        assertThat(given.get("q").asDouble()).isCloseTo(own.get("q").asDouble(), within(1e-12));
        assertRefused(3, "null model of 24 nodes, got 2", "modules", file, "--null-model", npy("t.npy", 2, 1, 1));
        assertRefused(
                2, "give only one", "modules", file, "--null-model", npy("t.npy", 2, 1, 1), "--quality", "constant");
    }

    @Test
    void directedInputIsRefusedOrSymmetrisedOnRequest() {
        double[] directed = planted();
        directed[NODES] += 0.4;
        Path file = npy("d.npy", NODES, directed);

        assertRefused(3, "--symmetrise takes the mean", "modules", file);
        CommandLineRun run = orthant("modules", file, "--symmetrise", "--json");
        assertThat(labels(run.json())).isEqualTo(plantedLabels());
        assertThat(run.err()).contains("mean of both directions");
        assertRefused(2, "it is for a matrix", "modules", file, "--symmetrise", "--timeseries");
    }

    @Test
    void seriesMayLieOnTheirSide() {
        double[] series = plantedSeries(60);
        double[] turned = new double[series.length];
        for (int k = 0; k < series.length; k++) {
            turned[k % NODES * 60 + k / NODES] = series[k];
        }
        assertThat(orthant("modules", npy("t.npy", NODES, turned), "--timeseries", "--transpose", "--json")
                        .json())
                .isEqualTo(orthant("modules", npy("s.npy", 60, series), "--timeseries", "--json")
                        .json());
        assertRefused(2, "--transpose: it is for --timeseries", "modules", npy("s.npy", 60, series), "--transpose");
    }

    @Test
    void rolesAreWrittenOnRequest() throws IOException {
        Path file = npy("m.npy", NODES, planted());
        Path out = folder.resolve("out");
        assertThat(orthant("modules", file, "--roles", "--restarts", 5, "--out", out)
                        .exitCode())
                .isZero();
        assertThat(Files.readAllLines(out.resolve("roles.csv")))
                .hasSize(NODES + 1)
                .first()
                .asString()
                .startsWith("node,module,participation_positive");
        assertThat(Files.readAllLines(out.resolve("allegiance.csv")).get(1)).startsWith("1.0,0.0,0.0,1.0");
        assertRefused(2, "--roles: writes tables", "modules", file, "--roles");
    }

    @Test
    void badSweepsAreNamed() {
        Path file = npy("m.npy", NODES, planted());
        assertRefused(2, "FROM:TO:STEPS, such as 0.5:2:16, got 1:2", "modules", file, "--gamma-sweep", "1:2");
        assertRefused(2, "FROM:TO:STEPS", "modules", file, "--gamma-sweep", "a:2:3");
        assertRefused(2, "ascending gammas", "modules", file, "--gamma-sweep", "2:1:3");
    }

    /** The path of tens of thousands of nodes, on few. */
    @Test
    void manyNodesAreHeldInSinglePrecision() {
        ModuleInput matrix = ModuleInput.read(new ModuleInput.Reading(
                MatrixSource.of(npy("m.npy", NODES, planted())), ModuleInput.Kind.MATRIX, Diagonal.ZERO, NODES - 1));
        ModuleInput series = ModuleInput.read(new ModuleInput.Reading(
                MatrixSource.of(npy("s.npy", 60, plantedSeries(60))),
                ModuleInput.Kind.STEPS_BY_NODES,
                Diagonal.ZERO,
                NODES - 1));
        for (ModuleInput input : new ModuleInput[] {matrix, series}) {
            assertThat(input.similarity().values()).isInstanceOf(FloatMatrix.class);
            assertThat(input.similarity().get(3, 3)).isZero();
            for (SearchMethod method : new SearchMethod[] {SearchMethod.LOUVAIN, SearchMethod.LEIDEN}) {
                var settings = new ModuleAnalysis.Settings(
                        QualityNames.quality(QualityNames.DEFAULT, 1),
                        method,
                        OptionalInt.of(2),
                        Optional.empty(),
                        Optional.empty());
                List<String> notes = new CopyOnWriteArrayList<>();
                ModuleReport report = new ModuleAnalysis(settings, input, new RandomStreams(1), notes::add)
                        .result(new ModuleAnalysis.Extras(
                                new ModuleNull(OptionalInt.empty(), false, Diagonal.ZERO), false))
                        .report();
                assertThat(report.ci())
                        .isEqualTo(IntStream.of(plantedLabels()).boxed().toList());
                assertThat(report.precision()).isEqualTo("single");
                assertThat(report.chance().kind()).isEqualTo("none");
                assertThat(notes).hasSize(2).allMatch(note -> note.endsWith("of 2: 3 modules"));
            }
        }
    }
}
