package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DensityTest {

    /** By hand: sd 1, interquartile range 1, so bandwidth 0.9 / 1.34 x 3^-0.2 = 0.539149; the middle place is 0. */
    @Test
    void sumsGaussiansOfSilvermansWidth() {
        Density density = Density.of(List.of(1.0, -1.0, 0.0));
        double atZero = 1 + 2 * gaussian(1 / 0.539149);
        double atOne = 1 + gaussian(1 / 0.539149) + gaussian(2 / 0.539149);

        assertThat(density.at()).startsWith(-1.0).endsWith(1.0).isSorted();
        assertThat(Collections.max(density.relative())).isEqualTo(1);
        assertThat(density.relativeAt(0)).isCloseTo(1, within(1e-12));
        assertThat(density.relativeAt(1)).isCloseTo(atOne / atZero, within(1e-5));
    }

    private static double gaussian(double z) {
        return StrictMath.exp(-z * z / 2);
    }

    @Test
    void equalValuesAreOnePlace() {
        Density density = Density.of(List.of(0.5, 0.5));

        assertThat(density.at()).containsExactly(0.5);
        assertThat(density.relativeAt(0.5)).isEqualTo(1);
    }
}
