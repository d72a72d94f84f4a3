package org.orthant.studies.training;

import org.orthant.studies.Require;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.PopulationTraining;

/**
 * Options of {@code weights-before-after}.
 *
 * @param seed of the run
 * @param units number of networks
 * @param task perceptual decision-making
 * @param network size and dynamics
 * @param training to the last step, without early stopping; the same as in {@code training}
 * @param samples of Gaussian noise that is projected through the stimulus weights
 * @param restarts of the maximiser
 * @param gamma resolution
 */
public record WeightsBeforeAfterOptions(
        long seed,
        int units,
        DecisionTask task,
        NetworkOptions network,
        PopulationTraining training,
        int samples,
        int restarts,
        double gamma)
        implements StudyOptions {

    /** Checks ranges and what concerns more than one part. */
    public WeightsBeforeAfterOptions {
        Require.atLeast("units", units, 1);
        Require.atLeast("samples", samples, 3);
        Require.atLeast("restarts", restarts, 1);
        Require.above("gamma", gamma, 0);
        network.forTask(task.task());
        training.requireTrialFits(task.task());
        training.requireNoStopping();
    }

    /** 100 networks of 100 neurons, 2,000 steps; 10,000 samples of noise, 100 restarts. */
    public static WeightsBeforeAfterOptions defaults() {
        return new WeightsBeforeAfterOptions(
                1,
                100,
                DecisionTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionToTheEnd(),
                10_000,
                100,
                1);
    }

    NetworkRecipe recipe(int index) {
        return new NetworkRecipe(task.task(), network, training, seed, index);
    }
}
