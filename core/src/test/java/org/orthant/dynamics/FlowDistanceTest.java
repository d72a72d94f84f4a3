package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.dynamics.FlowDistance.OwnCoordinate;
import org.orthant.math.DoubleMatrix;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.network.NeuronLesion;
import org.orthant.stats.Correlation;
import org.orthant.testing.GoldenNetworks;

class FlowDistanceTest {

    private static final double[] INPUT = {1, 0.5, 0.5};
    private static final int POINTS = 25;
    private static final int NEURONS = 100;

    /** Networks of every kind of step. */
    static Stream<Ctrnn> networks() {
        Ctrnn slow = GoldenNetworks.network("gonogo_dt20_init");
        return Stream.of(
                GoldenNetworks.network("pdm_dt100"),
                slow,
                slow.withDynamics(new Dynamics(0.2, Activation.RELU, LeakPlacement.INSIDE)),
                slow.withDynamics(new Dynamics(0.3, Activation.TANH, LeakPlacement.INSIDE)),
                slow.withDynamics(new Dynamics(0.7, Activation.SOFTPLUS, LeakPlacement.OUTSIDE)));
    }

    /** Random states, negative values among them as on a grid. */
    private static DoubleMatrix states() {
        return DoubleMatrix.adopt(
                POINTS,
                NEURONS,
                new SplittableRandom(2).doubles(POINTS * NEURONS, -0.5, 2).toArray());
    }

    /** F_lesioned(g) - F(g), with the network lesioned and run as any other. */
    private static double[] naive(Ctrnn network, int neuron, double[] state) {
        double[] lesioned =
                StepMap.of(NeuronLesion.of(neuron).apply(network), INPUT).step(state);
        double[] intact = StepMap.of(network, INPUT).step(state);
        for (int i = 0; i < lesioned.length; i++) {
            lesioned[i] -= intact[i];
        }
        return lesioned;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void allLesionsAtOnceGiveWhatEachGivesAlone(Ctrnn network) {
        DoubleMatrix states = states();
        FlowDistance flow = new FlowDistance(StepMap.of(network, INPUT), states);
        DoubleMatrix whole = flow.distances(OwnCoordinate.KEPT);
        DoubleMatrix others = flow.distances(OwnCoordinate.EXCLUDED);
        DoubleMatrix own = flow.ownDistances();
        for (int j = 0; j < NEURONS; j += 9) {
            for (int p = 0; p < POINTS; p += 4) {
                double[] moved = naive(network, j, Vectors.row(states, p));
                assertThat(whole.at(j, p)).isCloseTo(Vectors.norm(moved), within(1e-12));
                assertThat(own.at(j, p)).isCloseTo(Math.abs(moved[j]), within(1e-12));
                moved[j] = 0;
                assertThat(others.at(j, p)).isCloseTo(Vectors.norm(moved), within(1e-12));
            }
        }
    }

    @Test
    void lesionSimilarityIsTheCorrelationOfDistances() {
        FlowDistance flow = new FlowDistance(StepMap.of(GoldenNetworks.network("pdm_dt100"), INPUT), states());
        DoubleMatrix distances = flow.distances(OwnCoordinate.KEPT);
        SimilarityMatrix similarity = LesionSimilarity.ofRows(distances);
        for (int i = 0; i < 6; i++) {
            double r = Correlation.pearson(Vectors.row(distances, i), Vectors.row(distances, 50 + i));
            assertThat(similarity.get(i, 50 + i)).isCloseTo(r, within(1e-12));
        }
        assertThat(similarity.excludedNodes()).isEmpty();
    }

    @Test
    void rowsWithoutVarianceAreDropped() {
        DoubleMatrix rows = DoubleMatrix.of(4, 3, 1, 2, 3, 5, 5, 5, 3, 1, 2, 5, 5, 5 + 1e-7);
        assertThat(LesionSimilarity.ofRows(rows).excludedNodes()).containsExactly(1, 3);
        assertThat(LesionSimilarity.ofRows(rows).get(0, 2)).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void similarityOfDirectionsIsTheMeanCosine() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100");
        DoubleMatrix states = states();
        SimilarityMatrix similarity =
                LesionSimilarity.ofDirections(new FlowDistance(StepMap.of(network, INPUT), states));
        for (int i = 0; i < 3; i++) {
            int j = 40 + i;
            double sum = 0;
            int counted = 0;
            for (int p = 0; p < POINTS; p++) {
                double[] a = naive(network, i, Vectors.row(states, p));
                double[] b = naive(network, j, Vectors.row(states, p));
                a[i] = 0;
                b[j] = 0;
                double dot = 0;
                for (int k = 0; k < NEURONS; k++) {
                    dot += a[k] * b[k];
                }
                double norms = Vectors.norm(a) * Vectors.norm(b);
                sum += norms > 1e-9 ? dot / norms : 0;
                counted += norms > 1e-9 ? 1 : 0;
            }
            assertThat(similarity.get(i, j)).isCloseTo(sum / counted, within(1e-10));
        }
    }

    /** A neuron that is 0 at every state moves nobody else. */
    @Test
    void aNeuronThatMovesNobodyHasNoDirection() {
        double[] values = states().toArray();
        for (int p = 0; p < POINTS; p++) {
            values[p * NEURONS + 7] = 0;
        }
        FlowDistance flow = new FlowDistance(
                StepMap.of(GoldenNetworks.network("pdm_dt100"), INPUT), DoubleMatrix.adopt(POINTS, NEURONS, values));
        assertThat(LesionSimilarity.ofDirections(flow).excludedNodes()).containsExactly(7);
        assertThat(Vectors.row(flow.distances(OwnCoordinate.EXCLUDED), 7)).containsOnly(0.0);
    }
}
