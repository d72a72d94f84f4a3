package org.orthant.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether this machine is fit. */
@Command(name = "doctor", description = "Check Java, the machine and the numerics.")
final class DoctorCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private OutputFlags output = new OutputFlags();

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnosis diagnosis = Diagnosis.ofThisMachine();
        if (output.json()) {
            console.json(diagnosis);
        } else {
            diagnosis.lines().forEach(console::result);
        }
        return diagnosis.healthy() ? ExitCode.DONE : ExitCode.BUG;
    }
}
