package org.orthant.studies.function;

import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;

/**
 * Options of {@code function-decision}.
 *
 * @param seed of the run
 * @param units number of networks
 * @param task perceptual decision-making
 * @param network size and dynamics
 * @param training with early stopping
 * @param analysis trials, maximiser, nulls, controls
 */
public record FunctionDecisionOptions(
        long seed,
        int units,
        DecisionTask task,
        NetworkOptions network,
        PopulationTraining training,
        AnalysisOptions analysis)
        implements StudyOptions {

    /** Checks what concerns more than one part. */
    public FunctionDecisionOptions {
        if (units < 1) {
            throw new IllegalArgumentException("expected at least 1 unit, got " + units);
        }
        network.forTask(task.task());
        training.requireTrialFits(task.task());
    }

    /** The papers' settings: 20 networks at dt 100. */
    public static FunctionDecisionOptions defaults() {
        return new FunctionDecisionOptions(
                1,
                20,
                DecisionTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionDefaults(),
                AnalysisOptions.defaults());
    }
}
