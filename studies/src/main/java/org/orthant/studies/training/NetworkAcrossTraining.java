package org.orthant.studies.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.community.PartitionSeries;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.UnitResult;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.training.AcrossTrainingUnit.Series;
import org.orthant.studies.training.AcrossTrainingUnit.Start;
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

    /** Everything that the study keeps of the network. */
    UnitResult result(TrainingResult training) {
        List<Ctrnn> networks = List.copyOf(training.checkpoints().values());
        Ctrnn untrained = networks.getFirst();
        double[] change = networks.stream()
                .mapToDouble(network -> WeightChange.distance(untrained, network))
                .toArray();
        int[] equal = WeightChange.equallySpaced(change, options.equalChangePoints());
        PermutedIncrements control = new PermutedIncrements(untrained, streams.stream(Purpose.PERMUTATION, 0));
        Course trained = course(networks);
        Course permuted = course(networks.stream().map(control::of).toList());
        AnalysedNetwork start = analysed(untrained);
        Sequence projected = untrained.projectInputs(trials.observations());
        SimilarityMatrix projection = FunctionalConnectivity.of(projected);
        AcrossTrainingUnit unit = new AcrossTrainingUnit(
                training.losses().getLast(),
                boxed(change),
                IntStream.of(equal).boxed().toList(),
                trained.series(equal),
                permuted.series(equal),
                new Start(search.read(projection, Diagonal.ZERO, streams), test(projected)),
                new Start(start.modules(), test(start.run().activity().states())),
                trained.points().getLast().modules());
        return new UnitResult(
                unit,
                Map.of(
                        "q",
                        trained.relative(),
                        "q-permuted",
                        permuted.relative(),
                        "fc-projection",
                        projection.values(),
                        "fc-start",
                        start.connectivity().values(),
                        "fc-end",
                        trained.points().getLast().connectivity().values()));
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

    private Course course(List<Ctrnn> networks) {
        List<Point> points = networks.stream().map(this::point).toList();
        PartitionSeries series = new PartitionSeries(
                points.stream()
                        .map(point -> point.connectivity().withDiagonal(Diagonal.ZERO))
                        .toList(),
                points.stream().map(Point::partition).toList(),
                new SignedModularity(options.gamma()));
        return new Course(points, series, series.relativeQuality());
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

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** One checkpoint; its activity is not kept. */
    private record Point(
            SimilarityMatrix connectivity, ModularityReading modules, double choice, double full, boolean diverged) {

        Partition partition() {
            return Partition.of(modules.labelArray());
        }
    }

    /** All checkpoints of one network, with the quality of each partition at each. */
    private record Course(List<Point> points, PartitionSeries partitions, DoubleMatrix quality) {

        Series series(int[] equal) {
            return new Series(
                    boxed(PartitionSeries.stability(quality)),
                    boxed(PartitionSeries.stability(quality, equal)),
                    boxed(partitions.changeRates()),
                    points.stream().map(p -> p.modules().modules()).toList(),
                    points.stream().map(p -> p.modules().quality()).toList(),
                    points.stream().map(p -> p.modules().restarts().meanAri()).toList(),
                    points.stream().map(Point::choice).toList(),
                    points.stream().map(Point::full).toList(),
                    partitions.fewestCommonNodes(),
                    points.stream().anyMatch(Point::diverged));
        }

        /** In single precision: what figures and other programs need. */
        Matrix relative() {
            double[] values = quality.toDoubles();
            float[] narrow = new float[values.length];
            for (int k = 0; k < narrow.length; k++) {
                narrow[k] = (float) values[k];
            }
            return FloatMatrix.adopt(quality.rows(), quality.columns(), narrow);
        }
    }
}
