package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code launcher-test.sh}, which tests the launcher with a stand-in Maven and Java. */
class LauncherTest {

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void theLauncherPassesItsOwnTest(@TempDir Path work) throws IOException, InterruptedException {
        assumeThat(System.getProperty("os.name")).doesNotStartWith("Windows");
        Path script = Path.of("src/test/sh/launcher-test.sh").toAbsolutePath();
        Path repository = Path.of("..").toAbsolutePath().normalize();

        Process process = new ProcessBuilder("sh", script.toString(), repository.toString(), work.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEmpty();
    }
}
