package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in shards, joined, holds the bytes of the run that was never parted. */
class MergeTest {

    private static final List<Object> TINY = List.of(
            "study",
            "weights-before-after",
            "--units",
            3,
            "--set",
            "network.neurons=16",
            "--set",
            "training.steps=10",
            "--set",
            "samples=100",
            "--set",
            "restarts=2");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void run() {
        assertThat(tiny("whole").exitCode()).isZero();
        for (int k = 0; k < 2; k++) {
            CommandLineRun shard = tiny("shard" + k, "--shard", k + "/2", "--json");
            assertThat(shard.exitCode()).as(shard.err()).isZero();
            assertThat(shard.json().get("units").asInt()).isEqualTo(2 - k);
            assertThat(shard.json().get("shard").asString()).isEqualTo(k + "/2");
        }
    }

    private static CommandLineRun tiny(String out, Object... more) {
        List<Object> words = new ArrayList<>(TINY);
        words.addAll(List.of("--quiet", "--out", folder.resolve(out)));
        words.addAll(List.of(more));
        return orthant(words.toArray());
    }

    @Test
    void mergedShardsHaveTheBytesOfTheWholeRun() throws IOException {
        CommandLineRun merged =
                orthant("merge", folder.resolve("shard1"), folder.resolve("shard0"), "--out", folder.resolve("merged"));

        assertThat(merged.exitCode()).as(merged.err()).isZero();
        assertThat(merged.out()).startsWith("weights-before-after, seed 1, units 3\n");
        assertThat(files(folder.resolve("merged")))
                .usingRecursiveComparison()
                .isEqualTo(files(folder.resolve("whole")));
        assertThat(files(folder.resolve("whole")).keySet())
                .contains("scorecard.json")
                .anyMatch(name -> name.startsWith("networks/"))
                .anyMatch(name -> name.startsWith("units/"))
                .anyMatch(name -> name.startsWith("tables/"));
    }

    /** Everything but what names the command, the machine and the time. */
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
        return content;
    }

    @Test
    void aMissingShardIsRefusedAndNothingIsWritten() {
        CommandLineRun merged = orthant("merge", folder.resolve("shard0"), "--out", folder.resolve("never-made"));

        assertThat(merged.exitCode()).isEqualTo(3);
        assertThat(merged.err()).contains("1/2 is missing").doesNotContain("\tat ");
        assertThat(folder.resolve("never-made")).doesNotExist();
    }

    @Test
    void aNetworkThatDiffersBetweenShardsIsNamed() throws IOException {
        Path damaged;
        try (Stream<Path> networks = Files.list(folder.resolve("shard0/networks"))) {
            damaged = networks.findFirst().orElseThrow();
        }
        Path copy = folder.resolve("shard1/networks").resolve(damaged.getFileName());
        Files.writeString(copy, "damaged");

        CommandLineRun merged = orthant(
                "merge", folder.resolve("shard0"), folder.resolve("shard1"), "--out", folder.resolve("refused"));

        Files.delete(copy);
        assertThat(merged.exitCode()).isEqualTo(3);
        assertThat(merged.err()).contains("shard1", damaged.getFileName().toString(), "differs from");
    }
}
