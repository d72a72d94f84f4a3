package org.orthant.studies.flow;

import java.util.stream.IntStream;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.task.GoNoGo;
import org.orthant.task.StreamMode;

/**
 * Options of {@code phase-portrait}.
 *
 * @param seed of the run
 * @param units number of networks, each trained at both time steps
 * @param task go / no-go at the papers' time step
 * @param fineDt the smaller time step, ms; even, since half of it is used too
 * @param network size and dynamics
 * @param training at the papers' time step
 * @param fineTraining at the smaller one
 * @param trials whole trials from which the plane is found
 * @param gridSide points along a side of the grid
 * @param startStride every how many grid points along each side a long run starts
 * @param includeFailures whether networks that missed the training criterion count in means and verdicts
 */
public record PhasePortraitOptions(
        long seed,
        int units,
        GoNoGoTask task,
        int fineDt,
        NetworkOptions network,
        PopulationTraining training,
        PopulationTraining fineTraining,
        int trials,
        int gridSide,
        int startStride,
        boolean includeFailures)
        implements StudyOptions {

    /** Checks what concerns more than one part. */
    public PhasePortraitOptions {
        if (units < 1 || trials < 2 || gridSide < 2 || startStride < 1) {
            throw new IllegalArgumentException(
                    "expected units and startStride of at least 1, trials and gridSide of at least 2, got " + units
                            + ", " + startStride + ", " + trials + " and " + gridSide);
        }
        if (fineDt < 2 || fineDt % 2 != 0) {
            throw new IllegalArgumentException("expected an even fineDt of at least 2 ms, got " + fineDt);
        }
        network.forTask(task.task());
        network.forTask(task.task().withDt(fineDt));
        training.requireTrialFits(task.task());
        fineTraining.requireTrialFits(task.task().withDt(fineDt));
    }

    /** 20 networks at dt 100 and at dt 20, a grid of 25 x 25, long runs from every fourth point. */
    public static PhasePortraitOptions defaults() {
        return new PhasePortraitOptions(
                1,
                20,
                GoNoGoTask.defaults(),
                20,
                NetworkOptions.defaults(),
                PopulationTraining.goNoGoDefaults(),
                new PopulationTraining(5000, 16, 500, 1e-3, 0, StreamMode.CONTINUE, StoppingOptions.goNoGoDefaults()),
                500,
                25,
                4,
                false);
    }

    /** The task of a variant. */
    GoNoGo task(PortraitVariant variant) {
        return variant == PortraitVariant.COARSE ? task.task() : task.task().withDt(fineDt);
    }

    /** How networks of a variant are trained. */
    PopulationTraining training(PortraitVariant variant) {
        return variant == PortraitVariant.COARSE ? training : fineTraining;
    }

    /** The recipe of network {@code index} of a variant. */
    NetworkRecipe recipe(PortraitVariant variant, int index) {
        return new NetworkRecipe(task(variant), network, training(variant), seed, index);
    }

    /** The time steps at which the long run is looked at: the network's own, the smaller one, half of that; ms. */
    int[] steps(PortraitVariant variant) {
        return IntStream.of(task(variant).dt(), fineDt, fineDt / 2).distinct().toArray();
    }

    /** The portraits of a variant. */
    PortraitSettings portrait(PortraitVariant variant) {
        return new PortraitSettings(
                gridSide,
                startStride,
                network.tau(),
                IntStream.of(steps(variant)).boxed().toList());
    }
}
