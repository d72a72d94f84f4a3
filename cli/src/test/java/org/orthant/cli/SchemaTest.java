package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;
import static org.orthant.cli.PlantedModules.NODES;
import static org.orthant.cli.PlantedModules.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orthant.formats.Json;
import org.orthant.studies.Studies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas in {@code docs/schemas} are those of the records, and real outputs keep to them. The outputs of
 * {@code analyze} and {@code reproduce} are held to theirs in the tests of these commands.
 */
class SchemaTest {

    private static final String TINY = "network.neurons=16,training.steps=20,analysis.trials=40,analysis.restarts=2,"
            + "analysis.nullDraws=19,analysis.controlSets=2,analysis.includeFailures=true";

    @TempDir
    private Path folder = Path.of("");

    private static CommandLineRun tinyStudy(Object... more) {
        List<Object> words = new ArrayList<>(List.of("study", "function-decision", "--units", 2, "--json"));
        Arrays.stream(TINY.split(",")).forEach(setting -> words.addAll(List.of("--set", setting)));
        words.addAll(List.of(more));
        CommandLineRun run = orthant(words.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static void assertKeepsTo(String schema, JsonNode value) {
        assertThat(PublishedSchema.problems(schema, value)).as(schema).isEmpty();
    }

    private static JsonNode read(Path file) {
        return Json.read(file, JsonNode.class);
    }

    /** With {@code -Dorthant.writeSchemas=true} the files are made anew, see CONTRIBUTING.md. */
    @Test
    void thePublishedSchemasAreThoseOfTheRecords() throws IOException {
        Map<String, Map<String, Object>> wanted = Schemas.all();
        if (Boolean.getBoolean("orthant.writeSchemas")) {
            Files.createDirectories(PublishedSchema.FOLDER);
            wanted.forEach((name, schema) -> Json.write(PublishedSchema.file(name), schema));
        }
        try (Stream<Path> files = Files.list(PublishedSchema.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(
                            wanted.keySet().stream().map(name -> name + ".json").toList());
        }
        wanted.forEach((name, schema) -> assertThat(PublishedSchema.file(name))
                .as(name + ": stale; make it anew with -Dtest=SchemaTest -Dorthant.writeSchemas=true")
                .hasBinaryContent(Json.toBytes(schema)));
    }

    @Test
    void aStudyKeepsToItsSchemas() {
        Path run = folder.resolve("run");

        assertKeepsTo("result-study", tinyStudy("--out", run).json());
        assertKeepsTo("manifest", read(run.resolve("manifest.json")));
        assertKeepsTo("scorecard", read(run.resolve("scorecard.json")));
        assertKeepsTo(
                "config-function-decision", read(run.resolve("manifest.json")).get("options"));
        assertKeepsTo(
                "result-shard",
                tinyStudy("--shard", "0/2", "--out", folder.resolve("shard")).json());
    }

    @Test
    void modulesAndConvertKeepToTheirSchemas() {
        Path matrix = PlantedModules.npy(folder.resolve("m.npy"), NODES, planted());

        assertKeepsTo("result-modules", orthant("modules", matrix, "--json").json());
        assertKeepsTo(
                "result-modules",
                orthant("modules", matrix, "--json", "--maximiser", "consensus", "--gamma-sweep", "0.5:1.5:3")
                        .json());
        assertKeepsTo(
                "result-convert",
                orthant("convert", matrix, folder.resolve("m.csv"), "--json").json());
    }

    @Test
    void trainKeepsToItsSchemas() {
        Path out = folder.resolve("trained");
        CommandLineRun run = orthant(
                "train",
                "go-nogo",
                "--out",
                out,
                "--json",
                "--set",
                "training.steps=20",
                "--set",
                "network.neurons=10");

        assertKeepsTo("result-train", run.json());
        assertKeepsTo("train-manifest", read(out.resolve("manifest.json")));
        assertKeepsTo("config-train-go-nogo", read(out.resolve("manifest.json")).get("settings"));
    }

    @Test
    void listsKeepToTheirSchemas() {
        assertKeepsTo("result-studies", orthant("studies", "--json").json());
        assertKeepsTo("result-tasks", orthant("tasks", "--json").json());
        assertKeepsTo("result-tasks", orthant("tasks", "go-nogo", "--json").json());
        assertKeepsTo("result-data", orthant("data", "--json").json());
        assertKeepsTo("result-doctor", orthant("doctor", "--json").json());
    }

    private static List<String> studies() {
        return Studies.ids();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theDefaultsKeepToTheSchemaAndAMistakeDoesNot(String id) {
        JsonNode options = orthant("study", id, "--print-config", "--json").json();
        assertKeepsTo("config-" + id, options);

        ObjectNode misspelt = ((ObjectNode) options.deepCopy()).put("sead", 1);
        assertThat(PublishedSchema.problems("config-" + id, misspelt)).isNotEmpty();
        ObjectNode mistyped = ((ObjectNode) options.deepCopy()).put("units", "ten");
        assertThat(PublishedSchema.problems("config-" + id, mistyped)).isNotEmpty();
    }
}
