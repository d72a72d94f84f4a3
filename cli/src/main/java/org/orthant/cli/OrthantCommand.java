package org.orthant.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The program without a command: only {@code --help} and {@code --version} mean something. */
@Command(
        name = "orthant",
        description = "Functional modules in recurrent networks: train, find, lesion, test, report.",
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "Exit codes: 0 done; 1 a bug; 2 wrong usage; 3 bad input; 4 interrupted,",
            "resumable; 5 a claim not reproduced (--strict).",
            "'orthant COMMAND --help' says more of a command."
        })
final class OrthantCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UsageException("a command is missing; 'orthant --help' lists them");
    }
}
