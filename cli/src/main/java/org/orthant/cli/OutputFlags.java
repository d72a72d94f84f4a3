package org.orthant.cli;

import picocli.CommandLine.Option;

/** How a command talks; the same in every command. */
final class OutputFlags {

    @Option(
            names = "--json",
            description = "Give the result as JSON on standard output, everything else on standard error.")
    private boolean json;

    @Option(names = "--quiet", description = "Show no progress and no notes.")
    private boolean quiet;

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }
}
