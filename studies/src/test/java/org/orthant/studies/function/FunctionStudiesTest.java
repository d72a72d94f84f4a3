package org.orthant.studies.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.orthant.studies.StoredUnits.conclude;
import static org.orthant.studies.StoredUnits.figures;
import static org.orthant.studies.StoredUnits.ids;

import org.junit.jupiter.api.Test;
import org.orthant.connectivity.Diagonal;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Table;
import org.orthant.studies.Verdict;
import org.orthant.studies.modularity.SearchMethod;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.task.StreamMode;

/** Both studies from options to conclusion, with networks that are small and hardly trained. */
class FunctionStudiesTest {

    private static final NetworkOptions NETWORK = new NetworkOptions(16, 100, Activation.RELU, LeakPlacement.OUTSIDE);
    private static final PopulationTraining TRAINING = new PopulationTraining(
            5, 4, 30, 1e-3, 0, StreamMode.CONTINUE, new StoppingOptions(true, 5, 2, 50, 0.98, 0.98));

    private static AnalysisOptions analysis(boolean includeFailures) {
        return new AnalysisOptions(60, 3, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, 1, 19, 1, 3, 0.05, includeFailures);
    }

    private static FunctionGoNoGoOptions goNoGo(double noisySigma, boolean includeFailures) {
        return new FunctionGoNoGoOptions(
                1, 2, GoNoGoTask.defaults(), noisySigma, NETWORK, TRAINING, analysis(includeFailures));
    }

    /** With noise and without; what counts is decided later. */
    private static final StoredUnits GO_NO_GO = StoredUnits.compute(new FunctionGoNoGo(), goNoGo(1, true));

    @Test
    void goNoGoRunsWithoutNoiseAndWithIt() {
        Conclusion conclusion = new FunctionGoNoGo().conclude(goNoGo(1, true), GO_NO_GO);
        assertThat(ids(conclusion))
                .containsExactly(
                        "modules.count",
                        "modules.count-diagonal-kept",
                        "modules.count-leiden",
                        "signal.module",
                        "output.first",
                        "output.second",
                        "lesion.go",
                        "modules.count.noise",
                        "modules.count-diagonal-kept.noise",
                        "modules.count-leiden.noise",
                        "modules.null.noise",
                        "signal.module.noise",
                        "output.first.noise",
                        "output.second.noise",
                        "lesion.go.noise");
        assertThat(figures(conclusion)).doesNotHaveDuplicates().contains("fc-modules", "fc-modules-noise");
        assertThat(conclusion.arrays()).containsOnlyKeys("labels", "labels-noise");
        assertThat(conclusion.tables().stream().map(Table::name))
                .containsExactly(
                        "networks",
                        "accuracy_by_type",
                        "modules",
                        "nulls",
                        "lesions",
                        "roles",
                        "module_correlations",
                        "gamma-partitions",
                        "gamma-partitions-noise");
        assertThat(conclusion.tables().getFirst().rows()).hasSize(4);
        assertThat(conclusion.tables().getFirst().columns()).startsWith("network", "variant");
    }

    @Test
    void withoutNoiseThereIsNoNullAndHalvesAreTheWholeSet() {
        Conclusion conclusion = conclude(new FunctionGoNoGo(), goNoGo(0, true));
        assertThat(ids(conclusion)).hasSize(7).noneMatch(id -> id.endsWith(".noise"));
        assertThat(figures(conclusion)).noneMatch(id -> id.contains("null"));
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("rank at most 29"));
        Table nulls = conclusion.tables().get(3);
        assertThat(nulls.rows().getFirst())
                .contains(0, "noise-free", "Shifting trials needs at least 20 distinct trials, got 2.");
    }

    @Test
    void networksThatMissTheCriterionAreInTablesOnly() {
        Conclusion conclusion = new FunctionGoNoGo().conclude(goNoGo(1, false), GO_NO_GO);
        assertThat(conclusion.scorecard().claims())
                .allMatch(c -> c.verdict() == Verdict.UNTESTABLE || c.verdict() == Verdict.REPORTED);
        assertThat(figures(conclusion)).isEmpty();
        assertThat(conclusion.tables().getFirst().rows()).hasSize(4);
        assertThat(conclusion.warnings()).anyMatch(w -> w.startsWith("2 of 2 noisy networks missed"));
    }

    @Test
    void networksThatDivergeAreAnOutcome() {
        PopulationTraining wild = new PopulationTraining(
                5, 4, 30, 1e30, 0, StreamMode.CONTINUE, new StoppingOptions(true, 5, 2, 50, 0.98, 0.98));
        Conclusion decision = conclude(
                new FunctionDecision(),
                new FunctionDecisionOptions(1, 2, DecisionTask.defaults(), NETWORK, wild, analysis(true)));
        Conclusion goNoGo = conclude(
                new FunctionGoNoGo(),
                new FunctionGoNoGoOptions(1, 2, GoNoGoTask.defaults(), 1, NETWORK, wild, analysis(true)));
        assertThat(decision.warnings()).anyMatch(w -> w.startsWith("2 of 2 networks diverged"));
        assertThat(goNoGo.warnings()).anyMatch(w -> w.startsWith("2 of 2 noisy networks diverged"));
        assertThat(decision.scorecard().claims()).noneMatch(c -> c.verdict() == Verdict.REPRODUCED);
    }

    @Test
    void theDecisionStudyConcludes() {
        FunctionDecisionOptions options =
                new FunctionDecisionOptions(1, 2, DecisionTask.defaults(), NETWORK, TRAINING, analysis(true));
        Conclusion conclusion = conclude(new FunctionDecision(), options);
        assertThat(ids(conclusion)).hasSize(16).contains("modules.null", "lesion.choice2");
        assertThat(conclusion.tables().stream().map(Table::name))
                .containsExactly(
                        "networks",
                        "accuracy_by_type",
                        "modules",
                        "nulls",
                        "lesions",
                        "roles",
                        "input_modules",
                        "psychometric",
                        "gamma-partitions");
        assertThat(figures(conclusion)).doesNotHaveDuplicates().contains("module-courses-stimulus-2");
    }

    @Test
    void theNoiseFreeTaskHasNoNoise() {
        GoNoGoTask noisy = new GoNoGoTask(100, 0.5, 0, 500, 500, 500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunctionGoNoGoOptions(1, 2, noisy, 1, NETWORK, TRAINING, analysis(true)))
                .withMessageContaining("task.sigma of 0")
                .withMessageContaining("0.5");
    }
}
