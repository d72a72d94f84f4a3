package org.orthant.studies.population;

import java.util.List;
import java.util.function.Consumer;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Ctrnn;
import org.orthant.task.Accuracy;
import org.orthant.task.TrialStreams;
import org.orthant.task.Trials;
import org.orthant.training.BackpropagationThroughTime;
import org.orthant.training.BatchSource;
import org.orthant.training.Evaluation;
import org.orthant.training.Evaluator;
import org.orthant.training.TrainingOptions;
import org.orthant.training.TrainingResult;

/** Trains the network of a recipe: a pure function of it. */
public final class NetworkTrainer {

    private NetworkTrainer() {}

    /**
     * Trains and keeps everything that training gives.
     *
     * @param listener hears each evaluation as it is made
     */
    public static TrainingResult train(NetworkRecipe recipe, Consumer<Evaluation> listener) {
        return train(recipe, recipe.training().options(), listener);
    }

    /**
     * Trains and keeps the network as it is after each of the given steps, too. It ends as the same network that
     * {@link #network} gives.
     *
     * @param checkpoints ascending numbers of steps; 0 is the untrained network
     */
    public static TrainingResult train(NetworkRecipe recipe, List<Integer> checkpoints) {
        return train(recipe, recipe.training().options().withCheckpoints(checkpoints), evaluation -> {});
    }

    private static TrainingResult train(NetworkRecipe recipe, TrainingOptions options, Consumer<Evaluation> listener) {
        PopulationTraining training = recipe.training();
        TrialStreams trials = new TrialStreams(
                recipe.task(), training.batch(), recipe.streams(), Purpose.TRAINING_TRIALS, training.streams());
        int inputs = recipe.task().inputs().size();
        BatchSource batches = new StreamBatches(trials, training.sequenceLength(), training.batch(), inputs);
        return new BackpropagationThroughTime(options).train(recipe.untrained(), batches, evaluator(recipe, listener));
    }

    /** Trains and keeps the network with what studies report of its training. */
    public static TrainedNetwork network(NetworkRecipe recipe) {
        return TrainedNetwork.of(train(recipe, evaluation -> {}));
    }

    /** Fresh informative trials at every evaluation. */
    private static Evaluator evaluator(NetworkRecipe recipe, Consumer<Evaluation> listener) {
        return (network, step) -> {
            Evaluation evaluation = evaluate(recipe, network, step);
            listener.accept(evaluation);
            return evaluation;
        };
    }

    private static Evaluation evaluate(NetworkRecipe recipe, Ctrnn network, int step) {
        StoppingOptions stopping = recipe.training().stopping();
        RandomStreams streams = recipe.streams().derive(Purpose.EVALUATION_TRIALS, step);
        Trials trials = Trials.drawInformative(
                recipe.task().atOneLength(), stopping.trials(), streams, Purpose.EVALUATION_TRIALS);
        Accuracy accuracy =
                Accuracy.of(trials, network.run(trials.observations()).logits());
        boolean met = stopping.isMetBy(accuracy.choice(), accuracy.full());
        return new Evaluation(step, accuracy.choice(), accuracy.full(), met);
    }
}
