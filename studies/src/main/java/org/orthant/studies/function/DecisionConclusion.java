package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.modularity.ResolutionSweep;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Task;
import org.orthant.task.Trials;

/** Reduces the networks of {@code function-decision} to tables, figures, scorecard and words. */
final class DecisionConclusion {

    private final FunctionDecisionOptions options;
    private final UnitResults units;
    private final NetworkSet<DecisionUnit> networks;

    DecisionConclusion(FunctionDecisionOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.networks = NetworkSet.of(
                IntStream.range(0, units.size())
                        .mapToObj(k -> units.record(k, DecisionUnit.class))
                        .toList(),
                unit -> unit.training().metCriterion(),
                options.analysis().includeFailures());
    }

    Conclusion conclude() {
        List<DecisionUnit> counting = networks.counting();
        Scorecard scorecard = new DecisionClaims(options.analysis().search(), counting).scorecard();
        OptionalInt example = networks.example(DecisionUnit::modules);
        ResolutionSweep sweep = example.isPresent() ? sweep(example.getAsInt()) : new ResolutionSweep(List.of());
        return new Conclusion(
                scorecard.summary()
                        + TrainingWords.counted(
                                "networks", counting.size(), networks.all().size()),
                warnings(counting),
                scorecard,
                Stream.concat(DecisionTables.of(networks.all()).stream(), sweep.tables("gamma-partitions").stream())
                        .toList(),
                Map.of("labels", networks.labels(options.network().neurons(), DecisionUnit::modules)),
                example.isPresent() ? sections(counting, example.getAsInt(), sweep) : List.of(),
                methods());
    }

    /** The example's modules at other resolutions, with the streams of its own search. */
    private ResolutionSweep sweep(int example) {
        NetworkRecipe recipe = new NetworkRecipe(
                options.task().task(), options.network(), options.training(), options.seed(), example);
        return ResolutionSweep.ofStored(
                units.array(example, "fc"),
                networks.all().get(example).modules(),
                options.analysis().search(),
                recipe.streams());
    }

    private List<String> warnings(List<DecisionUnit> counting) {
        Task task = options.task().task();
        List<String> warnings = new ArrayList<>();
        warnings.add(TrainingWords.alphaWarning(options.network().alpha(task)));
        warnings.addAll(TrainingWords.trainingWarnings(
                "networks",
                networks.all().stream().map(DecisionUnit::training).toList(),
                options.analysis().includeFailures()));
        TrainingWords.criterionWarning(options.training(), options.task().task())
                .ifPresent(warnings::add);
        ModularityWords.silentWarning(
                        "network", counting.stream().map(DecisionUnit::modules).toList())
                .ifPresent(warnings::add);
        ModularityWords.nullWarning(
                        counting.stream().map(unit -> unit.nulls().getFirst()).toList())
                .ifPresent(warnings::add);
        return warnings;
    }

    private List<ReportSection> sections(List<DecisionUnit> counting, int example, ResolutionSweep sweep) {
        Trials trials =
                Trials.draw(options.task().task(), 1, new RandomStreams(options.seed()), Purpose.ANALYSIS_TRIALS);
        DecisionFigures figures = new DecisionFigures(counting, units, trials, example);
        return List.of(
                new ReportSection(
                        "Modules of functional connectivity",
                        List.of("Modules are found on all trials ("
                                + options.analysis().search().words()
                                + "); the number of modules with "
                                + "the diagonal kept, as code that passes a correlation matrix straight to a toolbox "
                                + "does, stands beside it. Maximising modularity finds modules in noise, too: the null "
                                + "tests what is left of the correlations when the mean over trials is removed."),
                        List.of(figures.connectivity(sweep), figures.moduleCounts(), figures.nulls())),
                new ReportSection(
                        "What modules follow",
                        List.of("Roles are given on the first half of the trials: the choice 1 module is the one whose "
                                + "neurons correlate most positively with y1 - y2 on average, choice 2 most negatively. "
                                + "Correlations are measured on the second half. The stimulus difference itself carries "
                                + "coherence, so that the correlation with S across zero-coherence trials decides."),
                        List.of(
                                figures.courses(0),
                                figures.courses(1),
                                figures.decisionScatter(1),
                                figures.decisionScatter(2),
                                figures.correlations())),
                new ReportSection(
                        "What modules do",
                        List.of("An output lesion sets a module's columns of W_out to 0 and leaves the dynamics alone. "
                                + "Its baseline is the set of as many neurons with the largest difference of W_out "
                                + "between the choices: where that does the same, the lesion shows that the decision is "
                                + "read from these neurons, not that the module boundary adds anything to W_out."),
                        List.of(figures.lesions(1), figures.lesions(2), figures.psychometric())));
    }

    private String methods() {
        return TrainingWords.training(
                        options.network(), options.training(), options.task().task())
                + " Zero coherence is among the trials. "
                + FunctionWords.analysis(options.analysis());
    }
}
