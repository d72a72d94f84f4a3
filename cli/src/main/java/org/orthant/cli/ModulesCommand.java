package org.orthant.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputException;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.CorrelationConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the modules of a matrix or of time series that the user brings. */
@Command(
        name = "modules",
        description = "Find modules in a symmetric matrix, or in time series by their functional connectivity.")
final class ModulesCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description = "An npy, npz, safetensors, MAT, HDF5, NIfTI, CIFTI, GIFTI, csv or tsv file.")
    private Path file = Path.of("");

    @Mixin
    private SourceFlags source = new SourceFlags();

    @Option(names = "--timeseries", description = "The file holds time series: rows are time, columns are nodes.")
    private boolean timeseries;

    @Option(names = "--transpose", description = "With --timeseries: rows are nodes, columns are time.")
    private boolean transpose;

    @Option(names = "--symmetrise", description = "Take a directed matrix by the mean of both directions.")
    private boolean symmetrise;

    @Mixin
    private SearchFlags search = new SearchFlags();

    @Option(
            names = "--t-eff",
            paramLabel = "N",
            description = "Independent samples behind a matrix of correlations: gives it a null.")
    private @Nullable Integer effectiveLength;

    @Option(names = "--null", description = "Run the null above 5,000 nodes, too.")
    private boolean largeNull;

    @Option(names = "--roles", description = "Write participation, within-module z and allegiance, too, with --out.")
    private boolean roles;

    @Option(names = "--seed", paramLabel = "N", description = "Seed; the same seed gives the same bits (default: 1).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for tables and pictures.")
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
        search.check();
        OptionalInt samples = samples();
        if (roles && out == null) {
            throw new UsageException("--roles: writes tables, give --out too");
        }
        if (transpose && !timeseries) {
            throw new UsageException("--transpose: it is for --timeseries");
        }
        if (symmetrise && timeseries) {
            throw new UsageException("--symmetrise: it is for a matrix, not for --timeseries");
        }
        int threadCount = threads.count();
        slow.requireFastEnough();
        // Parallel streams stay in the pool that starts them.
        try (ForkJoinPool pool = new ForkJoinPool(threadCount)) {
            pool.submit(() -> run(samples)).join();
        }
        return ExitCode.DONE;
    }

    private void run(OptionalInt samples) {
        ModuleInput input = ModuleInput.read(
                new ModuleInput.Reading(source.of(file), kind(), search.diagonal(), ModuleInput.MOST_IN_DOUBLES));
        int nodes = input.similarity().nodeCount();
        if (roles && nodes > ModuleRoles.MOST_NODES) {
            throw new InputException(
                    file, "expected at most " + ModuleRoles.MOST_NODES + " nodes with --roles, found " + nodes);
        }
        if (input.isSingle()) {
            note("read " + nodes + " nodes in single precision");
        }
        ModuleResult result = analysis(input)
                .result(new ModuleAnalysis.Extras(new ModuleNull(samples, largeNull, search.diagonal()), roles));
        if (out != null) {
            note("wrote " + String.join(", ", result.write(out, input)) + " to " + out);
        }
        console.warn(result.report().warnings());
        if (output.json()) {
            console.json(result.report());
        } else {
            result.report().lines().forEach(console::result);
        }
    }

    private ModuleInput.Kind kind() {
        if (timeseries) {
            return transpose ? ModuleInput.Kind.NODES_BY_STEPS : ModuleInput.Kind.STEPS_BY_NODES;
        }
        return symmetrise ? ModuleInput.Kind.DIRECTED_MATRIX : ModuleInput.Kind.MATRIX;
    }

    private void note(String line) {
        if (!output.quiet()) {
            console.note(line);
        }
    }

    private ModuleAnalysis analysis(ModuleInput input) {
        var settings = new ModuleAnalysis.Settings(
                search.quality(),
                search.method(),
                search.restarts(),
                search.start(input.similarity().nodeCount()),
                search.sweep());
        try {
            return new ModuleAnalysis(settings, input, new RandomStreams(seed), this::note);
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), String.valueOf(e.getMessage()), e);
        }
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
}
