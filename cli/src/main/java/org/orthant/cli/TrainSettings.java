package org.orthant.cli;

import org.orthant.formats.config.ConfigurationException;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.task.Task;

/**
 * What {@code train} takes.
 *
 * @param seed of the run
 * @param dt time step of the task, ms
 * @param trials fresh trials on which the trained network is measured
 * @param network size and dynamics
 * @param training how it learns
 */
record TrainSettings(long seed, int dt, int trials, NetworkOptions network, PopulationTraining training) {

    /** Checks the number of trials. */
    TrainSettings {
        if (trials < 1) {
            throw new IllegalArgumentException("expected trials of at least 1, got " + trials);
        }
    }

    /** The papers' settings: those of go / no-go where there is one choice, else those of decisions. */
    static TrainSettings defaults(Task task) {
        return new TrainSettings(
                1,
                task.dt(),
                2000,
                NetworkOptions.defaults(),
                task.choiceOutputs().size() < 2
                        ? PopulationTraining.goNoGoDefaults()
                        : PopulationTraining.decisionDefaults());
    }

    /**
     * The network that these settings determine: the first of the population of this seed, as in every study.
     *
     * @throws ConfigurationException if the settings don't fit together
     */
    NetworkRecipe recipe(Task chosen) {
        Task task = new TaskSettings(dt).apply(chosen);
        try {
            training.requireTrialFits(task);
            network.forTask(task);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()), e);
        }
        return new NetworkRecipe(task, network, training, seed, 0);
    }
}
