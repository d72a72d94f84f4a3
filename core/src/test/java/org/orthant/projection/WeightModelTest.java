package org.orthant.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class WeightModelTest {

    private static Matrix draw(WeightModel model, long index) {
        return model.draw(new RandomStreams(7).stream(Purpose.WEIGHTS, index));
    }

    @Test
    void drawsArePureFunctionsOfTheirStream() {
        WeightModel model = new WeightModel.SignDifference(20, 0.3);
        assertThat(draw(model, 0)).isEqualTo(draw(model, 0)).isNotEqualTo(draw(model, 1));
    }

    @Test
    void gaussianWeightsHaveMeanZeroAndVarianceOne() {
        Matrix weights = draw(new WeightModel.RandomGaussian(400, 100), 0);
        double[] values = weights.toDoubles();
        double mean = IntStream.range(0, values.length)
                .mapToDouble(k -> values[k])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, values.length)
                .mapToDouble(k -> values[k] * values[k])
                .average()
                .orElseThrow();
        assertThat(weights.rows()).isEqualTo(400);
        assertThat(mean).isCloseTo(0, within(4 / 200.0));
        assertThat(square).isCloseTo(1, within(4 * Math.sqrt(2) / 200));
    }

    @Test
    void theSignModelHasRoundedSharesOfNegativeRows() {
        for (int percent = 0; percent <= 100; percent++) {
            Matrix weights = draw(new WeightModel.Sign(100, 3, percent / 100.0), percent);
            int negative = 0;
            for (int i = 0; i < 100; i++) {
                assertThat(Math.abs(weights.get(i, 0))).isEqualTo(1);
                assertThat(weights.get(i, 1)).isEqualTo(weights.get(i, 0));
                assertThat(weights.get(i, 2)).isEqualTo(weights.get(i, 0));
                negative += weights.get(i, 0) < 0 ? 1 : 0;
            }
            assertThat(negative).isEqualTo(percent);
        }
    }

    @Test
    void theDifferenceModelsDifferByDelta() {
        Matrix positive = draw(new WeightModel.Difference(500, 1.5), 0);
        Matrix signed = draw(new WeightModel.SignDifference(500, 1.5), 0);
        int firstLarger = 0;
        int negative = 0;
        for (int i = 0; i < 500; i++) {
            assertThat(Math.abs(positive.get(i, 0) - positive.get(i, 1))).isCloseTo(1.5, within(1e-12));
            assertThat(Math.min(positive.get(i, 0), positive.get(i, 1))).isNotNegative();
            assertThat(Math.abs(signed.get(i, 0) - signed.get(i, 1))).isCloseTo(1.5, within(1e-12));
            firstLarger += positive.get(i, 0) > positive.get(i, 1) ? 1 : 0;
            negative += Math.min(signed.get(i, 0), signed.get(i, 1)) < 0 ? 1 : 0;
        }
        assertThat(firstLarger).isBetween(205, 295);
        assertThat(negative).isBetween(205, 295);
    }

    @Test
    void givenWeightsAreReturnedAsTheyAre() {
        Matrix weights = draw(new WeightModel.RandomGaussian(3, 2), 0);
        assertThat(draw(new WeightModel.Given(weights), 5)).isSameAs(weights);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        refused("got 0 and 2", () -> new WeightModel.RandomGaussian(0, 2));
        refused("got NaN", () -> new WeightModel.Sign(10, 2, Double.NaN));
        refused("got 1.01", () -> new WeightModel.Sign(10, 2, 1.01));
        refused("got -0.1", () -> new WeightModel.Difference(10, -0.1));
        refused("got NaN", () -> new WeightModel.SignDifference(10, Double.NaN));
    }

    private static void refused(String words, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(words);
    }
}
