package org.orthant.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.CsvTable;
import org.orthant.math.Purpose;
import org.orthant.network.Ctrnn;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.task.Accuracy;
import org.orthant.task.Trials;
import org.orthant.training.Evaluation;
import org.orthant.training.TrainingResult;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What {@code train} came to, as its {@code --json} gives it.
 *
 * @param task what was learnt
 * @param seed of the run
 * @param alpha step over time constant; at 1 the network is a map without leak
 * @param steps training steps used
 * @param criterionMet whether early stopping's criterion was met
 * @param loss mean cross entropy of the last step, nats
 * @param trials fresh trials that the accuracies are of
 * @param choiceAccuracy among the choice outputs, over trials that tell the answer; null in tasks with one choice
 * @param fullAccuracy among all outputs, over the same trials
 * @param weights where they lie
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TrainedView(
        String task,
        long seed,
        double alpha,
        int steps,
        boolean criterionMet,
        @Nullable Double loss,
        int trials,
        @Nullable Double choiceAccuracy,
        @Nullable Double fullAccuracy,
        String weights) {

    static TrainedView of(TrainSettings settings, NetworkRecipe recipe, TrainingResult result, Path weights) {
        Accuracy accuracy = accuracy(recipe, result.network(), settings.trials());
        double loss = result.losses().isEmpty() ? Double.NaN : result.losses().getLast();
        return new TrainedView(
                recipe.task().id(),
                settings.seed(),
                result.network().alpha(),
                result.stepsUsed(),
                result.criterionMet(),
                Numbers.orNull(loss),
                settings.trials(),
                Numbers.orNull(accuracy.choice()),
                Numbers.orNull(accuracy.full()),
                weights.toString());
    }

    /** On trials that neither training nor early stopping saw. */
    private static Accuracy accuracy(NetworkRecipe recipe, Ctrnn network, int count) {
        Trials trials =
                Trials.drawInformative(recipe.task().atOneLength(), count, recipe.streams(), Purpose.ANALYSIS_TRIALS);
        return Accuracy.of(trials, network.run(trials.observations()).logits());
    }

    /** What alpha means for the network. */
    static String dynamics(NetworkRecipe recipe) {
        double alpha = recipe.network().alpha(recipe.task());
        String text = recipe.network().neurons() + " neurons, alpha " + Numbers.text((Double) alpha);
        return alpha == 1 ? text + " (the network is a map without leak)" : text;
    }

    /** An evaluation as it is made. */
    static String line(Evaluation evaluation) {
        return "step " + evaluation.step() + ": accuracy on fresh trials: choice "
                + Numbers.text(Numbers.orNull(evaluation.choiceAccuracy())) + ", full "
                + Numbers.text(Numbers.orNull(evaluation.fullAccuracy()));
    }

    /** {@code training.csv}: a row per step; accuracies where they were measured. */
    static CsvTable table(TrainingResult result) {
        Map<Integer, Evaluation> evaluations = new HashMap<>();
        result.evaluations().forEach(evaluation -> evaluations.put(evaluation.step(), evaluation));
        CsvTable.Builder table = CsvTable.columns("step", "loss_nats", "choice_accuracy", "full_accuracy");
        for (int step = 1; step <= result.stepsUsed(); step++) {
            Evaluation evaluation = evaluations.get(step);
            table.row(
                    step,
                    result.losses().get(step - 1),
                    evaluation == null ? null : evaluation.choiceAccuracy(),
                    evaluation == null ? null : evaluation.fullAccuracy());
        }
        return table.build();
    }

    /** The outcome for people. */
    List<String> lines() {
        String met = criterionMet ? "criterion met" : "criterion not met: more steps or another learning rate may help";
        return List.of(
                task + ", seed " + seed + ": " + steps + " steps, " + met + ", last loss " + Numbers.text(loss),
                "accuracy on " + trials + " fresh trials: choice " + Numbers.text(choiceAccuracy) + ", full "
                        + Numbers.text(fullAccuracy),
                "weights: " + weights);
    }
}
