package org.orthant.studies.activity;

import java.util.List;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Accuracy;

/**
 * How a network's training went.
 *
 * @param steps training steps taken
 * @param metCriterion whether early stopping's criterion was met
 * @param diverged whether its activity on the analysis trials is not finite; accuracies are NaN then
 * @param loss of the last step, nats
 * @param choiceAccuracy on the analysis trials with coherence above 0; NaN in tasks with one choice
 * @param fullAccuracy on the same trials
 * @param zeroCoherenceAccuracy choice accuracy on the other trials, chance by construction; NaN without such trials
 * @param byType the same trials by type
 */
public record TrainingReading(
        int steps,
        boolean metCriterion,
        boolean diverged,
        double loss,
        double choiceAccuracy,
        double fullAccuracy,
        double zeroCoherenceAccuracy,
        List<TypeAccuracy> byType) {

    /** Copies the list. */
    public TrainingReading {
        byType = List.copyOf(byType);
    }

    /**
     * Accuracy on the informative trials of one type.
     *
     * @param type such as {@code stimulus 1}
     * @param choice choice accuracy; NaN in tasks with one choice
     * @param full full accuracy
     * @param trials how many there were
     */
    public record TypeAccuracy(String type, double choice, double full, int trials) {}

    /** Accuracies on the analysis trials. */
    public static TrainingReading of(TrainedNetwork trained, AnalysedNetwork analysed) {
        if (analysed.diverged()) {
            return new TrainingReading(
                    trained.steps(), false, true, trained.loss(), Double.NaN, Double.NaN, Double.NaN, List.of());
        }
        TrialActivity run = analysed.run();
        Accuracy accuracy = Accuracy.of(run.trials(), run.activity().logits());
        return new TrainingReading(
                trained.steps(),
                trained.metCriterion(),
                false,
                trained.loss(),
                accuracy.choice(),
                accuracy.full(),
                accuracy.zeroCoherence().choice().value(),
                accuracy.byType().entrySet().stream()
                        .map(e -> new TypeAccuracy(
                                e.getKey(),
                                e.getValue().choice().value(),
                                e.getValue().full().value(),
                                e.getValue().full().n()))
                        .toList());
    }
}
