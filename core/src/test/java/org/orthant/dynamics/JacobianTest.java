package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;
import org.orthant.testing.GoldenFiles;
import org.orthant.testing.GoldenNetworks;

/** Jacobians and eigenvalues against automatic differentiation and finite differences. */
class JacobianTest {

    private static final int N = 100;

    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    void jacobiansOfTrainedNetworksAreThoseOfAutomaticDifferentiation(String tag) {
        double[] expected = golden(tag, "J");
        List<DoubleMatrix> jacobians = goldenJacobians(tag);
        double squares = 0;
        double difference = 0;
        for (int k = 0; k < expected.length; k++) {
            double actual = jacobians.get(k / (N * N)).array()[k % (N * N)];
            squares += expected[k] * expected[k];
            difference += (actual - expected[k]) * (actual - expected[k]);
        }
        assertThat(Math.sqrt(difference / squares)).as(tag).isLessThan(1e-5);
    }

    /** Pairs each of our eigenvalues with the nearest of the reference that is left. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    void eigenvaluesOfTrainedNetworksAreThoseOfTheReference(String tag) {
        double[] real = golden(tag, "eig_re");
        double[] imaginary = golden(tag, "eig_im");
        List<DoubleMatrix> jacobians = goldenJacobians(tag);
        for (int state = 0; state < jacobians.size(); state++) {
            List<Spectrum.Eigenvalue> left =
                    new ArrayList<>(Spectrum.of(jacobians.get(state)).eigenvalues());
            assertThat(left.getFirst().modulus())
                    .isCloseTo(new Spectrum.Eigenvalue(real[state * N], imaginary[state * N]).modulus(), within(1e-5));
            for (int k = state * N; k < (state + 1) * N; k++) {
                Spectrum.Eigenvalue wanted = new Spectrum.Eigenvalue(real[k], imaginary[k]);
                Spectrum.Eigenvalue nearest = left.stream()
                        .min((a, b) -> Double.compare(distance(a, wanted), distance(b, wanted)))
                        .orElseThrow();
                assertThat(distance(nearest, wanted))
                        .as("%s, state %d, eigenvalue %d", tag, state, k % N)
                        .isLessThan(1e-5);
                left.remove(nearest);
            }
        }
    }

    private static double distance(Spectrum.Eigenvalue a, Spectrum.Eigenvalue b) {
        return new Spectrum.Eigenvalue(a.real() - b.real(), a.imaginary() - b.imaginary()).modulus();
    }

    private static double[] golden(String tag, String name) {
        return GoldenFiles.npz(tag + ".jacobian.npz", name).values();
    }

    private static List<DoubleMatrix> goldenJacobians(String tag) {
        Ctrnn network = GoldenNetworks.network(tag);
        return Jacobian.at(
                network,
                DoubleMatrix.adopt(3, N, golden(tag, "state")),
                DoubleMatrix.adopt(3, network.inputs(), golden(tag, "input")));
    }

    static Stream<Arguments> dynamics() {
        return Stream.of(Activation.values())
                .flatMap(activation ->
                        Stream.of(LeakPlacement.values()).map(placement -> Arguments.of(activation, placement)));
    }

    @ParameterizedTest
    @MethodSource("dynamics")
    void agreesWithFiniteDifferences(Activation activation, LeakPlacement placement) {
        Ctrnn network = SmallNetworks.random(9, 0.3, activation, placement, 7);
        StepMap map = StepMap.of(network, 0.4, -0.2, 0.9);
        UniformRandomProvider random = new RandomStreams(3).stream(Purpose.WEIGHTS, 9);
        double[] state = random.doubles(9).map(v -> 2 * v - 0.5).toArray();
        DoubleMatrix jacobian = map.jacobian(state);
        double step = 1e-6;
        for (int j = 0; j < 9; j++) {
            double[] unit = new double[9];
            unit[j] = 1;
            double[] up = map.step(Vectors.moved(state, step, unit));
            double[] down = map.step(Vectors.moved(state, -step, unit));
            for (int i = 0; i < 9; i++) {
                assertThat(jacobian.at(i, j))
                        .as("%s %s, dF_%d/dr_%d", activation, placement, i, j)
                        .isCloseTo((up[i] - down[i]) / (2 * step), within(1e-8));
            }
        }
    }

    /** What the step map computes in double is what a run computes in single precision. */
    @ParameterizedTest
    @MethodSource("dynamics")
    void theMapIsTheRunsStep(Activation activation, LeakPlacement placement) {
        Ctrnn network = SmallNetworks.random(9, 0.3, activation, placement, 8);
        var observations = SmallNetworks.observations(4, 1, 5);
        var states = network.run(observations).states();
        double[] state = new double[9];
        for (int t = 0; t < 4; t++) {
            double[] x = {observations.get(t, 0, 0), observations.get(t, 0, 1), observations.get(t, 0, 2)};
            state = StepMap.of(network, x).step(state);
            for (int i = 0; i < 9; i++) {
                assertThat(state[i]).isCloseTo(states.get(t, 0, i), within(2e-6));
            }
        }
    }

