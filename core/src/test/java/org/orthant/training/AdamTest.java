package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.network.Ctrnn;
import org.orthant.testing.GoldenNetworks;

class AdamTest {

    private static TrainingResult train(String tag, int steps) {
        TrainingBatch batch = GoldenNetworks.batch(tag);
        TrainingOptions options = TrainingOptions.defaults().withSteps(steps).withBatch(batch.streams(), batch.steps());
        return new BackpropagationThroughTime(options).train(GoldenNetworks.network(tag), () -> batch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100_init", "gonogo_dt20_init"})
    void fiveStepsArePyTorchs(String tag) {
        List<Double> losses = train(tag, 5).losses();
        for (int k = 0; k < 5; k++) {
            double expected = GoldenNetworks.adamLosses(tag).get(k);
            assertThat(losses.get(k)).isCloseTo(expected, within(1e-5 * expected));
        }
        for (int steps : new int[] {1, 5}) {
            NamedArrays found = NamedArrays.of(train(tag, steps).network());
            NamedArrays expected = NamedArrays.golden(tag, "adam" + steps);
            double worst = largestDifference(found, expected);
            System.out.printf("%s after %d Adam steps: largest difference %.1e%n", tag, steps, worst);
            assertThat(worst).isLessThan(1e-6);
        }
    }

    private static double largestDifference(NamedArrays found, NamedArrays expected) {
        double[] worst = {0};
        expected.forEach((name, values) -> {
            for (int k = 0; k < values.length; k++) {
                worst[0] = Math.max(worst[0], Math.abs(found.get(name)[k] - values[k]));
            }
        });
        return worst[0];
    }

    /** In trained nets the first step is the sign of the gradient, and noise where the gradient is. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    void firstStepOfTrainedNetsIsPyTorchsWhereTheGradientIsClear(String tag) {
        NamedArrays found = NamedArrays.of(train(tag, 1).network());
        NamedArrays before = NamedArrays.of(GoldenNetworks.network(tag));
        NamedArrays gradient = NamedArrays.golden(tag, "grads");
        int[] compared = {0, 0};
        NamedArrays.golden(tag, "adam1").forEach((name, expected) -> {
            double noise = 1e-3 * largest(gradient.get(name));
            for (int k = 0; k < expected.length; k++) {
                double g = gradient.get(name)[k];
                if (g == 0) {
                    compared[1]++;
                    assertThat(found.get(name)[k]).isEqualTo(before.get(name)[k]);
                } else if (Math.abs(g) > noise) {
                    compared[0]++;
                    assertThat(found.get(name)[k]).isCloseTo(expected[k], within(1e-6));
                }
            }
        });
        assertThat(compared[0]).as("clear gradients").isGreaterThan(1000);
        assertThat(compared[1]).as("gradients that are exactly 0").isGreaterThan(1000);
    }

    /** PyTorch's own gradients of the second net are noise from the fifth digit on. */
    @ParameterizedTest
    @CsvSource({"pdm_dt100, 1e-6", "gonogo_dt100, 2e-5"})
    void fiveStepsOfTrainedNetsArePyTorchsWhereTheGradientIsClear(String tag, double tolerance) {
        TrainingResult result = train(tag, 5);
        for (int k = 0; k < 5; k++) {
            double expected = GoldenNetworks.adamLosses(tag).get(k);
            assertThat(result.losses().get(k)).isCloseTo(expected, within(100 * tolerance * expected));
        }
        NamedArrays found = NamedArrays.of(result.network());
        NamedArrays gradient = NamedArrays.golden(tag, "grads");
        NamedArrays.golden(tag, "adam5").forEach((name, expected) -> {
            double noise = 1e-3 * largest(gradient.get(name));
            for (int k = 0; k < expected.length; k++) {
                if (Math.abs(gradient.get(name)[k]) > noise) {
                    assertThat(found.get(name)[k]).as(name).isCloseTo(expected[k], within(tolerance));
                }
            }
        });
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @Test
    void clippingScalesTheGradientToTheNorm() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100_init");
        TrainingBatch batch = GoldenNetworks.batch("pdm_dt100_init");
        Sweep sweep = new Sweep(network, batch.steps(), batch.streams());
        sweep.run(network, batch);
        double norm = norm(sweep.gradient());
        sweep.gradient().clip(2 * norm);
        assertThat(norm(sweep.gradient())).isEqualTo(norm);
        sweep.gradient().clip(0.01 * norm);
        assertThat(norm(sweep.gradient())).isCloseTo(0.01 * norm, within(1e-4 * norm));
    }

    private static double norm(Gradient gradient) {
        double sum = 0;
        for (float[] array : gradient.arrays()) {
            for (float value : array) {
                sum += (double) value * value;
            }
        }
        return Math.sqrt(sum);
    }
}
