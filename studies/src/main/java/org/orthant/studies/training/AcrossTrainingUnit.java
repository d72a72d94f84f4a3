package org.orthant.studies.training;

import java.util.List;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/**
 * What {@code training} keeps of one network. Lists have a value for each checkpoint unless they say otherwise.
 *
 * @param loss of the last training step, nats
 * @param weightChange Euclidean distance of all weights and biases from step 0
 * @param equalChange indices of the checkpoints that are equally spaced in weight change
 * @param trained the network itself
 * @param permuted the control: weight changes with their entries permuted
 * @param projection the input projection at step 0, before recurrence
 * @param start the activity at step 0, after recurrence
 * @param end modules at the last step
 * @param feedForward the feed-forward networks of the same index: backpropagation, predictive coding; empty if there are
 *     none
 */
record AcrossTrainingUnit(
        double loss,
        List<Double> weightChange,
        List<Integer> equalChange,
        Series trained,
        Series permuted,
        Start projection,
        Start start,
        ModularityReading end,
        List<FeedForwardUnit> feedForward)
        implements Followed {

    /** Copies the lists. */
    AcrossTrainingUnit {
        feedForward = List.copyOf(feedForward);
        weightChange = List.copyOf(weightChange);
        equalChange = List.copyOf(equalChange);
    }

    /** Whether activity stayed finite at every checkpoint. */
    boolean isFinite() {
        return !trained.diverged();
    }

    /**
     * A network at each checkpoint on its evaluation set.
     *
     * @param stability mean relative quality of the checkpoint's partition at the others
     * @param equalStability the same among the checkpoints equally spaced in weight change, one for each of those
     * @param rate 1 - ARI of the checkpoint's partition and the next one's, one fewer than checkpoints
     * @param modules number of modules of at least two neurons
     * @param quality best Q*
     * @param agreement mean adjusted Rand index between restarts
     * @param choiceAccuracy on trials with coherence above 0
     * @param fullAccuracy on the same trials
     * @param fewestCommon the fewest neurons with a module in two checkpoints
     * @param diverged whether activity was not finite at some checkpoint
     */
    record Series(
            List<Double> stability,
            List<Double> equalStability,
            List<Double> rate,
            List<Integer> modules,
            List<Double> quality,
            List<Double> agreement,
            List<Double> choiceAccuracy,
            List<Double> fullAccuracy,
            int fewestCommon,
            boolean diverged) {

        /** Copies the lists. */
        Series {
            stability = List.copyOf(stability);
            equalStability = List.copyOf(equalStability);
            rate = List.copyOf(rate);
            modules = List.copyOf(modules);
            quality = List.copyOf(quality);
            agreement = List.copyOf(agreement);
            choiceAccuracy = List.copyOf(choiceAccuracy);
            fullAccuracy = List.copyOf(fullAccuracy);
        }
    }

    /**
     * Modules before training.
     *
     * @param modules what was found
     * @param test against trials shifted per neuron, the mean over trials removed
     */
    record Start(ModularityReading modules, NullReading test) {}
}
