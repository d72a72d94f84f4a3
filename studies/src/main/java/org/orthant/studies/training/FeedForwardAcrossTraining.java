package org.orthant.studies.training;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.InputException;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.FeedForward;
import org.orthant.studies.images.HiddenActivity;
import org.orthant.studies.images.ImageData;
import org.orthant.studies.images.ImageRecipe;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.training.TrainingCourse.Point;
import org.orthant.training.FeedForwardResult;
import org.orthant.training.PermutedIncrements;
import org.orthant.training.WeightChange;

/** The modules of one feed-forward network's hidden units at its checkpoints, and those of its control. */
final class FeedForwardAcrossTraining {

    private final ModulesAcrossTrainingOptions options;
    private final ImageData data;
    private final int[] chosen;
    private final Sequence images;
    private final ModuleSearch search;

    FeedForwardAcrossTraining(ModulesAcrossTrainingOptions options, ImageData data) {
        this.options = options;
        this.data = data;
        int count = options.feedForward().images();
        if (data.test().size() < count) {
            throw new InputException(
                    "test images",
                    "expected at least feedForward.images " + count + ", found "
                            + data.test().size());
        }
        chosen = IntStream.range(0, count).toArray();
        images = data.test().images(chosen);
        search = new ModuleSearch(
                options.analysis().restarts(), options.analysis().gamma());
    }

    /**
     * Follows one network.
     *
     * @param name of the arrays that are added to {@code arrays}
     */
    FeedForwardUnit follow(ImageRecipe recipe, String name, Map<String, Matrix> arrays) {
        Schedule schedule = options.schedule(recipe.training().steps());
        FeedForwardResult training = recipe.train(data, schedule.checkpoints());
        List<FeedForward> networks = List.copyOf(training.checkpoints().values());
        FeedForward untrained = networks.getFirst();
        RandomStreams streams = recipe.streams();
        double[] change = networks.stream()
                .mapToDouble(network -> WeightChange.distance(untrained, network))
                .toArray();
        int[] equal = WeightChange.equallySpaced(change, options.analysis().equalChangePoints());
        PermutedIncrements control = new PermutedIncrements(untrained, streams.stream(Purpose.PERMUTATION, 0));
        TrainingCourse trained = course(networks, streams);
        TrainingCourse permuted = course(networks.stream().map(control::of).toList(), streams);
        arrays.put("q-" + name, trained.relative());
        arrays.put("q-" + name + "-permuted", permuted.relative());
        return new FeedForwardUnit(
                training.losses().getLast(),
                TrainingCourse.boxed(change),
                IntStream.of(equal).boxed().toList(),
                trained.series(equal),
                permuted.series(equal));
    }

    private TrainingCourse course(List<FeedForward> networks, RandomStreams streams) {
        return TrainingCourse.of(
                networks.stream().map(network -> point(network, streams)).toList(),
                options.analysis().gamma());
    }

    private Point point(FeedForward network, RandomStreams streams) {
        HiddenActivity run = HiddenActivity.of(network, images);
        SimilarityMatrix connectivity = FunctionalConnectivity.of(run.hidden());
        ModularityReading modules = search.read(connectivity, Diagonal.ZERO, streams);
        double accuracy = run.diverged() ? Double.NaN : data.test().accuracy(run.logits(), chosen);
        return new Point(connectivity, modules, accuracy, accuracy, run.diverged());
    }
}
