package org.orthant.studies.projection;

import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.PopulationTraining;

/**
 * Untrained networks on the trials of perceptual decision-making: those that other studies of the same seed train.
 *
 * @param task whose trials are given
 * @param network size and dynamics
 * @param trials whole trials per network
 * @param nullNetworks networks whose modularity is tested against its null, from the first on
 * @param nullDraws surrogates per network
 */
public record UntrainedOptions(DecisionTask task, NetworkOptions network, int trials, int nullNetworks, int nullDraws) {

    /** Checks ranges. */
    public UntrainedOptions {
        NoiseOptions.atLeast("untrained.trials", trials, 20);
        NoiseOptions.atLeast("untrained.nullNetworks", nullNetworks, 0);
        NoiseOptions.atLeast("untrained.nullDraws", nullDraws, 19);
        network.forTask(task.task());
    }

    /** The papers' task at dt 100, 100 neurons, 500 trials; 200 surrogates of the first 20 networks. */
    static UntrainedOptions defaults() {
        return new UntrainedOptions(DecisionTask.defaults(), NetworkOptions.defaults(), 500, 20, 200);
    }

    /** Network {@code index} of a run. */
    NetworkRecipe recipe(long seed, int index) {
        return new NetworkRecipe(task.task(), network, PopulationTraining.decisionDefaults(), seed, index);
    }
}
