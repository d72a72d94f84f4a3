package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.flow.LesionSimilarityUnit.TaskResult;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.report.ReportSection;

/** Reduces the networks of {@code lesion-similarity} to tables, figures, scorecard and words. */
final class SimilarityConclusion {

    private final LesionSimilarityOptions options;
    private final UnitResults units;
    private final List<LesionSimilarityUnit> all;

    SimilarityConclusion(LesionSimilarityOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, LesionSimilarityUnit.class))
                .toList();
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<ReportSection> sections = new ArrayList<>();
        Map<String, Matrix> arrays = new TreeMap<>();
        StringBuilder counted = new StringBuilder();
        for (FlowTask task : FlowTask.values()) {
            NetworkSet<TaskResult> networks = networks(task);
            claims.addAll(new SimilarityClaims(task, networks.counting()).claims());
            warnings.addAll(warnings(task, networks));
            arrays.put("labels-" + task.id(), networks.labels(options.network().neurons(), TaskResult::modules));
            networks.example(TaskResult::modules)
                    .ifPresent(example -> sections.add(section(task, networks.counting(), example)));
            counted.append(TrainingWords.counted(
                    "networks of " + task.words(),
                    networks.counting().size(),
                    networks.all().size()));
        }
        Scorecard scorecard = new Scorecard(claims);
        return new Conclusion(
                scorecard.summary() + counted,
                warnings,
                scorecard,
                SimilarityTables.of(all),
                arrays,
                sections,
                methods());
    }

    private NetworkSet<TaskResult> networks(FlowTask task) {
        return NetworkSet.of(
                all.stream().map(unit -> unit.of(task)).toList(),
                result -> result.training().metCriterion(),
                options.analysis().includeFailures());
    }

    private List<String> warnings(FlowTask task, NetworkSet<TaskResult> networks) {
        List<String> warnings = new ArrayList<>();
        if (task == FlowTask.DECISION) {
            warnings.add(TrainingWords.alphaWarning(
                    options.network().alpha(options.recipe(task, 0).task())));
        } else {
            warnings.add("Go / no-go has no noise, so that its visited states are those of two trials.");
        }
        warnings.addAll(TrainingWords.trainingWarnings(
                "networks of " + task.words(),
                networks.all().stream().map(TaskResult::training).toList(),
                options.analysis().includeFailures()));
        ModularityWords.silentWarning(
                        "network of " + task.words(),
                        networks.counting().stream().map(TaskResult::modules).toList())
                .ifPresent(warnings::add);
        return warnings;
    }

    private ReportSection section(FlowTask task, List<TaskResult> counting, int example) {
        return new ReportSection(
                "Lesions and the flow: " + task.words(),
                List.of(
                        "A lesion takes a neuron's weights away and leaves the activity that its biases give. Its flow "
                                + "distance is how far one step under the lesion ends from one step without it, at each "
                                + "point of a grid in the plane of the first two components; two neurons are alike if "
                                + "their distances go together over the grid.",
                        "Distances grow with the size of the lesioned neuron's own coordinate, whatever the weights. "
                                + "So the correlation of |g_i| over the grid stands beside, and the correlation that "
                                + "is left when it and each neuron's own displacement are given: if that is near 0, "
                                + "lesion similarity says what the plane says, and nothing of the recurrent weights."),
                new SimilarityFigures(task, counting, units, example).figures());
    }

    private String methods() {
        StringBuilder words = new StringBuilder();
        for (FlowTask task : FlowTask.values()) {
            words.append(TrainingWords.training(
                            options.network(),
                            options.training(task),
                            options.recipe(task, 0).task()))
                    .append(' ');
        }
        SimilarityOptions analysis = options.analysis();
        return words
                + String.format(
                        Locale.ROOT,
                        "Each network was run from a zero state on its own %d whole trials; FC is the Pearson correlation "
                                + "over all steps, its modules maximise Q* at gamma %s (Louvain, best of %d). The grid of %d x "
                                + "%d points spans the visited range of the first two principal components (centred, not "
                                + "scaled), unclipped; the step map is taken at x = %s in decisions and at %s in go / no-go "
                                + "(%s beside it, in the table). Neurons whose distances have a variance of at most 1e-12 of the largest are "
                                + "dropped. Mantel tests and induced Q* use %d permutations. Intervals are 95 %% over "
                                + "networks.",
                        analysis.trials(),
                        analysis.gamma(),
                        analysis.restarts(),
                        analysis.gridSide(),
                        analysis.gridSide(),
                        FlowTask.name(FlowTask.DECISION.inputs().getFirst()),
                        FlowTask.name(FlowTask.GO_NO_GO.inputs().getFirst()),
                        FlowTask.name(FlowTask.GO_NO_GO.inputs().getLast()),
                        analysis.draws());
    }
}
