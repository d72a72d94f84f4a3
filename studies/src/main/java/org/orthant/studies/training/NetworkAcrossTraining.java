package org.orthant.studies.training;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.UnitResult;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.training.AcrossTrainingUnit.Start;
import org.orthant.studies.training.TrainingCourse.Point;
import org.orthant.task.Accuracy;
import org.orthant.task.Trials;
import org.orthant.training.PermutedIncrements;
import org.orthant.training.TrainingResult;
import org.orthant.training.WeightChange;

/** The modules of one network at its checkpoints, and those of its control, on one evaluation set. */
final class NetworkAcrossTraining {

    private final ModulesAcrossTrainingOptions.Analysis options;
    private final NetworkRecipe recipe;
    private final RandomStreams streams;
    private final ModuleSearch search;
    private final Trials trials;

    NetworkAcrossTraining(ModulesAcrossTrainingOptions.Analysis options, NetworkRecipe recipe) {
        this.options = options;
        this.recipe = recipe;
        this.streams = recipe.streams();
        this.search = new ModuleSearch(options.restarts(), options.gamma());
        this.trials = Trials.draw(recipe.task(), options.trials(), streams, Purpose.ANALYSIS_TRIALS);
    }

    /**
     * Everything that the study keeps of the network.
     *
     * @param feedForward the feed-forward networks of the same index
     * @param arrays theirs, to which the network's own are added
     */
    UnitResult result(TrainingResult training, List<FeedForwardUnit> feedForward, Map<String, Matrix> arrays) {
        List<Ctrnn> networks = List.copyOf(training.checkpoints().values());
        Ctrnn untrained = networks.getFirst();
        double[] change = networks.stream()
                .mapToDouble(network -> WeightChange.distance(untrained, network))
                .toArray();
        int[] equal = WeightChange.equallySpaced(change, options.equalChangePoints());
        PermutedIncrements control = new PermutedIncrements(untrained, streams.stream(Purpose.PERMUTATION, 0));
        TrainingCourse trained = course(networks);
        TrainingCourse permuted = course(networks.stream().map(control::of).toList());
        AnalysedNetwork start = analysed(untrained);
        Sequence projected = untrained.projectInputs(trials.observations());
        SimilarityMatrix projection = FunctionalConnectivity.of(projected);
        AcrossTrainingUnit unit = new AcrossTrainingUnit(
                training.losses().getLast(),
                TrainingCourse.boxed(change),
                IntStream.of(equal).boxed().toList(),
                trained.series(equal),
                permuted.series(equal),
                new Start(search.read(projection, Diagonal.ZERO, streams), test(projected)),
                new Start(start.modules(), test(start.run().activity().states())),
                trained.points().getLast().modules(),
                feedForward);
        arrays.put("q", trained.relative());
        arrays.put("q-permuted", permuted.relative());
        arrays.put("fc-projection", projection.values());
        arrays.put("fc-start", start.connectivity().values());
        arrays.put("fc-end", trained.points().getLast().connectivity().values());
        return new UnitResult(unit, arrays);
    }

    private AnalysedNetwork analysed(Ctrnn network) {
        return AnalysedNetwork.of(network, trials, search, streams);
    }

    private NullReading test(Sequence activity) {
        if (recipe.index() >= options.nullNetworks()) {
            return NullReading.none(
                    NullKind.TRIAL_SHIFT, "nulls run on the first " + options.nullNetworks() + " networks");
        }
        return search.test(
                activity, new ModuleSearch.NullSettings(options.nullDraws(), options.nullRestarts(), true), streams);
    }

    private TrainingCourse course(List<Ctrnn> networks) {
        return TrainingCourse.of(networks.stream().map(this::point).toList(), options.gamma());
    }

    private Point point(Ctrnn network) {
        AnalysedNetwork analysed = analysed(network);
        Accuracy accuracy = Accuracy.of(trials, analysed.run().activity().logits());
        boolean diverged = analysed.diverged();
        return new Point(
                analysed.connectivity(),
                analysed.modules(),
                diverged ? Double.NaN : accuracy.choice(),
                diverged ? Double.NaN : accuracy.full(),
                diverged);
    }
}
