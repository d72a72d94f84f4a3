package org.orthant.studies.flow;

import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.PopulationTraining;

/**
 * Options of {@code input-lesions}.
 *
 * @param seed of the run
 * @param units number of networks
 * @param task perceptual decision-making
 * @param network size and dynamics
 * @param training with early stopping
 * @param trials whole trials on which a network's accuracy and plane are found
 * @param weights the most connections that are cut
 * @param randomModules random modules of the same sizes, as a control
 * @param stimulus strength of the input that pushes the network
 * @param includeFailures whether networks that missed the training criterion count in means and verdicts
 */
public record InputLesionsOptions(
        long seed,
        int units,
        DecisionTask task,
        NetworkOptions network,
        PopulationTraining training,
        int trials,
        int weights,
        int randomModules,
        double stimulus,
        boolean includeFailures)
        implements StudyOptions {

    /** Checks what concerns more than one part. */
    public InputLesionsOptions {
        if (units < 1 || weights < 1 || randomModules < 1 || trials < 2) {
            throw new IllegalArgumentException(
                    "expected units, weights and randomModules of at least 1 and trials of at least 2, got " + units
                            + ", " + weights + ", " + randomModules + " and " + trials);
        }
        if (!(stimulus > 0 && stimulus < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a stimulus above 0, got " + stimulus);
        }
        network.forTask(task.task());
        training.requireTrialFits(task.task());
    }

    /** 100 networks at dt 100, up to 200 weights, 10 random modules, a stimulus of 4. */
    public static InputLesionsOptions defaults() {
        return new InputLesionsOptions(
                1,
                100,
                DecisionTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionDefaults(),
                500,
                200,
                10,
                4,
                false);
    }

    /** The recipe of network {@code index}. */
    NetworkRecipe recipe(int index) {
        return new NetworkRecipe(task.task(), network, training, seed, index);
    }
}
