package org.orthant.studies.activity;

import java.util.List;

/** How a network's training went, as columns of a table: the same in every study. */
public final class TrainingColumns {

    private static final List<String> NAMES = List.of(
            "met_criterion",
            "diverged",
            "training_steps",
            "final_loss_nats",
            "choice_accuracy",
            "full_accuracy",
            "zero_coherence_choice_accuracy");

    private TrainingColumns() {}

    /** The columns' names. */
    public static List<String> names() {
        return NAMES;
    }

    /** One network's cells. */
    public static List<Object> cells(TrainingReading r) {
        return List.of(
                r.metCriterion(),
                r.diverged(),
                r.steps(),
                r.loss(),
                r.choiceAccuracy(),
                r.fullAccuracy(),
                r.zeroCoherenceAccuracy());
    }
}
