package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Task;
import org.orthant.task.Trials;

/** Reduces the networks of {@code function-decision} to tables, figures, scorecard and words. */
final class DecisionConclusion {

    private final FunctionDecisionOptions options;
    private final UnitResults units;
    private final List<DecisionUnit> all;
    private final List<Integer> counted;

    DecisionConclusion(FunctionDecisionOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, DecisionUnit.class))
                .toList();
        this.counted = IntStream.range(0, units.size())
                .filter(k -> options.analysis().includeFailures()
                        || all.get(k).training().metCriterion())
                .boxed()
                .toList();
    }

    Conclusion conclude() {
        List<DecisionUnit> networks = counted.stream().map(all::get).toList();
        Scorecard scorecard = new DecisionClaims(networks).scorecard();
        return new Conclusion(
                FunctionWords.summary(scorecard, counted.size(), all.size()),
                warnings(networks),
                scorecard,
                DecisionTables.of(all),
                arrays(),
                networks.isEmpty() ? List.of() : sections(networks),
                methods());
    }

    private List<String> warnings(List<DecisionUnit> networks) {
        Task task = options.task().task();
        List<String> warnings = new ArrayList<>(FunctionWords.trainingWarnings(
                options.network().alpha(task),
                all.stream().map(DecisionUnit::training).toList(),
                options.analysis().includeFailures()));
        FunctionWords.silentWarning(networks.stream().map(DecisionUnit::modules).toList())
                .ifPresent(warnings::add);
        FunctionWords.nullWarning(
                        networks.stream().map(unit -> unit.nulls().getFirst()).toList())
                .ifPresent(warnings::add);
        return warnings;
    }

    private Map<String, Matrix> arrays() {
        int neurons = options.network().neurons();
        double[] labels = new double[all.size() * neurons];
        for (int k = 0; k < all.size(); k++) {
            for (int i = 0; i < neurons; i++) {
                labels[k * neurons + i] = all.get(k).modules().labels().get(i);
            }
        }
        return Map.of("labels", DoubleMatrix.adopt(all.size(), neurons, labels));
    }

    private List<ReportSection> sections(List<DecisionUnit> networks) {
        Trials trials =
                Trials.draw(options.task().task(), 1, new RandomStreams(options.seed()), Purpose.ANALYSIS_TRIALS);
        DecisionFigures figures = new DecisionFigures(networks, units, trials, counted.getFirst());
        return List.of(
                new ReportSection(
                        "Modules of functional connectivity",
                        List.of(
                                "Modules are found on all trials with the diagonal set to 0; the number of modules with "
                                        + "the diagonal kept, as code that passes a correlation matrix straight to a toolbox "
                                        + "does, stands beside it. Maximising modularity finds modules in noise, too: the null "
                                        + "tests what is left of the correlations when the mean over trials is removed."),
                        List.of(figures.connectivity(), figures.moduleCounts(), figures.nulls())),
                new ReportSection(
                        "What modules follow",
                        List.of("Roles are given on the first half of the trials: the choice 1 module is the one whose "
                                + "neurons correlate most positively with y1 - y2 on average, choice 2 most negatively. "
                                + "Correlations are measured on the second half. The stimulus difference itself carries "
                                + "coherence, so that the correlation with S across zero-coherence trials decides."),
                        List.of(
                                figures.courses(),
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
        AnalysisOptions analysis = options.analysis();
        return FunctionWords.training(
                        options.network(), options.training(), options.task().task())
                + String.format(
                        Locale.ROOT,
                        " Each network was run from a zero state on its own %d whole trials, zero coherence included. "
                                + "Functional connectivity is the Pearson correlation over all steps; silent neurons "
                                + "(variance at most 1e-12 of the largest) have no label. Partitions maximise signed "
                                + "modularity Q* (asymmetric; Rubinov and Sporns 2011) at gamma %s by Louvain, best of "
                                + "%d restarts. Nulls: mean Q* of %d restarts against %d surrogates, on the first %d "
                                + "networks. Lesion controls: %d sets each. Intervals are 95 %% over networks.",
                        analysis.trials(),
                        analysis.gamma(),
                        analysis.restarts(),
                        analysis.nullRestarts(),
                        analysis.nullDraws(),
                        analysis.nullNetworks(),
                        analysis.controlSets());
    }
}
