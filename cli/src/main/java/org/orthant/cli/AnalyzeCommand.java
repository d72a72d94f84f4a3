package org.orthant.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputException;
import org.orthant.formats.NetworkImport;
import org.orthant.formats.WeightNames;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.own.GivenBatch;
import org.orthant.studies.own.OwnNetwork;
import org.orthant.studies.own.OwnOptions;
import org.orthant.studies.own.OwnRecording;
import org.orthant.studies.own.ReferenceCheck;
import org.orthant.studies.run.AnalysisRun;
import org.orthant.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses a network or a recording that the user brings. */
@Command(
        name = "analyze",
        description = "Analyse your own recurrent network, or recorded activity, and write a report.",
        footer = {
            "",
            "WEIGHTS is safetensors or npz with the tensors of a CTRNN in PyTorch (rnn.input2h.weight,",
            "rnn.h2h.weight, fc.weight and biases) or of nn.RNN; --names maps other names."
        })
final class AnalyzeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "WEIGHTS", description = "The network's weights.")
    private @Nullable Path weights;

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "The task it does; 'orthant tasks' lists them. Or a YAML file that describes one.")
    private @Nullable String task;

    @Option(
            names = "--inputs",
            paramLabel = "FILE.npz",
            description = "In place of a task: inputs (T, B, I), and perhaps targets, outputs and states.")
    private @Nullable Path inputs;

    @Option(
            names = "--activity",
            paramLabel = "FILE.npz",
            description = "In place of a network: recorded activity (T, B, N) or (T, N).")
    private @Nullable Path activity;

    @Option(
            names = "--reference",
            paramLabel = "FILE.npz",
            description = "A test batch: inputs with the outputs or states that your program gives, to compare.")
    private @Nullable Path reference;

    @Option(names = "--names", paramLabel = "FILE.yaml", description = "How the tensors are called.")
    private @Nullable Path names;

    @Option(names = "--alpha", paramLabel = "A", description = "dt / tau of the network's step.")
    private @Nullable Double alpha;

    @Option(names = "--activation", paramLabel = "F", description = "relu, tanh, softplus, sigmoid or identity.")
    private @Nullable Activation activation;

    @Option(names = "--leak", paramLabel = "WHERE", description = "Whether the leak stands outside or inside of f.")
    private @Nullable LeakPlacement leak;

    @Option(names = "--seed", paramLabel = "N", description = "Seed; the same seed gives the same bits (default: 1).")
    private @Nullable Long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the report and its numbers.")
    private @Nullable Path out;

    @Mixin
    private SettingsFlags settings = new SettingsFlags();

    @Mixin
    private SlowFlag slow = new SlowFlag();

    @Mixin
    private OutputFlags output = new OutputFlags();

    @Spec
    private @Nullable CommandSpec spec;

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        NamedTask named = task == null ? null : NamedTask.of(task);
        OwnOptions options = options(named);
        if (settings.printConfig()) {
            return SettingsFlags.print(options, console, output);
        }
        requireOneSubject();
        Path folder = Objects.requireNonNull(out);
        slow.requireFastEnough();
        if (activity != null) {
            OwnRecording recording = OwnRecording.read(activity, options);
            return write(folder, OwnRecording.description(), options, recording::conclude, null);
        }
        OwnNetwork network = network(named, options);
        ReferenceCheck check = network.reference().orElse(null);
        if (check != null && !output.json()) {
            console.result(check.words());
        }
        return write(folder, OwnNetwork.description(), options, network::conclude, check);
    }

    private OwnOptions options(@Nullable NamedTask named) {
        OwnOptions defaults = OwnOptions.defaults();
        Overrides overrides = settings.overrides();
        return Configuration.resolve(
                named == null ? defaults : defaults.withDt(named.task().dt()),
                seed == null ? overrides : overrides.withOption("seed", seed));
    }

    private void requireOneSubject() {
        if (Stream.of(task, inputs, activity).filter(Objects::nonNull).count() != 1) {
            throw new UsageException("expected one of --task, --inputs and --activity");
        }
        if ((weights == null) != (activity != null)) {
            throw new UsageException(
                    weights == null
                            ? "expected WEIGHTS, a file of weights (or --activity, a recording)"
                            : "--activity: it takes the place of WEIGHTS, got " + weights + " too");
        }
        boolean ofNetwork = Stream.of(reference, names, alpha, activation, leak).anyMatch(Objects::nonNull);
        if (activity != null && ofNetwork) {
            throw new UsageException(
                    "--activity: --reference, --names, --alpha, --activation and --leak are for WEIGHTS");
        }
        if (out == null) {
            throw new UsageException("--out DIR is missing: where the report goes");
        }
    }

    private OwnNetwork network(@Nullable NamedTask named, OwnOptions options) {
        Task chosen = named == null ? null : new TaskSettings(options.dt()).apply(named.task());
        Path file = Objects.requireNonNull(weights);
        NetworkImport.Imported found =
                NetworkImport.read(file, names(), new NetworkImport.Step(alpha, activation, leak));
        Ctrnn network = found.network();
        GivenBatch expected = reference == null ? null : GivenBatch.read(reference);
        try {
            return chosen == null
                    ? OwnNetwork.onInputs(network, GivenBatch.read(Objects.requireNonNull(inputs)), expected, options)
                            .warned(warnings(found))
                    : OwnNetwork.onTask(network, chosen, expected, options).warned(warnings(found));
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> warnings(NetworkImport.Imported found) {
        return found.unused().isEmpty()
                ? List.of()
                : List.of("The file holds tensors that are no part of this network, and were left out: "
                        + String.join(", ", found.unused()) + ".");
    }

    private @Nullable WeightNames names() {
        return names == null
                ? null
                : Configuration.resolve(WeightNames.ctrnn(), Overrides.none().withFile(names));
    }

    private int write(
            Path folder,
            StudyDescription description,
            OwnOptions options,
            Supplier<Conclusion> analysis,
            @Nullable ReferenceCheck check) {
        Path described = task == null ? null : NamedTask.file(task);
        List<Path> files = Stream.of(weights, inputs, activity, reference, names, described)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        AnalysisRun.Written written = new AnalysisRun(
                        description, options, options.seed(), files, CommandWords.of(spec))
                .write(folder, analysis);
        return AnalysisView.of(written, check).show(console, output);
    }
}
