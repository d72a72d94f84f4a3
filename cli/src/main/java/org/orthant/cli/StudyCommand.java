package org.orthant.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import org.orthant.formats.config.Suggest;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.run.Executor;
import org.orthant.studies.run.Means;
import org.orthant.studies.run.ProgressListener;
import org.orthant.studies.run.RunRequest;
import org.orthant.studies.run.Shard;
import org.orthant.studies.run.StudyRunner;
import org.orthant.studies.run.SweepRequest;
import org.orthant.studies.run.SweepRunner;
import org.orthant.studies.sweep.Sweep;
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
    private ShardFlag shard = new ShardFlag();

    @Mixin
    private SweepFlags sweep = new SweepFlags();

    @Mixin
    private ExecutorFlag executor = new ExecutorFlag();

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
        Shard part = shard.shard(System.getenv());
        Executor where = executor.executor();
        int threadCount = threads.count();
        slow.requireFastEnough();
        try (ProgressDisplay progress = ProgressDisplay.on(console)) {
            ProgressListener listener = output.quiet() ? ProgressListener.SILENT : progress;
            if (sweep.given()) {
                return OutcomeView.show(
                        SweepRunner.run(sweep(study, options.seed(), part, where, listener)), console, output, strict);
            }
            Path directory = directory(RunFolders.byDefault(id, options.seed(), part));
            Means means = new Means(where, threadCount, part, Means.networksOf(directory));
            var request = new RunRequest<>(study, options, directory, means, CommandWords.of(spec), listener);
            return part.equals(Shard.WHOLE)
                    ? OutcomeView.show(StudyRunner.run(request), console, output, strict)
                    : ShardView.show(StudyRunner.runShard(request), console, output);
        }
    }

    private <O extends Record & StudyOptions> SweepRequest<O> sweep(
            Study<O> study, long chosenSeed, Shard part, Executor where, ProgressListener listener) {
        if (!part.equals(Shard.WHOLE)) {
            throw new UsageException(
                    "--shard and a sweep: expected one of them; give each world's settings with --set");
        }
        Sweep worlds = sweep.sweep(study.description());
        List<O> options = worlds.worlds().stream()
                .map(world ->
                        Configuration.resolve(study.defaults(), overrides().withMoreSettings(world.settings())))
                .toList();
        if (new HashSet<>(options).size() < options.size()) {
            throw new UsageException(
                    "two worlds of the sweep have the same settings; is one of its keys given by a named option, too?");
        }
        return new SweepRequest<>(
                study,
                worlds,
                options,
                directory(RunFolders.ofSweep(id, chosenSeed)),
                where,
                threads.count(),
                CommandWords.of(spec),
                listener);
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

    private Path directory(Path byDefault) {
        if (out != null) {
            return out;
        }
        if (!output.quiet()) {
            console.note("run directory " + byDefault);
        }
        return byDefault;
    }
}
