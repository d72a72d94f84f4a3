package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;

/** Averaged and stacked Jacobians against those held one by one. */
class AverageJacobianTest {

    private static final int N = 12;
    private static final Sequence OBSERVATIONS = SmallNetworks.observations(6, 19, 2);

    @ParameterizedTest
    @MethodSource("org.orthant.dynamics.JacobianTest#dynamics")
    void averagesEveryStepsOwnJacobian(Activation activation, LeakPlacement placement) {
        Ctrnn network = SmallNetworks.random(N, 0.3, activation, placement, 11);
        List<DoubleMatrix> all = jacobians(network);
        DoubleMatrix mean = AverageJacobian.ofRun(network, OBSERVATIONS).mean(LeakTerm.KEPT);
        for (int k = 0; k < N * N; k++) {
            int cell = k;
            double expected =
                    all.stream().mapToDouble(j -> j.array()[cell]).average().orElseThrow();
            assertThat(mean.array()[k])
                    .as("%s %s cell %d", activation, placement, k)
                    .isCloseTo(expected, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("org.orthant.dynamics.JacobianTest#dynamics")
    void stackedRowsHaveTheCosinesOfRowsLaidEndToEnd(Activation activation, LeakPlacement placement) {
        Ctrnn network = SmallNetworks.random(N, 0.3, activation, placement, 12);
        List<DoubleMatrix> all = jacobians(network);
        for (LeakTerm leak : LeakTerm.values()) {
            float[] rows = new float[N * all.size() * N];
            for (int i = 0; i < N; i++) {
                for (int k = 0; k < all.size(); k++) {
                    for (int j = 0; j < N; j++) {
                        double own = i == j && leak == LeakTerm.LEFT_OUT ? leakTerm(network, all.get(k), i) : 0;
                        rows[(i * all.size() + k) * N + j] = (float) (all.get(k).at(i, j) - own);
                    }
                }
            }
            AverageJacobian average = AverageJacobian.ofRun(network, OBSERVATIONS);
            SimilarityMatrix expected = CosineSimilarity.ofRows(
                            SimilarityKind.JACOBIAN, FloatMatrix.adopt(N, all.size() * N, rows))
                    .excluding(i -> !average.isActive(i));
            assertSimilar(average.stackedSimilarity(leak), expected, 1e-5);
        }
    }

    /** (1 - alpha) outside; inside it comes with the slope, which the row's first other entry tells. */
    private static double leakTerm(Ctrnn network, DoubleMatrix jacobian, int i) {
        int other = i == 0 ? 1 : 0;
        double slope = jacobian.at(i, other)
                / (network.alpha() * network.recurrentWeights().at(i, other));
        return (1 - network.alpha()) * (network.leakPlacement() == LeakPlacement.INSIDE ? slope : 1);
    }

    /** SPEC section 8: an identity, at any dt. */
    @ParameterizedTest
    @MethodSource("org.orthant.dynamics.JacobianTest#dynamics")
    void withoutTheLeakTermTheMeansSimilarityIsThatOfTheWeights(Activation activation, LeakPlacement placement) {
        for (double alpha : new double[] {0.1, 0.2, 1}) {
            Ctrnn network = SmallNetworks.random(N, alpha, activation, placement, 13);
            AverageJacobian average = AverageJacobian.ofRun(network, OBSERVATIONS);
            assertSimilar(average.rowSimilarity(LeakTerm.LEFT_OUT), average.weightSimilarity(), 1e-12);
            if (alpha == 1) {
                assertSimilar(average.rowSimilarity(LeakTerm.KEPT), average.weightSimilarity(), 1e-12);
            } else {
                assertThat(average.rowSimilarity(LeakTerm.KEPT).upperTriangle())
                        .isNotEqualTo(average.weightSimilarity().upperTriangle());
            }
        }
    }

    @Test
    void leavesOutNeuronsThatAreNeverActive() {
        float[][] weights = {{0.1f, 0.2f, 0.3f}, {0.2f, 0.1f, 0.4f}, {0.3f, 0.1f, 0.2f}};
        Ctrnn network = SmallNetworks.of(new Dynamics(0.5, Activation.RELU, LeakPlacement.OUTSIDE), weights, 1, -50, 1);
        AverageJacobian average = AverageJacobian.ofRun(network, OBSERVATIONS);
        assertThat(average.samples()).isEqualTo(6 * 19);
        for (LeakTerm leak : LeakTerm.values()) {
            assertThat(average.rowSimilarity(leak).includedNodes()).containsExactly(0, 2);
            assertThat(average.stackedSimilarity(leak).includedNodes()).containsExactly(0, 2);
        }
        assertThat(average.weightSimilarity().includedNodes()).containsExactly(0, 2);
    }

    @Test
    void averagesOverGivenSlopes() {
        Ctrnn network = SmallNetworks.random(N, 0.4, Activation.TANH, LeakPlacement.INSIDE, 14);
        StepMap map = StepMap.of(network, 1, 0.5, 0.5);
        double[] one = map.iterate(new double[N], 2);
        double[] other = map.iterate(new double[N], 5);
        double[] slopes = Arrays.copyOf(map.slopes(one), 2 * N);
        System.arraycopy(map.slopes(other), 0, slopes, N, N);
        DoubleMatrix mean = AverageJacobian.ofSlopes(network, DoubleMatrix.adopt(2, N, slopes))
                .mean(LeakTerm.KEPT);
        double[] first = map.jacobian(one).array();
        double[] second = map.jacobian(other).array();
        for (int k = 0; k < mean.array().length; k++) {
            assertThat(mean.array()[k]).isCloseTo((first[k] + second[k]) / 2, within(1e-14));
        }
        assertThatThrownBy(() -> AverageJacobian.ofSlopes(network, DoubleMatrix.of(0, N)))
                .hasMessageContaining("got 0 x 12");
    }

    private static List<DoubleMatrix> jacobians(Ctrnn network) {
        Sequence states = network.run(OBSERVATIONS).states();
        List<DoubleMatrix> all = new ArrayList<>();
        for (int t = 0; t < OBSERVATIONS.steps(); t++) {
            for (int b = 0; b < OBSERVATIONS.trials(); b++) {
                double[] x = new double[3];
                double[] before = new double[N];
                for (int k = 0; k < 3; k++) {
                    x[k] = OBSERVATIONS.get(t, b, k);
                }
                for (int i = 0; i < N && t > 0; i++) {
                    before[i] = states.get(t - 1, b, i);
                }
                all.add(StepMap.of(network, x).jacobian(before));
            }
        }
        return all;
    }

    private static void assertSimilar(SimilarityMatrix actual, SimilarityMatrix expected, double tolerance) {
        assertThat(actual.includedNodes()).isEqualTo(expected.includedNodes());
        double[] values = actual.upperTriangle();
        double[] wanted = expected.upperTriangle();
        for (int k = 0; k < values.length; k++) {
            assertThat(values[k]).isCloseTo(wanted[k], within(tolerance));
        }
    }
}
