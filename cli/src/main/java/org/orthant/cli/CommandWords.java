package org.orthant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as it was given. */
final class CommandWords {

    private CommandWords() {}

    /** The words, the program's name first. */
    static List<String> of(@Nullable CommandSpec spec) {
        List<String> words = new ArrayList<>(List.of("orthant"));
        words.addAll(Objects.requireNonNull(spec)
                .root()
                .commandLine()
                .getParseResult()
                .originalArgs());
        return words;
    }
}
