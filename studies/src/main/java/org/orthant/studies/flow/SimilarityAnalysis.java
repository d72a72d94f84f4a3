package org.orthant.studies.flow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.dynamics.FlowDistance;
import org.orthant.dynamics.FlowDistance.OwnCoordinate;
import org.orthant.dynamics.LesionSimilarity;
import org.orthant.dynamics.PhaseGrid;
import org.orthant.dynamics.PrincipalComponents;
import org.orthant.dynamics.StepMap;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.MatrixRelation;

/** Lesion similarity of one network with all its controls (T1 fig. 5; SPEC section 8). */
final class SimilarityAnalysis {

    private static final int COMPONENTS = 2;

    private final AnalysedNetwork analysed;
    private final SimilarityOptions options;
    private final RandomStreams streams;
    private final PhaseGrid grid;
    private final DoubleMatrix visited;

    /** An analysis of a network that did not diverge. */
    SimilarityAnalysis(AnalysedNetwork analysed, SimilarityOptions options, RandomStreams streams) {
        this.analysed = analysed;
        this.options = options;
        this.streams = streams;
        Sequence states = analysed.run().activity().states();
        PrincipalComponents plane = PrincipalComponents.of(states, COMPONENTS);
        grid = PhaseGrid.of(plane, plane.project(states), options.gridSide());
        visited = visited(states, grid.states().rows(), streams.stream(Purpose.VISITED_STATES, 0));
    }

    private static DoubleMatrix visited(Sequence states, int count, UniformRandomProvider random) {
        int n = states.channels();
        int samples = states.steps() * states.trials();
        double[] values = new double[count * n];
        for (int p = 0; p < count; p++) {
            int sample = random.nextInt(samples);
            for (int i = 0; i < n; i++) {
                values[p * n + i] = states.array()[sample * n + i];
            }
        }
        return DoubleMatrix.adopt(count, n, values);
    }

    /** The reading at one input. */
    SimilarityReading read(List<Double> input) {
        StepMap map = StepMap.of(analysed.network(), FlowTask.array(input));
        FlowDistance flow = new FlowDistance(map, grid.states());
        FlowDistance atVisited = new FlowDistance(map, visited);
        SimilarityMatrix lesions = LesionSimilarity.ofRows(flow.distances(OwnCoordinate.KEPT));
        SimilarityMatrix geometry = LesionSimilarity.ofRows(absolute(grid.states()));
        SimilarityMatrix own = LesionSimilarity.ofRows(flow.ownDistances());
        return new SimilarityReading(
                FlowTask.name(input),
                grid.negativeShare(),
                MatrixRelation.of(lesions, analysed, options.search(), options.draws(), streams),
                withConnectivity(new FlowDistance(map, grid.clipped().states()), OwnCoordinate.KEPT),
                withConnectivity(
                        new FlowDistance(StepMap.of(shuffled(), FlowTask.array(input)), grid.states()),
                        OwnCoordinate.KEPT),
                withConnectivity(atVisited, OwnCoordinate.KEPT),
                withConnectivity(flow, OwnCoordinate.EXCLUDED),
                withConnectivity(atVisited, OwnCoordinate.EXCLUDED),
                withConnectivity(LesionSimilarity.ofDirections(flow)),
                withConnectivity(geometry),
                withConnectivity(own),
                MatrixRelation.partial(lesions, analysed.connectivity(), geometry, own));
    }

    private double withConnectivity(FlowDistance flow, OwnCoordinate own) {
        return withConnectivity(LesionSimilarity.ofRows(flow.distances(own)));
    }

    private double withConnectivity(SimilarityMatrix similarity) {
        return MatrixRelation.correlation(similarity, analysed.connectivity());
    }

    /** |g_i| of each neuron over the states: (N, P). */
    private static DoubleMatrix absolute(DoubleMatrix states) {
        int points = states.rows();
        int neurons = states.columns();
        double[] values = new double[points * neurons];
        for (int i = 0; i < neurons; i++) {
            for (int p = 0; p < points; p++) {
                values[i * points + p] = Math.abs(states.at(p, i));
            }
        }
        return DoubleMatrix.adopt(neurons, points, values);
    }

    /** The network with all entries of W_rec in another order. */
    private Ctrnn shuffled() {
        Ctrnn network = analysed.network();
        float[] weights = ArraySampler.shuffle(
                streams.stream(Purpose.SHUFFLED_WEIGHTS, 0),
                network.recurrentWeights().toArray());
        return network.withRecurrent(
                network.recurrent().withWeights(FloatMatrix.adopt(network.neurons(), network.neurons(), weights)));
    }

    /** What the figures of one network show, at the deciding input. */
    Map<String, Matrix> arrays(String prefix, List<Double> input) {
        FlowDistance flow = new FlowDistance(StepMap.of(analysed.network(), FlowTask.array(input)), grid.states());
        Map<String, Matrix> arrays = new TreeMap<>();
        arrays.put(prefix + "-fc", analysed.connectivity().values());
        arrays.put(
                prefix + "-lesions",
                LesionSimilarity.ofRows(flow.distances(OwnCoordinate.KEPT)).values());
        return arrays;
    }
}
