package org.orthant.studies.flow;

import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.PopulationTraining;

/**
 * Options of {@code lesion-similarity}.
 *
 * @param seed of the run
 * @param units number of networks of each task
 * @param decision perceptual decision-making
 * @param goNoGo go / no-go
 * @param network size and dynamics
 * @param decisionTraining with early stopping
 * @param goNoGoTraining with early stopping
 * @param analysis trials, grid, permutations
 */
public record LesionSimilarityOptions(
        long seed,
        int units,
        DecisionTask decision,
        GoNoGoTask goNoGo,
        NetworkOptions network,
        PopulationTraining decisionTraining,
        PopulationTraining goNoGoTraining,
        SimilarityOptions analysis)
        implements StudyOptions {

    /** Checks what concerns more than one part. */
    public LesionSimilarityOptions {
        if (units < 1) {
            throw new IllegalArgumentException("expected at least 1 unit, got " + units);
        }
        network.forTask(decision.task());
        network.forTask(goNoGo.task());
        decisionTraining.requireTrialFits(decision.task());
        goNoGoTraining.requireTrialFits(goNoGo.task());
    }

    /** 20 networks of each task at dt 100. */
    public static LesionSimilarityOptions defaults() {
        return new LesionSimilarityOptions(
                1,
                20,
                DecisionTask.defaults(),
                GoNoGoTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionDefaults(),
                PopulationTraining.goNoGoDefaults(),
                SimilarityOptions.defaults());
    }

    /** The recipe of network {@code index} of a task. */
    NetworkRecipe recipe(FlowTask task, int index) {
        return switch (task) {
            case DECISION -> new NetworkRecipe(decision.task(), network, decisionTraining, seed, index);
            case GO_NO_GO -> new NetworkRecipe(goNoGo.task(), network, goNoGoTraining, seed, index);
        };
    }

    /** How networks of a task are trained. */
    PopulationTraining training(FlowTask task) {
        return task == FlowTask.DECISION ? decisionTraining : goNoGoTraining;
    }
}
