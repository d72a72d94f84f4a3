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
import tools.jackson.databind.JsonNode;

/** A tiny run of {@code function-decision} from the command line: 16 neurons, 20 training steps. */
class StudyTest {

    private static final List<Object> TINY = List.of(
            "study",
            "function-decision",
            "--units",
            2,
            "--set",
            "network.neurons=16",
            "--set",
            "training.steps=20",
            "--set",
            "analysis.trials=40",
            "--set",
            "analysis.restarts=2",
            "--set",
            "analysis.nullDraws=19",
            "--set",
            "analysis.controlSets=2",
            "--set",
            "analysis.includeFailures=true");

    @TempDir
    private static Path folder = Path.of("");

    private static CommandLineRun first = new CommandLineRun(-1, "", "");

    @BeforeAll
    static void run() {
        first = tiny(folder.resolve("a"), "--seed", 1, "--json");
    }

    private static CommandLineRun tiny(Path out, Object... more) {
        List<Object> words = new ArrayList<>(TINY);
        words.addAll(List.of("--out", out));
        words.addAll(List.of(more));
        return orthant(words.toArray());
    }

    @Test
    void theResultIsOneJsonObject() {
        assertThat(first.exitCode()).as(first.err()).isZero();
        JsonNode result = first.json();
        assertThat(result.get("study").asString()).isEqualTo("function-decision");
        assertThat(result.get("seed").asLong()).isEqualTo(1);
        assertThat(result.get("units").asInt()).isEqualTo(2);
        assertThat(result.get("report").asString()).endsWith("report.html");
        assertThat(result.get("warnings").isArray()).isTrue();
        assertThat(result.get("claims")).isNotEmpty().allSatisfy(StudyTest::assertIsClaim);
    }

    private static void assertIsClaim(JsonNode claim) {
        assertThat(claim.propertyNames())
                .containsExactly(
                        "id", "claim", "statistic", "value", "interval", "n", "rule", "verdict", "baseline", "note");
        assertThat(claim.get("value").isNumber() || claim.get("value").isNull()).isTrue();
        JsonNode interval = claim.get("interval");
        assertThat(interval.isNull() || interval.size() == 2).isTrue();
        JsonNode baseline = claim.get("baseline");
        assertThat(baseline.isNull() || baseline.get("beyond").asString().matches("yes|no|inconclusive"))
                .isTrue();
        assertThat(claim.get("verdict").asString())
                .isIn(
                        "reproduced",
                        "present, below the smallest effect",
                        "not reproduced",
                        "inconclusive",
                        "untestable",
                        "reported");
    }

    @Test
    void theSameCommandGoesOnAndEndsWithTheSameBytes() throws IOException {
        Map<String, byte[]> before = results(folder.resolve("a"));

        CommandLineRun again = tiny(folder.resolve("a"), "--seed", 1, "--json");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).contains("2 of 2 units were done before");
        assertThat(results(folder.resolve("a"))).usingRecursiveComparison().isEqualTo(before);
        assertThat(before.keySet())
                .anyMatch(name -> name.endsWith(".csv"))
                .anyMatch(name -> name.endsWith("scorecard.json"));
    }

    private static Map<String, byte[]> results(Path run) throws IOException {
        Map<String, byte[]> results = new TreeMap<>();
        results.put("scorecard.json", Files.readAllBytes(run.resolve("scorecard.json")));
        try (Stream<Path> tables = Files.list(run.resolve("tables"))) {
            for (Path table : tables.toList()) {
                results.put(table.getFileName().toString(), Files.readAllBytes(table));
            }
        }
        return results;
    }

    @Test
    void anotherRunInTheSameFolderIsRefused() {
        CommandLineRun other = tiny(folder.resolve("a"), "--seed", 2);

        assertThat(other.exitCode()).isEqualTo(3);
        assertThat(other.err()).contains("seed 1", "2").doesNotContain("\tat ");
        assertThat(other.out()).isEmpty();
    }

    @Test
    void theReportIsMadeAnewAndStrictFailsExactlyIfAClaimIsNotReproduced() throws IOException {
        Path run = folder.resolve("a");
        Files.deleteIfExists(run.resolve("report.html"));
        boolean failed = first.json()
                .get("claims")
                .valueStream()
                .anyMatch(claim -> claim.get("verdict").asString().equals("not reproduced"));

        CommandLineRun report = orthant("report", run, "--strict");

        assertThat(report.exitCode()).as(report.err()).isEqualTo(failed ? 5 : 0);
        assertThat(report.out())
                .startsWith("function-decision, seed 1, units 2\n")
                .contains("report: ");
        assertThat(run.resolve("report.html")).isNotEmptyFile();
    }
}
