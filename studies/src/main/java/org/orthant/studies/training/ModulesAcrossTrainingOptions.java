package org.orthant.studies.training;

import java.util.List;
import org.orthant.studies.Require;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.images.ImageTraining;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.PopulationTraining;

/**
 * Options of {@code training}.
 *
 * @param seed of the run
 * @param units number of networks
 * @param task perceptual decision-making
 * @param network size and dynamics
 * @param training to the last step, without early stopping
 * @param analysis checkpoints, trials, maximiser, null
 * @param feedForward networks that learn images, followed alike
 */
public record ModulesAcrossTrainingOptions(
        long seed,
        int units,
        DecisionTask task,
        NetworkOptions network,
        PopulationTraining training,
        Analysis analysis,
        FeedForwardPart feedForward)
        implements StudyOptions {

    /** Checks what concerns more than one part. */
    public ModulesAcrossTrainingOptions {
        Require.atLeast("units", units, 1);
        network.forTask(task.task());
        training.requireTrialFits(task.task());
        training.requireNoStopping();
        new Schedule(training.steps(), analysis.checkpointInterval(), analysis.paceSteps()).require("training.steps");
        for (ImageTraining images : feedForward.trainings()) {
            if (feedForward.count() > 0) {
                new Schedule(images.steps(), analysis.checkpointInterval(), analysis.paceSteps())
                        .require("feedForward steps");
            }
        }
    }

    /** T1's settings: 100 networks of 100 neurons, 2,000 steps, checkpoints every 20. */
    public static ModulesAcrossTrainingOptions defaults() {
        return new ModulesAcrossTrainingOptions(
                1,
                100,
                DecisionTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionToTheEnd(),
                Analysis.defaults(),
                FeedForwardPart.defaults());
    }

    ModulesAcrossTrainingOptions with(FeedForwardPart part) {
        return new ModulesAcrossTrainingOptions(seed, units, task, network, training, analysis, part);
    }

    /** The recipe of network {@code index}, whose key other studies of networks trained to the end share. */
    NetworkRecipe recipe(int index) {
        return new NetworkRecipe(task.task(), network, training, seed, index);
    }

    /** When recurrent networks are kept. */
    Schedule schedule() {
        return schedule(training.steps());
    }

    /** When networks are kept that are trained for so many steps. */
    Schedule schedule(int steps) {
        return new Schedule(steps, analysis.checkpointInterval(), analysis.paceSteps());
    }

    /** 0, the interval, twice the interval, .. to the last step of recurrent networks. */
    List<Integer> checkpoints() {
        return schedule().checkpoints();
    }

    /**
     * How checkpoints are analysed.
     *
     * @param checkpointInterval training steps from one checkpoint to the next
     * @param trials whole trials of the one evaluation set of a network
     * @param restarts of the maximiser at each checkpoint; 10 by default, since 202 partitions of each network are
     *     searched and their agreement across restarts is reported beside them
     * @param gamma resolution
     * @param paceSteps training steps at either end whose rates of change are compared
     * @param equalChangePoints checkpoints equally spaced in weight change
     * @param nullNetworks networks whose modularity at step 0 is tested, from the first on
     * @param nullDraws surrogates per network
     * @param nullRestarts restarts on observed and surrogate matrices alike
     */
    public record Analysis(
            int checkpointInterval,
            int trials,
            int restarts,
            double gamma,
            int paceSteps,
            int equalChangePoints,
            int nullNetworks,
            int nullDraws,
            int nullRestarts) {

        /** Checks ranges. */
        public Analysis {
            Require.atLeast("checkpointInterval", checkpointInterval, 1);
            Require.atLeast("trials", trials, 40);
            Require.atLeast("restarts", restarts, 1);
            Require.above("gamma", gamma, 0);
            Require.atLeast("equalChangePoints", equalChangePoints, 4);
            Require.atLeast("nullNetworks", nullNetworks, 0);
            Require.atLeast("nullDraws", nullDraws, 19);
            Require.atLeast("nullRestarts", nullRestarts, 1);
            if (paceSteps < checkpointInterval || paceSteps % checkpointInterval != 0) {
                throw new IllegalArgumentException("expected paceSteps to be a multiple of checkpointInterval "
                        + checkpointInterval + ", got " + paceSteps);
            }
        }

        /** Every 20 steps, 500 trials, 10 restarts; pace over 200 steps, 21 points; nulls on 20 networks. */
        public static Analysis defaults() {
            return new Analysis(20, 500, 10, 1, 200, 21, 20, 200, 5);
        }
    }
}
