package org.orthant.studies.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.orthant.formats.InputException;
import org.orthant.math.Matrix;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.images.ImageRecipe;
import org.orthant.studies.images.ImageSource;
import org.orthant.studies.images.ImageTraining;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.training.TrainingResult;

/** Do modules settle as a network learns, recurrent or feed-forward (T1 fig. S6)? */
public final class ModulesAcrossTraining implements Study<ModulesAcrossTrainingOptions> {

    /** The study's name. */
    public static final String ID = "training";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Modules of functional connectivity across training",
                "T1 fig. S6",
                "Recurrent networks learn to decide which of two noisy stimuli is stronger. Are there modules before "
                        + "training, do they change first fast and then slowly, and are those that last found where "
                        + "accuracy is high? The same is asked of feed-forward networks that learn handwritten digits, by "
                        + "backpropagation and by predictive coding.",
                TaskReferences.and(
                        Reference.LECUN_1998,
                        Reference.ROSENBAUM_2021,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.GOOD_2010,
                        Reference.HUBERT_1985,
                        Reference.PHIPSON_2010));
    }

    @Override
    public ModulesAcrossTrainingOptions defaults() {
        return ModulesAcrossTrainingOptions.defaults();
    }

    @Override
    public UnitResult unit(ModulesAcrossTrainingOptions options, int index, NetworkStore networks) {
        NetworkRecipe recipe = options.recipe(index);
        TrainingResult training = NetworkTrainer.train(recipe, options.checkpoints());
        networks.keep(recipe, TrainedNetwork.of(training));
        Map<String, Matrix> arrays = new TreeMap<>();
        List<FeedForwardUnit> feedForward =
                index < options.feedForward().count() ? feedForward(options, index, arrays) : List.of();
        return new NetworkAcrossTraining(options.analysis(), recipe).result(training, feedForward, arrays);
    }

    private static List<FeedForwardUnit> feedForward(
            ModulesAcrossTrainingOptions options, int index, Map<String, Matrix> arrays) {
        FeedForwardPart part = options.feedForward();
        FeedForwardAcrossTraining course = new FeedForwardAcrossTraining(options, ImageSource.load(part.data()));
        return part.trainings().stream()
                .map(training -> course.follow(
                        new ImageRecipe(part.hidden(), training, options.seed(), index), name(training), arrays))
                .toList();
    }

    /** What arrays, claims and figures of a training end in. */
    static String name(ImageTraining training) {
        return training.rule().words().replace(' ', '-');
    }

    @Override
    public List<Path> inputs(ModulesAcrossTrainingOptions options) {
        FeedForwardPart part = options.feedForward();
        try {
            return part.count() == 0 ? List.of() : ImageSource.files(part.data());
        } catch (InputException e) {
            throw new InputException(
                    "feed-forward networks", e.getMessage() + "; --set feedForward.data=none leaves them out", e);
        }
    }

    @Override
    public ModulesAcrossTrainingOptions withInputs(ModulesAcrossTrainingOptions options, UnaryOperator<Path> moved) {
        FeedForwardPart part = options.feedForward();
        return part.count() == 0 ? options : options.with(part.withData(ImageSource.moved(part.data(), moved)));
    }

    @Override
    public Conclusion conclude(ModulesAcrossTrainingOptions options, UnitResults units) {
        return new AcrossTrainingConclusion(options, units).conclude();
    }
}
