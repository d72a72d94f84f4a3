package org.orthant.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import org.orthant.formats.config.Suggest;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.run.LocalExecutor;
import org.orthant.studies.run.ProgressListener;
import org.orthant.studies.run.ReproductionOutcome;
import org.orthant.studies.run.ReproductionRequest;
import org.orthant.studies.run.ReproductionRequest.Planned;
import org.orthant.studies.run.ReproductionRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs all studies, or takes an interrupted reproduction up again. */
@Command(
        name = "reproduce",
        description = {
            "Run all studies, one after another, into one folder with one index page.",
            "The same command with the same --out goes on; studies that are done are not run again."
        })
final class ReproduceCommand implements Callable<Integer> {

    /** A quick run has this part of a study's units. */
    private static final int QUICK = 10;

    private final Console console;

    @Option(names = "--quick", description = "A tenth of each study's units: a check of the program in minutes.")
    private boolean quick;

    @Option(names = "--only", split = ",", paramLabel = "ID", description = "These studies alone, separated by commas.")
    private List<String> only = List.of();

    @Option(names = "--skip", split = ",", paramLabel = "ID", description = "All studies but these.")
    private List<String> skip = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every study (default: 1).")
    private long seed = 1;

    @Option(
            names = "--set",
            paramLabel = "ID.KEY=VALUE",
            description = "One setting of one study, such as --set digits.data=FOLDER.")
    private List<String> settings = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder (default: runs/reproduce-seedN below the current folder, with -quick if so).")
    private @Nullable Path out;

    @Option(names = "--strict", description = "Exit with 5 if a claim's verdict is 'not reproduced'.")
    private boolean strict;

    @Mixin
    private SlowFlag slow = new SlowFlag();

    @Mixin
    private ThreadsFlag threads = new ThreadsFlag();

    @Mixin
    private OutputFlags output = new OutputFlags();

    @Spec
    private @Nullable CommandSpec spec;

    ReproduceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        only.forEach(id -> requireKnown("--only", id));
        skip.forEach(id -> requireKnown("--skip", id));
        settings.forEach(ReproduceCommand::requireStudy);
        List<Planned<?>> planned =
                Studies.all().stream().<Planned<?>>map(this::planned).toList();
        if (planned.stream().noneMatch(Planned::chosen)) {
            throw new UsageException("--only and --skip leave no study to run");
        }
        int threadCount = threads.count();
        slow.requireFastEnough();
        Path directory = directory();
        try (ProgressDisplay progress = ProgressDisplay.on(console)) {
            ProgressListener listener = output.quiet() ? ProgressListener.SILENT : progress;
            ReproductionOutcome outcome = ReproductionRunner.run(new ReproductionRequest(
                    seed,
                    quick,
                    planned,
                    directory,
                    new LocalExecutor(),
                    threadCount,
                    CommandWords.of(spec),
                    listener));
            return ReproductionView.show(outcome, console, output, strict);
        }
    }

    private static void requireKnown(String option, String id) {
        if (!Studies.ids().contains(id)) {
            throw new UsageException(option + ": unknown study " + id + Suggest.advice(id, Studies.ids()));
        }
    }

    private static void requireStudy(String setting) {
        int dot = setting.indexOf('.');
        if (dot < 1 || setting.indexOf('=') < dot) {
            throw new UsageException("--set " + setting + ": expected STUDY.key=value");
        }
        requireKnown("--set", setting.substring(0, dot));
    }

    private <O extends Record & StudyOptions> Planned<O> planned(Study<O> study) {
        String id = study.description().id();
        Overrides size = Overrides.none().withOption("seed", seed);
        if (quick) {
            size = size.withOption("units", Math.max(1, study.defaults().units() / QUICK));
        }
        O sized = Configuration.resolve(study.defaults(), size);
        List<String> own = settings.stream()
                .filter(setting -> setting.startsWith(id + "."))
                .map(setting -> setting.substring(id.length() + 1))
                .toList();
        O options = Configuration.resolve(sized, Overrides.none().withMoreSettings(own));
        return new Planned<>(study, options, (only.isEmpty() || only.contains(id)) && !skip.contains(id));
    }

    private Path directory() {
        if (out != null) {
            return out;
        }
        Path directory = Path.of("runs", "reproduce-seed" + seed + (quick ? "-quick" : ""));
        if (!output.quiet()) {
            console.note("folder " + directory);
        }
        return directory;
    }
}
