package org.orthant.studies.population;

import org.orthant.network.Ctrnn;
import org.orthant.training.TrainingResult;

/**
 * A network at the end of its training.
 *
 * @param network the weights at the stop
 * @param steps training steps taken
 * @param metCriterion whether early stopping's criterion was met
 * @param loss mean cross entropy of the last training step, nats
 */
public record TrainedNetwork(Ctrnn network, int steps, boolean metCriterion, double loss) {

    /** What studies keep of a training. */
    public static TrainedNetwork of(TrainingResult result) {
        double loss = result.losses().isEmpty() ? Double.NaN : result.losses().getLast();
        return new TrainedNetwork(result.network(), result.stepsUsed(), result.criterionMet(), loss);
    }
}
