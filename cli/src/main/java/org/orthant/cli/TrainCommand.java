package org.orthant.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.ArrayFormat;
import org.orthant.formats.InputException;
import org.orthant.formats.Json;
import org.orthant.formats.LoadingGuide;
import org.orthant.formats.NetworkFile;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.training.TrainingResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains one network and keeps its weights. */
@Command(name = "train", description = "Train one network on a task and keep its weights.")
final class TrainCommand implements Callable<Integer> {

    private static final String WEIGHTS = "weights.safetensors";

    private static final String GUIDE = new LoadingGuide()
            .arrays(
                    Path.of(WEIGHTS),
                    ArrayFormat.SAFETENSORS,
                    Path.of(WEIGHTS),
                    List.of(
                            "rnn.h2h.weight",
                            "rnn.h2h.bias",
                            "rnn.input2h.weight",
                            "rnn.input2h.bias",
                            "fc.weight",
                            "fc.bias"))
            .tables(List.of(Path.of("training.csv")))
            .toText();

    private final Console console;

    @Parameters(
            paramLabel = "TASK",
            description = "The task; 'orthant tasks' lists them. Or a YAML file that describes one.")
    private String task = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for weights.safetensors, training.csv, manifest.json and a copy of a task's file.")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Seed; the same seed gives the same bits (default: 1).")
    private @Nullable Long seed;

    @Mixin
    private SettingsFlags settings = new SettingsFlags();

    @Mixin
    private SlowFlag slow = new SlowFlag();

    @Mixin
    private OutputFlags output = new OutputFlags();

    @Spec
    private @Nullable CommandSpec spec;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        NamedTask named = NamedTask.of(task);
        TrainSettings chosen = Configuration.resolve(TrainSettings.defaults(named.task()), overrides());
        NetworkRecipe recipe = chosen.recipe(named.task());
        if (settings.printConfig()) {
            return SettingsFlags.print(chosen, console, output);
        }
        slow.requireFastEnough();
        Path folder = folder();
        note("training on " + recipe.task().id() + ", seed " + chosen.seed() + ", " + TrainedView.dynamics(recipe));
        TrainingResult result = NetworkTrainer.train(recipe, evaluation -> note(TrainedView.line(evaluation)));
        TrainedView trained = TrainedView.of(chosen, recipe, result, folder.resolve(WEIGHTS));
        write(folder, named, chosen, result);
        if (output.json()) {
            console.json(trained);
        } else {
            trained.lines().forEach(console::result);
        }
        return ExitCode.DONE;
    }

    private Overrides overrides() {
        return seed == null ? settings.overrides() : settings.overrides().withOption("seed", seed);
    }

    /** Where the files go; refused before anything is computed if weights are there. */
    private Path folder() {
        if (out == null) {
            throw new UsageException("--out DIR is missing: where the weights go");
        }
        Path weights = out.resolve(WEIGHTS);
        if (Files.exists(weights)) {
            throw new InputException(weights, "exists and is not written over; choose another --out");
        }
        OutputFolder.create(out);
        return out;
    }

    private void note(String line) {
        if (!output.quiet()) {
            console.note(line);
        }
    }

    private void write(Path folder, NamedTask named, TrainSettings chosen, TrainingResult result) {
        NetworkRecipe recipe = chosen.recipe(named.task());
        TrainManifest manifest = TrainManifest.of(named, chosen, CommandWords.of(spec));
        OutputFolder files = new OutputFolder(folder)
                .add("manifest.json", Json.toBytes(manifest))
                .add("training.csv", TrainedView.table(result).toText().getBytes(StandardCharsets.UTF_8))
                .add(WEIGHTS, NetworkFile.of(result.network(), notes(recipe)).toBytes())
                .add(LoadingGuide.NAME, GUIDE.getBytes(StandardCharsets.UTF_8));
        if (named.description() != null) {
            files.add(TrainManifest.TASK_FILE, named.description().getBytes(StandardCharsets.UTF_8));
        }
        files.write();
    }

    /** What the weights file says beside the dynamics. */
    private static Map<String, String> notes(NetworkRecipe recipe) {
        return Map.of(
                "task", recipe.task().id(), "dt", String.valueOf(recipe.task().dt()));
    }
}
