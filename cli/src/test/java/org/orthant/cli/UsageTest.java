package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Help, versions, and refusals of wrong usage: exit code 2, one sentence, nothing on standard output. */
class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    studdy                                   | unknown command studdy; did you mean study?
                    study function-decison                   | unknown study function-decison; did you mean function-decision?
                    study xyzzy                              | unknown study xyzzy; there are:
                    study function-decision --sed 3          | unknown option --sed; did you mean --seed?
                    study function-decision --unit=3         | unknown option --unit; did you mean --units?
                    study function-decision --seed x         | invalid value for option '--seed': 'x' is not a long
                    study function-decision --seed 1 --seed 2 | option '--seed' (N) should be specified only once
                    study function-decision --threads 0      | --threads: expected at least 1, got 0
                    study function-decision --units 0        | got 0
                    study function-decision --set unist=2    | unknown key unist; did you mean units?
                    study function-decision --set units      | --set units: expected key=value
                    study                                    | missing required parameter: 'ID'
                    tasks gonogo                             | unknown task gonogo; did you mean go-nogo?
                    tasks --set td=20                        | unknown key td; did you mean dt?
                    tasks --set dt=30                        | multiples of dt = 30 ms
                    tasks go-nogo more                       | unexpected argument more
                    train perceptual-decision                | --out DIR is missing
                    train perceptual-decison --out x         | unknown task perceptual-decison; did you mean perceptual-decision?
                    train go-nogo --out x --set training.stps=1 | unknown key training.stps; did you mean training.steps?
                    train perceptual-decision --out x --set dt=20 | training.sequenceLength of at least 110
                    modules x.npy --quality q                | --quality: expected negative-asym or negative-sym or newman-girvan or potts or constant, got q
                    modules x.npy --diagonal one             | --diagonal: expected zero or keep, got one
                    modules x.npy --gamma -1                 | --gamma: expected a finite number of at least 0, got -1.0
                    modules x.npy --gamma NaN                | --gamma: expected a finite number of at least 0, got NaN
                    modules x.npy --restarts 0               | --restarts: expected at least 1, got 0
                    """)
    void wrongUsageIsRefusedInOneSentence(String command, String message) {
        CommandLineRun run = orthant((Object[]) command.split(" +"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("orthant: ").contains(message).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(orthant().exitCode()).isEqualTo(2);
        assertThat(orthant().err()).contains("a command is missing");
    }

    @Test
    void helpListsEveryCommandAndEveryOption() {
        assertThat(orthant("--help").exitCode()).isZero();
        assertThat(orthant("--help").out())
                .contains("studies", "study", "report", "train", "tasks", "modules", "doctor", "Exit codes");
        assertThat(orthant("study", "--help").out())
                .contains(
                        "--seed",
                        "--out",
                        "--threads",
                        "--units",
                        "--config",
                        "--set",
                        "--print-config",
                        "--strict",
                        "--json",
                        "--quiet",
                        "--allow-slow");
    }

    @Test
    void versionNamesProgramCommitAndJava() {
        assertThat(orthant("--version").exitCode()).isZero();
        assertThat(orthant("--version").out())
                .contains("orthant ")
                .contains("commit ")
                .contains("Java " + Runtime.version().feature());
    }

    @Test
    void settingsComeFromDefaultsThenFileThenSetThenNamedOptions(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("settings.yaml"), "seed: 11\nunits: 12\nnetwork:\n  neurons: 13\n");

        CommandLineRun run = orthant(
                "study",
                "function-decision",
                "--print-config",
                "--json",
                "--config",
                file,
                "--set",
                "units=22",
                "--set",
                "network.tau=200",
                "--seed",
                "31");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("seed").asInt()).isEqualTo(31);
        assertThat(run.json().get("units").asInt()).isEqualTo(22);
        assertThat(run.json().get("network").get("neurons").asInt()).isEqualTo(13);
        assertThat(run.json().get("network").get("tau").asDouble()).isEqualTo(200);
    }

    @Test
    void printedSettingsAreTakenAsAFile(@TempDir Path folder) throws Exception {
        String printed = orthant("study", "function-decision", "--print-config", "--seed", "7")
                .out();
        Path file = Files.writeString(folder.resolve("settings.yaml"), printed);

        assertThat(orthant("study", "function-decision", "--print-config", "--config", file)
                        .out())
                .isEqualTo(printed)
                .contains("seed: 7");
    }

    @Test
    void aMissingSettingsFileIsBadInput() {
        CommandLineRun run = orthant("study", "function-decision", "--config", "missing.yaml");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("missing.yaml", "no such file");
    }

    @Test
    void whatIsNoRunDirectoryHasNoReport(@TempDir Path folder) {
        CommandLineRun run = orthant("report", folder);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
    }
}
