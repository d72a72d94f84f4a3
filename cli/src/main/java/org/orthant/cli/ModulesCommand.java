package org.orthant.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.connectivity.Diagonal;
import org.orthant.formats.InputException;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.CorrelationConfiguration;
import org.orthant.studies.figure.SvgRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the modules of a matrix or of time series that the user brings. */
@Command(
        name = "modules",
        description = "Find modules in a symmetric matrix, or in time series by their functional connectivity.")
final class ModulesCommand implements Callable<Integer> {

    private static final List<String> MAXIMISERS = Arrays.stream(SearchMethod.values())
            .map(method -> method.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> DIAGONALS = List.of("zero", "keep");

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "An npy, npz or csv file.")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "NAME", description = "The array of an npz file that holds several.")
    private @Nullable String key;

    @Option(names = "--timeseries", description = "The file holds time series: rows are time, columns are nodes.")
    private boolean timeseries;

    @Option(names = "--gamma", paramLabel = "X", description = "Resolution (default: 1).")
    private double gamma = 1;

    @Option(
            names = "--quality",
            paramLabel = "NAME",
            description = "Quality: negative-asym (the default), negative-sym, newman-girvan, potts or constant.")
    private String quality = QualityNames.DEFAULT;

    @Option(
            names = "--maximiser",
            paramLabel = "NAME",
            description = "Search: louvain (the default), leiden, consensus, or exact for a few dozen nodes.")
    private String maximiser = MAXIMISERS.getFirst();

    @Option(names = "--diagonal", paramLabel = "zero|keep", description = "The diagonal: zero (the default) or keep.")
    private String diagonal = DIAGONALS.getFirst();

    @Option(names = "--restarts", paramLabel = "N", description = "Restarts of the search (default: 100).")
    private int restarts = 100;

    @Option(
            names = "--t-eff",
            paramLabel = "N",
            description = "Independent samples behind a matrix of correlations: gives it a null.")
    private @Nullable Integer effectiveLength;

    @Option(names = "--seed", paramLabel = "N", description = "Seed; the same seed gives the same bits (default: 1).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for partition.csv and modules.svg.")
    private @Nullable Path out;

    @Mixin
    private SlowFlag slow = new SlowFlag();

    @Mixin
    private ThreadsFlag threads = new ThreadsFlag();

    @Mixin
    private OutputFlags output = new OutputFlags();

    ModulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ModuleAnalysis analysis = analysis();
        int threadCount = threads.count();
        slow.requireFastEnough();
        ModuleInput input = timeseries ? ModuleInput.timeSeries(file, key) : ModuleInput.matrix(file, key);
        requireTaken(analysis, input);
        ModuleReport report = analysis.report(input, new RandomStreams(seed), threadCount);
        if (out != null) {
            write(out, input, report);
        }
        console.warn(report.warnings());
        if (output.json()) {
            console.json(report);
        } else {
            report.lines().forEach(console::result);
        }
        return ExitCode.DONE;
    }

    private void requireTaken(ModuleAnalysis analysis, ModuleInput input) {
        try {
            analysis.requireTaken(input);
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Checks the options, before any file is opened. */
    private ModuleAnalysis analysis() {
        if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new UsageException("--gamma: expected a finite number of at least 0, got " + gamma);
        }
        if (restarts < 1) {
            throw new UsageException("--restarts: expected at least 1, got " + restarts);
        }
        requireOneOf("--quality", quality, QualityNames.ALL);
        requireOneOf("--maximiser", maximiser, MAXIMISERS);
        requireOneOf("--diagonal", diagonal, DIAGONALS);
        return new ModuleAnalysis(
                QualityNames.quality(quality, gamma),
                SearchMethod.valueOf(maximiser.toUpperCase(Locale.ROOT)),
                diagonal.equals("zero") ? Diagonal.ZERO : Diagonal.KEEP,
                restarts,
                samples());
    }

    private OptionalInt samples() {
        if (effectiveLength == null) {
            return OptionalInt.empty();
        }
        if (timeseries) {
            throw new UsageException("--t-eff: time series have their own null; it is for a bare matrix");
        }
        if (effectiveLength < CorrelationConfiguration.FEWEST_SAMPLES) {
            throw new UsageException("--t-eff: expected at least " + CorrelationConfiguration.FEWEST_SAMPLES + ", got "
                    + effectiveLength);
        }
        return OptionalInt.of(effectiveLength);
    }

    private static void requireOneOf(String option, String value, List<String> choices) {
        if (!choices.contains(value)) {
            throw new UsageException(option + ": expected " + String.join(" or ", choices) + ", got " + value);
        }
    }

    private void write(Path folder, ModuleInput input, ModuleReport report) {
        String picture = new SvgRenderer().render(report.figure(input));
        new OutputFolder(folder)
                .add("partition.csv", report.table().toText().getBytes(StandardCharsets.UTF_8))
                .add("modules.svg", picture.getBytes(StandardCharsets.UTF_8))
                .write();
        if (!output.quiet()) {
            console.note("wrote " + folder.resolve("partition.csv") + " and " + folder.resolve("modules.svg"));
        }
    }
}
