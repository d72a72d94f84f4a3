package org.orthant.studies.function;

import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Accuracy;

/**
 * How a network's training went.
 *
 * @param steps training steps taken
 * @param metCriterion whether early stopping's criterion was met
 * @param loss of the last step, nats
 * @param choiceAccuracy on the analysis trials with coherence above 0; NaN in tasks with one choice
 * @param fullAccuracy on the same trials
 * @param zeroCoherenceAccuracy choice accuracy on the other trials, chance by construction; NaN without such trials
 */
record TrainingReading(
        int steps,
        boolean metCriterion,
        double loss,
        double choiceAccuracy,
        double fullAccuracy,
        double zeroCoherenceAccuracy) {

    static TrainingReading of(TrainedNetwork trained, Accuracy accuracy) {
        return new TrainingReading(
                trained.steps(),
                trained.metCriterion(),
                trained.loss(),
                accuracy.choice(),
                accuracy.full(),
                accuracy.zeroCoherence().choice().value());
    }
}
