package org.orthant.studies.training;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Accuracy;
import org.orthant.task.Trials;
import org.orthant.training.TrainingResult;

/** Do very small recurrent networks learn worse (T1 fig. S13)? */
public final class RecurrentSize implements Study<RecurrentSizeOptions> {

    /** The study's name. */
    public static final String ID = "recurrent-size";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Size of recurrent networks and how well they learn",
                "T1 fig. S13",
                "Recurrent networks of 3 to 200 neurons learn to decide which of two noisy stimuli is stronger. Does the "
                        + "smallest learn worse than larger ones, after as many training steps and after as many "
                        + "updates x size?",
                TaskReferences.and());
    }

    @Override
    public RecurrentSizeOptions defaults() {
        return RecurrentSizeOptions.defaults();
    }

    @Override
    public UnitResult unit(RecurrentSizeOptions options, int index, NetworkStore networks) {
        NetworkRecipe recipe = options.recipe(index);
        int size = options.size(index);
        TrainingResult training = NetworkTrainer.train(recipe, options.checkpoints(size));
        TrainedNetwork trained = TrainedNetwork.of(training);
        networks.keep(recipe, trained);
        Trials trials =
                Trials.drawInformative(recipe.task(), options.trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
        SortedMap<Integer, Scores> scores = new TreeMap<>();
        training.checkpoints().forEach((step, network) -> scores.put(step, Scores.of(network, trials)));
        List<Integer> steps = options.stepPoints();
        List<Integer> updates = options.updatePoints(size);
        return new UnitResult(
                new SizeUnit(
                        size,
                        recipe.index(),
                        parameters(trained.network()),
                        trained.steps(),
                        trained.loss(),
                        curve(scores, steps, Scores::choice),
                        curve(scores, steps, Scores::full),
                        curve(scores, updates, Scores::choice),
                        curve(scores, updates, Scores::full)),
                Map.of());
    }

    private static List<Double> curve(
            Map<Integer, Scores> scores, List<Integer> steps, ToDoubleFunction<Scores> value) {
        return steps.stream()
                .map(step -> value.applyAsDouble(Objects.requireNonNull(scores.get(step))))
                .toList();
    }

    private static int parameters(Ctrnn network) {
        return network.namedWeights().values().stream()
                .map(FloatMatrix::array)
                .mapToInt(weights -> weights.length)
                .sum();
    }

    /** Both accuracies at one step; NaN if activity is not finite. */
    private record Scores(double choice, double full) {

        static Scores of(Ctrnn network, Trials trials) {
            Sequence logits = network.run(trials.observations()).logits();
            for (float value : logits.array()) {
                if (!Float.isFinite(value)) {
                    return new Scores(Double.NaN, Double.NaN);
                }
            }
            Accuracy accuracy = Accuracy.of(trials, logits);
            return new Scores(accuracy.choice(), accuracy.full());
        }
    }

    @Override
    public Conclusion conclude(RecurrentSizeOptions options, UnitResults units) {
        return new SizeConclusion(options, units).conclude();
    }
}
