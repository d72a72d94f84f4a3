package org.orthant.studies.starts;

import java.util.List;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.activity.ActivityOptions;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StartingWeights;

/**
 * Options of {@code shared-starts}.
 *
 * @param seed of the run; shared matrices are drawn from it, too
 * @param units number of networks, dealt to the six designs in turn
 * @param task perceptual decision-making, which has as many outputs as inputs
 * @param network size and dynamics
 * @param training with early stopping
 * @param analysis trials and maximiser
 * @param permutations draws of the networks' labels per contrast
 */
public record SharedStartsOptions(
        long seed,
        int units,
        DecisionTask task,
        NetworkOptions network,
        PopulationTraining training,
        ActivityOptions analysis,
        int permutations)
        implements StudyOptions {

    /** The order in which units are dealt. */
    private static final List<StartingWeights> DESIGNS = List.of(StartingWeights.values());

    /** Checks what concerns more than one part. */
    public SharedStartsOptions {
        if (units < DESIGNS.size()) {
            throw new IllegalArgumentException(
                    "expected at least " + DESIGNS.size() + " units, a network for each design, got " + units);
        }
        if (permutations < 1) {
            throw new IllegalArgumentException("expected at least 1 permutation, got " + permutations);
        }
        network.forTask(task.task());
        training.requireTrialFits(task.task());
    }

    /** The paper's settings: 50 networks in each of six designs at dt 100, 1,000 permutations. */
    public static SharedStartsOptions defaults() {
        return new SharedStartsOptions(
                1,
                50 * DESIGNS.size(),
                DecisionTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionDefaults(),
                ActivityOptions.defaults(),
                1000);
    }

    /** The design of a unit's network. */
    static StartingWeights design(int unit) {
        return DESIGNS.get(unit % DESIGNS.size());
    }

    /** Which network of its design a unit is. */
    static int index(int unit) {
        return unit / DESIGNS.size();
    }
}