    @Test
    void theGradientOfQAgreesWithFiniteDifferences() {
        for (LeakPlacement placement : LeakPlacement.values()) {
            StepMap map = StepMap.of(SmallNetworks.random(6, 0.4, Activation.TANH, placement, 4), 1, 0.5, 0.5);
            double[] state = {0.3, -0.2, 0.5, 0.1, -0.4, 0.2};
            double[] gradient = map.gradientOfQ(map.argument(state), map.displacement(state));
            for (int i = 0; i < 6; i++) {
                double[] unit = new double[6];
                unit[i] = 1e-6;
                double up = Vectors.squares(map.displacement(Vectors.moved(state, 1, unit))) / 2;
                double down = Vectors.squares(map.displacement(Vectors.moved(state, -1, unit))) / 2;
                assertThat(gradient[i]).isCloseTo((up - down) / 2e-6, within(1e-8));
            }
        }
    }

    @Test
    void eigenvaluesOfMatricesKnownByHand() {
        Spectrum rotation = Spectrum.of(DoubleMatrix.of(2, 2, 0, -1, 1, 0));
        assertThat(rotation.eigenvalues().getFirst().imaginary()).isCloseTo(1, within(1e-15));
        assertThat(rotation.eigenvalues().getLast().imaginary()).isCloseTo(-1, within(1e-15));
        assertThat(rotation.stability()).isEqualTo(Stability.MARGINAL);
        Spectrum triangular = Spectrum.of(DoubleMatrix.of(3, 3, 0.5, 7, 1, 0, -0.75, 2, 0, 0, 0.25));
        assertThat(triangular.eigenvalues().stream()
                        .mapToDouble(Spectrum.Eigenvalue::real)
                        .toArray())
                .containsExactly(new double[] {-0.75, 0.5, 0.25}, within(1e-14));
        assertThat(triangular.stability()).isEqualTo(Stability.STABLE);
        Spectrum growing = Spectrum.of(DoubleMatrix.of(2, 2, 2, 0, 0, 1.5));
        assertThat(growing.stability()).isEqualTo(Stability.UNSTABLE);
        assertThat(growing.unstableDimensions()).isEqualTo(2);
    }

    @Test
    void refusesWhatDoesNotFit() {
        Ctrnn network = SmallNetworks.random(4, 1, Activation.RELU, LeakPlacement.OUTSIDE, 1);
        assertThatThrownBy(() -> StepMap.of(network, 1)).hasMessageContaining("expected 3 inputs, got 1");
        assertThatThrownBy(() -> StepMap.of(network, 1, Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> StepMap.of(network, 1, 0, 0).step(new double[3]))
                .hasMessageContaining("expected a state of 4 neurons, got 3");
        assertThatThrownBy(() -> Jacobian.at(network, FloatMatrix.zeros(2, 4), FloatMatrix.zeros(3, 3)))
                .hasMessageContaining("expected states of 3 x 4");
        assertThatThrownBy(() -> Spectrum.of(DoubleMatrix.of(1, 1, Double.NaN))).hasMessageContaining("NaN");
    }
}
