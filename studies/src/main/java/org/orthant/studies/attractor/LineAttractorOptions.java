package org.orthant.studies.attractor;

import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;

/**
 * Options of {@code line-attractor}.
 *
 * @param seed of the run
 * @param units number of networks
 * @param task perceptual decision-making
 * @param network size and dynamics
 * @param training with early stopping
 * @param analysis trials, fixed and slow points, perturbations
 */
public record LineAttractorOptions(
        long seed,
        int units,
        DecisionTask task,
        NetworkOptions network,
        PopulationTraining training,
        AttractorAnalysis analysis)
        implements StudyOptions {

    /** Checks what concerns more than one part. */
    public LineAttractorOptions {
        if (units < 1) {
            throw new IllegalArgumentException("expected at least 1 unit, got " + units);
        }
        network.forTask(task.task());
        training.requireTrialFits(task.task());
    }

    /** 20 networks at dt 100. */
    public static LineAttractorOptions defaults() {
        return new LineAttractorOptions(
                1,
                20,
                DecisionTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionDefaults(),
                AttractorAnalysis.defaults());
    }
}
