package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command that fetches data sets. */
class DataTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void dataSetsAreListed() {
        CommandLineRun run = orthant("data", "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().valueStream().map(set -> set.get("id").asString()))
                .contains("mnist");
        JsonNode first = run.json().get(0);
        assertThat(first.propertyNames())
                .containsExactly("id", "title", "source", "licence", "folder", "present", "bytes");
        assertThat(orthant("data").out()).contains("mnist", "60,000 training");
    }

    @Test
    void withoutAConnectionTheManualWayIsToldAndNothingIsLeft() throws IOException {
        CommandLineRun run = orthant("data", "mnist", "--out", folder, "--from", "https://127.0.0.1:9/mnist");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("train-images-idx3-ubyte.gz can't be fetched", "in another way", "orthant data mnist");
        assertThat(run.err().lines().filter(line -> line.contains("can't be fetched")))
                .hasSize(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    /** Data that need an agreement are listed, and fetching them says what to get. */
    @Test
    void dataThatNeedAnAgreementSayWhatToGet() {
        assertThat(orthant("data").out()).contains("human-dense  (to be got by hand)");
        CommandLineRun run = orthant("data", "human-dense", "--out", folder);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("can't be fetched", "db.humanconnectome.org", "brain.function.connectivity");
        assertThat(orthant("data", "mouse-function").err()).contains("Grandjean et al. 2020", "brain.function.series");
    }

    @Test
    void wrongUsageIsRefused() {
        CommandLineRun unknown = orthant("data", "mnits");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(unknown.err()).contains("unknown data set mnits", "mnist");
        CommandLineRun address = orthant("data", "mnist", "--from", "ftp:x");
        assertThat(address.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(address.err()).contains("ftp:x");
        CommandLineRun plain = orthant("data", "mnist", "--from", "http://127.0.0.1:9/");
        assertThat(plain.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(plain.err()).contains("https://host/folder/", "http://127.0.0.1:9/");
        CommandLineRun broken = orthant("data", "mnist", "--from", "https://a b/");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(broken.err()).contains("https://a b/");
    }
}
