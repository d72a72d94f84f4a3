package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tasks that files describe, wherever a task is named. */
class DescribedTaskTest {

    private static final Path SHIPPED = Path.of("..", "docs", "tasks");

    @TempDir
    private Path folder = Path.of("");

    private CommandLineRun train(Object task, String out, String... settings) {
        List<Object> words = new ArrayList<>(List.of(
                "train",
                task,
                "--out",
                folder.resolve(out),
                "--set",
                "training.steps=20",
                "--set",
                "network.neurons=10",
                "--set",
                "trials=50",
                "--set",
                "training.stopping.interval=10",
                "--json"));
        for (String setting : settings) {
            words.addAll(List.of("--set", setting));
        }
        return orthant(words.toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"perceptual-decision", "go-nogo"})
    void trainingOnADescriptionGivesTheSameWeights(String id) throws IOException {
        Path file = SHIPPED.resolve(id + ".yaml");
        CommandLineRun described = train(file, "described");
        CommandLineRun builtIn = train(id, "built-in");

        assertThat(described.exitCode()).as(described.err()).isZero();
        assertThat(described.json().get("full_accuracy"))
                .isEqualTo(builtIn.json().get("full_accuracy"));
        assertThat(folder.resolve("described/weights.safetensors"))
                .hasSameBinaryContentAs(folder.resolve("built-in/weights.safetensors"));
        assertThat(folder.resolve("described/training.csv"))
                .hasSameBinaryContentAs(folder.resolve("built-in/training.csv"));
        assertThat(folder.resolve("described/task.yaml")).hasSameBinaryContentAs(file);
        assertThat(folder.resolve("built-in/task.yaml")).doesNotExist();
        assertThat(folder.resolve("described/manifest.json")).content().contains("\"taskFile\" : \"task.yaml\"");
    }

    @Test
    void aTaskOfManyLengthsIsTrainedAndAnalysed() {
        Path file = SHIPPED.resolve("delayed-comparison.yaml");
        CommandLineRun trained = train(file, "net", "training.sequenceLength=40");
        assertThat(trained.exitCode()).as(trained.err()).isZero();

        CommandLineRun analysed = orthant(
                "analyze",
                folder.resolve("net/weights.safetensors"),
                "--task",
                file,
                "--out",
                folder.resolve("report"),
                "--set",
                "trials=60",
                "--set",
                "restarts=3",
                "--set",
                "nullDraws=19",
                "--set",
                "permutations=19",
                "--set",
                "controlSets=3",
                "--set",
                "starts=8",
                "--set",
                "gridSide=5",
                "--json");
        assertThat(analysed.exitCode()).as(analysed.err()).isZero();
        assertThat(analysed.json().get("summary").asString()).contains("10 neurons, 2 inputs and 3 outputs");
        assertThat(folder.resolve("report/manifest.json")).content().contains("delayed-comparison.yaml");
        assertThat(folder.resolve("report/tables/accuracy.csv")).content().contains("10 then 18");
    }

    @Test
    void tasksSaysWhatATrialIs() {
        CommandLineRun run = orthant("tasks", SHIPPED.resolve("context-decision.yaml"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("delay 200 to 900 ms (truncated exponential, scale 300)")
                .contains("17 to 24 steps of 100 ms (2400 ms); networks are measured on trials of 18 steps")
                .contains("motion left asks for left")
                .contains("fixation = 1 in cue, stimulus, delay")
                .contains("evidence on motion left, motion right: 0.5 and 0.5 x coherence (10, 25, 50 percent)")
                .contains("noise on motion left, motion right, colour left, colour right, sigma 0.5")
                .contains("fixate, and the answer in decision");
        JsonNode json = orthant("tasks", SHIPPED.resolve("context-decision.yaml"), "--json", "--set", "dt=50")
                .json();
        assertThat(json.get("dt").asInt()).isEqualTo(50);
        assertThat(json.get("trial_steps").asInt()).isEqualTo(48);
        assertThat(json.get("types")).hasSize(4);
    }

    @Test
    void aPictureShowsAFewTrials() throws IOException {
        Path svg = folder.resolve("a.svg");
        Path png = folder.resolve("a.png");
        Path file = SHIPPED.resolve("delayed-comparison.yaml");
        assertThat(orthant("tasks", file, "--figure", svg, "--quiet").exitCode())
                .isZero();
        assertThat(Files.readString(svg)).startsWith("<svg").contains("frequency", "asked for", "4 trials of");
        assertThat(orthant("tasks", "go-nogo", "--figure", png, "--trials", 2).exitCode())
                .isZero();
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }

    private static void assertRefused(int exitCode, String message, Object... words) {
        CommandLineRun run = orthant(words);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatIsWrongIsRefusedInOneSentence() throws IOException {
        Path file = folder.resolve("my.yaml");
        Files.writeString(
                file, Files.readString(SHIPPED.resolve("go-nogo.yaml")).replace("shown: {no-go", "shwon: {no-go"));
        String nearest = "my.yaml: stimuli[1]: unknown key shwon; did you mean shown?";
        assertRefused(3, nearest, "tasks", file);
        assertRefused(3, nearest, "train", file, "--out", folder.resolve("x"));
        assertRefused(3, nearest, "analyze", "w.npz", "--task", file, "--out", folder.resolve("x"));
        assertRefused(3, "no such file", "tasks", folder.resolve("none.yaml"));
        assertRefused(2, "unknown task go-nog; did you mean go-nogo? (or a file", "tasks", "go-nog");
        Path good = SHIPPED.resolve("go-nogo.yaml");
        assertRefused(2, "multiples of dt = 30 ms, got 500 ms", "tasks", good, "--set", "dt=30");
        assertRefused(2, "ends in .svg or .png", "tasks", good, "--figure", folder.resolve("a.gif"));
        assertRefused(2, "expected a TASK", "tasks", "--figure", folder.resolve("a.svg"));
        assertRefused(2, "1 to 50, got 0", "tasks", good, "--figure", folder.resolve("a.svg"), "--trials", 0);
        assertRefused(2, "there is no folder", "tasks", good, "--figure", folder.resolve("b/a.svg"));
    }
}
