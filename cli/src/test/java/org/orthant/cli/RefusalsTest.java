package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.orthant.formats.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** What becomes of each kind of exception. */
class RefusalsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Command(name = "orthant")
    private static final class Anything {}

    private int handle(Exception e) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Anything());
        ParseResult parsed = line.parseArgs();
        return new Refusals(new Console(stream, stream, false)).handleExecutionException(e, line, parsed);
    }

    @Test
    void aBugShowsWhatToReport() {
        assertThat(handle(new IllegalStateException("no such case"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("this is a bug; please report it", "commit ", "Java ", "command:", "no such case", "\tat ");
    }

    @Test
    void badInputAndFullDisksShowOneSentence() {
        assertThat(handle(new InputException("a.npy", "cut short"))).isEqualTo(3);
        assertThat(handle(new UncheckedIOException("b.csv can't be written: no space left", new IOException())))
                .isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        "orthant: a.npy: cut short\northant: b.csv can't be written: no space left\n");
    }
}
