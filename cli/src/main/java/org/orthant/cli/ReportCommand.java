package org.orthant.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.orthant.studies.run.RunOutcome;
import org.orthant.studies.run.StudyRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a complete run's results anew. */
@Command(name = "report", description = "Write tables, figures, scorecard and report of a complete run anew.")
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The run directory.")
    private Path directory = Path.of("");

    @Option(names = "--strict", description = "Exit with 5 if a claim's verdict is 'not reproduced'.")
    private boolean strict;

    @Option(names = "--png", description = "Write each figure as PNG, too.")
    private boolean png;

    @Mixin
    private OutputFlags output = new OutputFlags();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RunOutcome outcome = StudyRunner.rebuildReport(directory);
        if (png) {
            StudyRunner.writePngs(directory);
        }
        return OutcomeView.show(outcome, console, output, strict);
    }
}
