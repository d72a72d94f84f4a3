package org.orthant.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import org.orthant.formats.config.Suggest;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.run.ProgressListener;
import org.orthant.studies.run.RunOutcome;
import org.orthant.studies.run.RunRequest;
import org.orthant.studies.run.StudyRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a study, or takes an interrupted run up again. */
@Command(
        name = "study",
        description = "Run a study, or go on with one that was interrupted: the same command with the same --out.")
final class StudyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ID", description = "The study; 'orthant studies' lists them.")
    private String id = "";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the run; the same seed gives the same bits.")
    private @Nullable Long seed;

    @Option(names = "--units", paramLabel = "N", description = "Number of units, for most studies networks.")
    private @Nullable Integer units;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Run directory (default: runs/STUDY-seedN below the current folder).")
    private @Nullable Path out;

    @Option(names = "--strict", description = "Exit with 5 if a claim's verdict is 'not reproduced'.")
    private boolean strict;

    @Mixin
    private SettingsFlags settings = new SettingsFlags();

    @Mixin
    private SlowFlag slow = new SlowFlag();

    @Mixin
    private ThreadsFlag threads = new ThreadsFlag();

    @Mixin
    private OutputFlags output = new OutputFlags();

    @Spec
    private @Nullable CommandSpec spec;

    StudyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return run(study());
    }

    private Study<?> study() {
        return Studies.find(id)
                .orElseThrow(() -> new UsageException("unknown study " + id + Suggest.advice(id, Studies.ids())));
    }

    private <O extends Record & StudyOptions> int run(Study<O> study) {
        O options = Configuration.resolve(study.defaults(), overrides());
        if (settings.printConfig()) {
            return SettingsFlags.print(options, console, output);
        }
        int threadCount = threads.count();
        slow.requireFastEnough();
        Path directory = directory(options.seed());
        try (ProgressDisplay progress = ProgressDisplay.on(console)) {
            ProgressListener listener = output.quiet() ? ProgressListener.SILENT : progress;
            RunOutcome outcome = StudyRunner.run(
                    new RunRequest<>(study, options, directory, threadCount, CommandWords.of(spec), listener));
            return OutcomeView.show(outcome, console, output, strict);
        }
    }

    private Overrides overrides() {
        Overrides overrides = settings.overrides();
        if (seed != null) {
            overrides = overrides.withOption("seed", seed);
        }
        if (units != null) {
            overrides = overrides.withOption("units", units);
        }
        return overrides;
    }

    private Path directory(long chosenSeed) {
        if (out != null) {
            return out;
        }
        Path directory = Path.of("runs", id + "-seed" + chosenSeed);
        if (!output.quiet()) {
            console.note("run directory " + directory);
        }
        return directory;
    }
}
