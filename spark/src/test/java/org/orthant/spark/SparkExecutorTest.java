package org.orthant.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.cli.Main;
import org.orthant.formats.InputException;
import org.orthant.formats.config.ConfigurationException;
import org.orthant.studies.run.Executor;
import org.orthant.studies.run.LocalExecutor;
import org.orthant.studies.run.Means;
import org.orthant.studies.run.RunDirectory;
import org.orthant.studies.run.StudyUnits;

/** The same tiny study on threads of this process and on Spark, {@code local[2]}: the same bytes. */
class SparkExecutorTest {

    private static final List<String> TINY = List.of(
            "study",
            "weights-before-after",
            "--quiet",
            "--seed",
            "1",
            "--units",
            "5",
            "--set",
            "network.neurons=16",
            "--set",
            "training.steps=20",
            "--set",
            "samples=100",
            "--set",
            "restarts=2");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void runLocally() {
        assertThat(run("local", "--threads", "1")).isEmpty();
    }

    /** Runs the study and gives back what it says beside its result. */
    private static String run(String out, String... more) {
        List<String> words = new ArrayList<>(TINY);
        words.addAll(List.of("--out", folder.resolve(out).toString()));
        words.addAll(List.of(more));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                words.toArray(String[]::new),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return exitCode == 0 ? "" : exitCode + ": " + err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark", "spark-shared"})
    void sparkGivesTheBytesOfOneThread(String executor) throws IOException {
        assertThat(run(executor, "--executor", executor)).isEmpty();
        assertThat(files(folder.resolve(executor)))
                .usingRecursiveComparison()
                .isEqualTo(files(folder.resolve("local")));
    }

    @Test
    void onlyTheUnitsThatAreMissingAreComputed() throws IOException {
        Path local = folder.resolve("local");
        String options = RunDirectory.manifestOf(local).options().toString();
        StudyUnits<?> units = StudyUnits.of("weights-before-after", options);
        assertThat(units.options()).isEqualTo(options);
        Received received = new Received();

        new SparkExecutor().run(new Executor.Job(units, List.of(1, 3), 1, local, Means.networksOf(local)), received);

        assertThat(received.units.keySet()).containsExactly(1, 3);
        for (int unit : List.of(1, 3)) {
            assertThat(received.units.get(unit))
                    .isEqualTo(Files.readAllBytes(local.resolve("units/00000" + unit + ".zip")));
        }
        assertThat(received.networks).hasSize(2);
        assertThat(received.done).containsExactlyInAnyOrder(1, 3);
    }

    /** Keeps what an executor hands over. */
    private static final class Received implements Executor.UnitSink {

        private final Map<Integer, byte[]> units = new ConcurrentSkipListMap<>();
        private final Map<String, byte[]> networks = new ConcurrentSkipListMap<>();
        private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void store(int index, byte[] unit) {
            units.put(index, unit);
        }

        @Override
        public void storeNetwork(String name, byte[] network) {
            networks.put(name, network);
        }

        @Override
        public void done(int index) {
            done.add(index);
        }
    }

    @Test
    void aUnitThatFailsStopsTheRunWithItsOwnWords() {
        Path nowhere = folder.resolve("nowhere");
        Path local = folder.resolve("local");
        StudyUnits<?> units = StudyUnits.of(
                "weights-before-after", RunDirectory.manifestOf(local).options().toString());
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new SparkSharedExecutor()
                        .run(new Executor.Job(units, List.of(0), 1, nowhere, nowhere), new Received()))
                .withMessageContaining("nowhere: expected a folder that all machines see");
    }

    /** Units, networks, tables, arrays, figures and scorecard. */
    private static Map<String, byte[]> files(Path run) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = run.relativize(file).toString();
                if (!name.matches("manifest.json|sessions.jsonl|report.html|run.lock")) {
                    content.put(name, Files.readAllBytes(file));
                }
            }
        }
        assertThat(content.keySet())
                .contains("scorecard.json", "units/000004.zip")
                .anyMatch(name -> name.startsWith("tables/"))
                .anyMatch(name -> name.startsWith("networks/"));
        return content;
    }

    @Test
    void theExecutorsAreFoundByName() {
        assertThat(Executor.available().stream().map(Executor::name))
                .containsExactlyInAnyOrder(new LocalExecutor().name(), "spark", "spark-shared");
        assertThat(run("unknown", "--executor", "sparc")).startsWith("2: ").contains("did you mean spark?");
    }

    @Test
    void withoutAMasterTheRunIsRefused() {
        String master = System.clearProperty("spark.master");
        try {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(SparkJob::configuration)
                    .withMessageContaining("no master");
            assertThat(run("masterless", "--executor", "spark"))
                    .startsWith("2: ")
                    .contains("spark-submit");
        } finally {
            System.setProperty("spark.master", master);
        }
    }

    @Test
    void everyUnitIsInOneTask() {
        List<Integer> few = IntStream.range(0, 7).boxed().toList();
        assertThat(SparkJob.tasks(few))
                .hasSize(7)
                .allSatisfy(task -> assertThat(task).hasSize(1));
        List<Integer> many = IntStream.range(0, 50_001).boxed().toList();
        assertThat(SparkJob.tasks(many)).hasSizeLessThanOrEqualTo(20_000);
        assertThat(SparkJob.tasks(many).stream().flatMap(List::stream)).containsExactlyElementsOf(many);
    }
}
