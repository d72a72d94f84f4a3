package org.orthant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orthant.math.Panel;
import org.orthant.math.Sequence;

class ActivationTest {

    @Test
    void closedValues() {
        assertThat(Activation.RELU.value(-1)).isZero();
        assertThat(Activation.RELU.value(2)).isEqualTo(2);
        assertThat(Activation.RELU.slope(0)).isZero();
        assertThat(Activation.RELU.slope(1e-300)).isEqualTo(1);
        assertThat(Activation.TANH.value(0.5)).isEqualTo(StrictMath.tanh(0.5));
        assertThat(Activation.SOFTPLUS.value(0)).isEqualTo(StrictMath.log(2));
        assertThat(Activation.SOFTPLUS.value(800)).isEqualTo(800);
        assertThat(Activation.SOFTPLUS.value(-800)).isZero();
        assertThat(Activation.SIGMOID.value(0)).isEqualTo(0.5);
        assertThat(Activation.SIGMOID.slope(0)).isEqualTo(0.25);
        assertThat(Activation.SIGMOID.slope(-800)).isZero();
        assertThat(Activation.IDENTITY.value(-3)).isEqualTo(-3);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void slopesAreThoseOfDifferences(Activation f) {
        double h = 1e-5;
        for (double x : new double[] {-3, -0.7, 0.2, 1, 5}) {
            assertThat(f.slope(x)).isCloseTo((f.value(x + h) - f.value(x - h)) / (2 * h), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void panelsHaveTheValuesOfDoubles(Activation f) {
        float[] x = new float[2 * Panel.LANES];
        for (int k = 0; k < x.length; k++) {
            x[k] = (k - 16) / 3f;
        }
        Panel argument = Panel.zeros(2);
        argument.load(Sequence.of(1, Panel.LANES, 2, x), 0, 0);
        Panel value = Panel.zeros(2);
        f.apply(argument, value);
        for (int k = 0; k < x.length; k++) {
            assertThat((double) value.get(k % 2, k / 2)).isCloseTo(f.value(x[k]), within(2e-6));
            assertThat((double) argument.get(k % 2, k / 2)).isCloseTo(f.slope(x[k]), within(2e-6));
        }
    }
}
