package org.orthant.studies.jacobian;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.dynamics.AverageJacobian;
import org.orthant.dynamics.FixedPoint;
import org.orthant.dynamics.FixedPointFinder;
import org.orthant.dynamics.FixedPoints;
import org.orthant.dynamics.LeakTerm;
import org.orthant.dynamics.SlowPoint;
import org.orthant.dynamics.SlowPointFinder;
import org.orthant.dynamics.Stability;
import org.orthant.dynamics.StartOptions;
import org.orthant.dynamics.StepMap;
import org.orthant.dynamics.VisitedStates;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.network.Ctrnn;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.jacobian.JacobianReading.Measure;
import org.orthant.studies.jacobian.JacobianReading.Points;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Trials;

/** One trained network of {@code jacobian} on its own fixed trial set, and the same network before training. */
final class JacobianNetwork {

    private final JacobianAnalysis options;
    private final JacobianVariant variant;
    private final NetworkRecipe recipe;
    private final Trials trials;

    JacobianNetwork(JacobianAnalysis options, JacobianVariant variant, NetworkRecipe recipe) {
        this.options = options;
        this.variant = variant;
        this.recipe = recipe;
        this.trials = Trials.draw(recipe.task(), options.trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
    }

    /** Everything that the study keeps of the network; the matrices of its pictures are added to {@code arrays}. */
    JacobianUnit.Result result(TrainedNetwork trained, SortedMap<String, Matrix> arrays) {
        AnalysedNetwork analysed = analyse(trained.network());
        SimilarityMatrix example = exampleSimilarity(analysed);
        SimilarityMatrix shown = analysed.connectivity().excluding(example::isExcluded);
        arrays.put("fc-" + variant.file(), single(shown.values()));
        arrays.put("jacobian-" + variant.file(), single(example.values()));
        return new JacobianUnit.Result(
                TrainingReading.of(trained, analysed),
                read(analysed),
                read(analyse(recipe.untrained())),
                options.search().read(example, recipe.streams()).labels());
    }

    private static FloatMatrix single(Matrix matrix) {
        float[] values = new float[matrix.rows() * matrix.columns()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) matrix.get(k / matrix.columns(), k % matrix.columns());
        }
        return FloatMatrix.adopt(matrix.rows(), matrix.columns(), values);
    }

    private AnalysedNetwork analyse(Ctrnn network) {
        return AnalysedNetwork.of(network, trials, options.search(), recipe.streams());
    }

    /** Similarity over the first trials alone, among the neurons that FC has. */
    private SimilarityMatrix exampleSimilarity(AnalysedNetwork analysed) {
        if (analysed.diverged()) {
            return analysed.connectivity();
        }
        int[] first = IntStream.range(0, options.exampleTrials()).toArray();
        return AverageJacobian.ofRun(analysed.network(), trials.observations().selectTrials(first))
                .rowSimilarity(LeakTerm.KEPT)
                .excluding(i -> analysed.connectivity().isExcluded(i));
    }

    private JacobianReading read(AnalysedNetwork analysed) {
        if (analysed.diverged()) {
            return new JacobianReading(analysed.modules(), List.of(), List.of());
        }
        Ctrnn network = analysed.network();
        AverageJacobian run = AverageJacobian.ofRun(network, trials.observations());
        SimilarityMatrix connectivity = analysed.connectivity().excluding(i -> !run.isActive(i));
        ModularityReading modules = connectivity.equals(analysed.connectivity())
                ? analysed.modules()
                : options.search().read(connectivity, recipe.streams());
        JacobianRelations relations = new JacobianRelations(options, connectivity, recipe.streams());
        List<Measure> measures = new ArrayList<>(ofRun(network, run, relations));
        List<double[]> fixed = new ArrayList<>();
        List<double[]> slow = new ArrayList<>();
        List<Points> points = points(analysed, fixed, slow);
        addMeasure(MeasureKind.FIXED_POINTS, network, fixed, relations, measures);
        addMeasure(MeasureKind.SLOW_POINTS, network, slow, relations, measures);
        return new JacobianReading(modules, measures, points);
    }

    private static List<Measure> ofRun(Ctrnn network, AverageJacobian run, JacobianRelations relations) {
        SimilarityMatrix weights = run.weightSimilarity();
        List<Measure> measures = new ArrayList<>(List.of(
                relations.measure(MeasureKind.TRAJECTORIES, run.rowSimilarity(LeakTerm.KEPT), weights),
                relations.measure(MeasureKind.STACKED, run.stackedSimilarity(LeakTerm.KEPT), weights)));
        if (network.alpha() < 1) {
            measures.add(relations.measure(
                    MeasureKind.TRAJECTORIES_WITHOUT_LEAK, run.rowSimilarity(LeakTerm.LEFT_OUT), weights));
            measures.add(relations.measure(
                    MeasureKind.STACKED_WITHOUT_LEAK, run.stackedSimilarity(LeakTerm.LEFT_OUT), weights));
        }
        return measures;
    }

    /** Finds points under each input and adds the slopes at those near visited states. */
    private List<Points> points(AnalysedNetwork analysed, List<double[]> fixedSlopes, List<double[]> slowSlopes) {
        VisitedStates visited = VisitedStates.of(analysed.run().activity().states());
        List<Points> all = new ArrayList<>();
        for (List<Double> input : variant.inputs()) {
            StepMap map = StepMap.of(
                    analysed.network(), input.stream().mapToDouble(x -> x).toArray());
            DoubleMatrix starts = visited.draw(
                    StartOptions.ofCount(options.starts()),
                    recipe.streams().stream(Purpose.FIXED_POINT_STARTS, all.size()));
            FixedPoints fixed = FixedPointFinder.withDefaults().find(map, starts, visited);
            List<SlowPoint> slow = SlowPointFinder.withDefaults().find(map, starts, visited).stream()
                    .filter(point -> !point.outlier())
                    .toList();
            fixed.nonOutliers()
                    .forEach(p -> fixedSlopes.add(map.slopes(p.state().array())));
            slow.forEach(p -> slowSlopes.add(map.slopes(p.state().array())));
            List<FixedPoint> near = fixed.nonOutliers();
            all.add(new Points(
                    input,
                    starts.rows(),
                    near.size(),
                    fixed.count(Stability.STABLE),
                    fixed.points().size() - near.size(),
                    fixed.unsettled(),
                    near.isEmpty() ? Double.NaN : near.getFirst().spectrum().largestModulus(),
                    slow.size()));
        }
        return all;
    }

    private static void addMeasure(
            MeasureKind kind,
            Ctrnn network,
            List<double[]> slopes,
            JacobianRelations relations,
            List<Measure> measures) {
        if (!slopes.isEmpty()) {
            double[] rows = slopes.stream().flatMapToDouble(DoubleStream::of).toArray();
            AverageJacobian average =
                    AverageJacobian.ofSlopes(network, DoubleMatrix.adopt(slopes.size(), network.neurons(), rows));
            measures.add(relations.measure(kind, average.rowSimilarity(LeakTerm.KEPT), average.weightSimilarity()));
        }
    }
}
