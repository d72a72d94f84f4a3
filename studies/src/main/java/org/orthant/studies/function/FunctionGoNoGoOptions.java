package org.orthant.studies.function;

import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.task.GoNoGo;

/**
 * Options of {@code function-gonogo}.
 *
 * @param seed of the run
 * @param units number of networks, each trained without noise and with it
 * @param task go / no-go without noise
 * @param noisySigma noise of the second variant, sqrt(ms); 0 leaves that variant out
 * @param network size and dynamics
 * @param training with early stopping
 * @param analysis trials, maximiser, nulls, controls
 */
public record FunctionGoNoGoOptions(
        long seed,
        int units,
        GoNoGoTask task,
        double noisySigma,
        NetworkOptions network,
        PopulationTraining training,
        AnalysisOptions analysis)
        implements StudyOptions {

    /** Checks what concerns more than one part. */
    public FunctionGoNoGoOptions {
        if (units < 1) {
            throw new IllegalArgumentException("expected at least 1 unit, got " + units);
        }
        if (!(task.sigma() == 0)) {
            throw new IllegalArgumentException(
                    "expected task.sigma of 0, since noisySigma is the noise of the variant with noise, got "
                            + task.sigma());
        }
        task.task().withSigma(noisySigma);
        network.forTask(task.task());
        training.requireTrialFits(task.task());
    }

    /** The papers' settings: 20 networks at dt 100; the noise of the variant is that of perceptual decisions. */
    public static FunctionGoNoGoOptions defaults() {
        return new FunctionGoNoGoOptions(
                1,
                20,
                GoNoGoTask.defaults(),
                1,
                NetworkOptions.defaults(),
                PopulationTraining.goNoGoDefaults(),
                AnalysisOptions.defaults());
    }

    /** The task of a variant. */
    GoNoGo taskOf(GoNoGoVariant variant) {
        return task.task().withSigma(variant == GoNoGoVariant.NOISY ? noisySigma : 0);
    }
}
