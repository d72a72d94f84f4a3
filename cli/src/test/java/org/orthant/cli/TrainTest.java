package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.NetworkFile;
import org.orthant.formats.Safetensors;
import org.orthant.network.Ctrnn;
import tools.jackson.databind.JsonNode;

/** {@code train}: what it writes, and that it writes over nothing. */
class TrainTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandLineRun train(Path out, Object seed) {
        return orthant(
                "train",
                "go-nogo",
                "--out",
                out,
                "--seed",
                seed,
                "--set",
                "training.steps=20",
                "--set",
                "network.neurons=10",
                "--set",
                "trials=50",
                "--set",
                "training.stopping.interval=10",
                "--json");
    }

    @Test
    void aTrainingLeavesWeightsCourseAndManifest() throws IOException {
        Path out = folder.resolve("a");
        CommandLineRun run = train(out, 3);

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode result = run.json();
        assertThat(result.get("alpha").asDouble()).isEqualTo(1);
        assertThat(result.get("steps").asInt()).isEqualTo(20);
        assertThat(result.get("choice_accuracy").isNull()).isTrue();
        assertThat(result.get("full_accuracy").asDouble()).isBetween(0.0, 1.0);
        assertThat(run.err()).contains("a map without leak").contains("step 10: accuracy on fresh trials");

        Path weights = out.resolve("weights.safetensors");
        Ctrnn network = NetworkFile.network("weights", Safetensors.read(weights));
        assertThat(network.neurons()).isEqualTo(10);
        assertThat(Files.readAllLines(out.resolve("training.csv")))
                .hasSize(21)
                .first()
                .isEqualTo("step,loss_nats,choice_accuracy,full_accuracy");
        assertThat(out.resolve("manifest.json"))
                .content()
                .contains("\"seed\" : 3")
                .contains("\"neurons\" : 10");
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() throws IOException {
        train(folder.resolve("a"), 3);
        train(folder.resolve("b"), 3);
        train(folder.resolve("c"), 4);

        byte[] weights = weights("a");
        assertThat(weights("b")).isEqualTo(weights);
        assertThat(weights("c")).isNotEqualTo(weights);
    }

    private byte[] weights(String run) throws IOException {
        return Files.readAllBytes(folder.resolve(run).resolve("weights.safetensors"));
    }

    @Test
    void weightsAreNeverWrittenOver() throws IOException {
        Path out = Files.createDirectory(folder.resolve("a"));
        Files.writeString(out.resolve("weights.safetensors"), "mine");

        CommandLineRun run = train(out, 3);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("weights.safetensors", "not written over");
        assertThat(out.resolve("weights.safetensors")).hasContent("mine");
        assertThat(out.resolve("training.csv")).doesNotExist();
    }
}
