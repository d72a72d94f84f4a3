package org.orthant.studies.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Task;

/** Reduces the networks of {@code input-modules} to tables, figures, scorecard and words. */
final class InputConclusion {

    private final InputModulesOptions options;
    private final UnitResults units;
    private final List<InputUnit> all;
    private final List<Setting> settings;

    InputConclusion(InputModulesOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, InputUnit.class))
                .toList();
        this.settings = Setting.of(options);
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>();
        Map<String, Matrix> arrays = new TreeMap<>();
        StringBuilder counted = new StringBuilder();
        for (Setting setting : settings) {
            NetworkSet<InputResult> networks = networks(setting);
            int neurons = options.network().neurons();
            claims.addAll(new InputClaims(setting, networks.counting()).claims());
            arrays.put(
                    "labels-" + setting.id(),
                    networks.labels(neurons, r -> r.trained().modules()));
            arrays.put(
                    "input-labels-" + setting.id(),
                    networks.labels(neurons, r -> r.trained().inputModules()));
            counted.append(TrainingWords.counted(
                    setting.words() + " networks",
                    networks.counted().size(),
                    networks.all().size()));
        }
        Scorecard scorecard = new Scorecard(claims);
        return new Conclusion(
                scorecard.summary() + counted,
                warnings(),
                scorecard,
                InputTables.of(all),
                arrays,
                sections(),
                methods());
    }

    private NetworkSet<InputResult> networks(Setting setting) {
        return NetworkSet.of(
                all.stream().map(unit -> unit.result(setting)).toList(),
                result -> result.training().metCriterion(),
                options.analysis().includeFailures());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Setting setting : settings) {
            NetworkSet<InputResult> networks = networks(setting);
            String prefix = "In " + setting.words() + ": ";
            Task task = options.task(setting);
            warnings.add(prefix + TrainingWords.alphaWarning(options.network().alpha(task)));
            warnings.addAll(TrainingWords.trainingWarnings(
                    setting.words() + " networks",
                    networks.all().stream().map(InputResult::training).toList(),
                    options.analysis().includeFailures()));
            TrainingWords.criterionWarning(options.training(setting), task).ifPresent(warnings::add);
            ModularityWords.silentWarning(
                            setting.words() + " network",
                            networks.counting().stream()
                                    .map(r -> r.trained().modules())
                                    .toList())
                    .ifPresent(warnings::add);
        }
        return warnings;
    }

    private List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        sections.add(new ReportSection(
                "Before and after training",
                List.of(
                        "The relation is measured in each network twice: with the weights it starts from and with those it "
                                + "ends with, each with its own FC on the same trials. Where it is stronger before training "
                                + "than after, the papers' relation is what is left of the input's, not what learning made.",
                        "Induced modularity is that of FC under the partition of the input weights. Raw values do not compare "
                                + "between networks: z is against the same partition with its labels permuted over neurons; "
                                + "the share is of the best partition of the same FC. Whether FC is modular at all is tested in the "
                                + "studies of what modules do, function-decision and function-gonogo, on the same networks."),
                List.of(
                        changes("change-r", "Input similarity and FC", "r over pairs of neurons", Relation::judgedR),
                        changes("change-z", "Induced modularity", "z against permuted labels", Relation::judgedZ),
                        changes(
                                "change-share",
                                "Induced over best modularity",
                                "induced Q* / best Q*",
                                Relation::share))));
        for (Setting setting : settings) {
            NetworkSet<InputResult> networks = networks(setting);
            OptionalInt example = networks.example(r -> r.trained().modules());
            if (example.isPresent()) {
                sections.add(new ReportSection(
                        heading(setting),
                        List.of(
                                "One network's input similarity and FC, both sorted by the modules of its input weights; the "
                                        + "scatter of one against the other after and before training; its induced modularity "
                                        + "against permuted labels; and all networks before and after."),
                        new InputFigures(setting, options.task(setting), units, example.getAsInt(), networks.counting())
                                .all()));
            }
        }
        return sections;
    }

    private static String heading(Setting setting) {
        return setting.words().substring(0, 1).toUpperCase(Locale.ROOT)
                + setting.words().substring(1);
    }

    private Figure changes(String id, String title, String axis, ToDoubleFunction<Relation> value) {
        return new BoxesFigure(
                new FigureText(
                        id,
                        title,
                        "A point per network: the cosine of all input weights and FC after the dynamics, in the same "
                                + "networks before and after training, on the same trials.",
                        "Box plots of the relation of input weights and FC, before and after training, in each task."),
                settings.stream().map(Setting::words).toList(),
                Axis.of(axis),
                List.of(
                        new BoxesFigure.Group("untrained", samples(InputResult::untrained, value)),
                        new BoxesFigure.Group("trained", samples(InputResult::trained, value))),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<List<Double>> samples(Function<InputResult, InputReading> state, ToDoubleFunction<Relation> value) {
        return settings.stream()
                .map(setting -> networks(setting).counting().stream()
                        .mapToDouble(result ->
                                value.applyAsDouble(state.apply(result).deciding()))
                        .filter(v -> !Double.isNaN(v))
                        .boxed()
                        .toList())
                .toList();
    }

    private String methods() {
        StringBuilder words = new StringBuilder();
        for (Setting setting : settings) {
            words.append(TrainingWords.training(options.network(), options.training(setting), options.task(setting)))
                    .append(' ');
        }
        return words
                + String.format(
                        Locale.ROOT,
                        "Noise of go / no-go: none, and sigma %s on both signals. Networks were run from a zero state on their "
                                + "own %d whole trials, the same before and after training. FC is the Pearson correlation over "
                                + "all steps; silent neurons (variance at most 1e-12 of the largest) "
                                + "are left out. Input similarity is the cosine of the rows of W_in over all inputs, without "
                                + "biases; over stimulus inputs alone and the Hamming similarity of signs beside it. Its "
                                + "relation with FC is r over the upper triangle, p by a one-sided Mantel test of %d "
                                + "permutations. Partitions maximise signed modularity (asymmetric) at gamma %s by %s, "
                                + "best of %d restarts, on all neurons; induced modularity is that of FC under the partition "
                                + "of the cosine, against %d permutations of labels. Input modules were tested on the first %d "
                                + "networks: mean Q* of %d restarts against %d matrices of weights with permuted columns. "
                                + "Intervals are 95 %% over networks.",
                        options.noisySigma(),
                        options.analysis().trials(),
                        options.nulls().permutations(),
                        options.analysis().gamma(),
                        options.analysis().search().words(),
                        options.analysis().restarts(),
                        options.nulls().permutations(),
                        options.nulls().networks(),
                        options.nulls().restarts(),
                        options.nulls().draws());
    }
}
