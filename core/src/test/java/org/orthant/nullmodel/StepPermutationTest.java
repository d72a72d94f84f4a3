package org.orthant.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

class StepPermutationTest {

    private static final RandomStreams STREAMS = new RandomStreams(5);

    private static float[] channel(Sequence sequence, int c) {
        float[] values = new float[sequence.steps()];
        for (int t = 0; t < values.length; t++) {
            values[t] = sequence.get(t, 0, c);
        }
        return values;
    }

    @Test
    void eachChannelKeepsItsValuesInEveryOrderAlike() {
        Sequence series = Sequence.of(3, 1, 2, 1, 10, 2, 20, 3, 30);
        Map<String, Integer> orders = new HashMap<>();
        int draws = 6000;
        for (int k = 0; k < draws; k++) {
            Sequence drawn = new StepPermutation().draw(series, STREAMS.stream(Purpose.SURROGATE, k));
            float[] first = channel(drawn, 0);
            float[] second = channel(drawn, 1);
            orders.merge(Arrays.toString(first) + Arrays.toString(second), 1, Integer::sum);
            Arrays.sort(first);
            Arrays.sort(second);
            assertThat(first).containsExactly(1, 2, 3);
            assertThat(second).containsExactly(10, 20, 30);
        }
        // 36 pairs of orders, 166.7 of each expected; chi-squared of 35 degrees of freedom beyond 73 has p 2e-4.
        double expected = draws / 36.0;
        double chiSquared = orders.values().stream()
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
        assertThat(orders).hasSize(36);
        assertThat(chiSquared).isLessThan(73);
    }

    @Test
    void opposedModulesStandOutOfFewSteps() {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[12 * 40];
        for (int t = 0; t < 12; t++) {
            double course = random.nextGaussian();
            for (int c = 0; c < 40; c++) {
                values[t * 40 + c] = (float) ((c % 2 == 0 ? course : -course) + 0.5 * random.nextGaussian());
            }
        }
        NullResult found = ModularityNull.defaults()
                .withDraws(99)
                .test(Sequence.adopt(12, 1, 40, values), new StepPermutation(), STREAMS);
        assertThat(found).isInstanceOfSatisfying(NullSummary.class, s -> {
            assertThat(s.p()).isEqualTo(0.01);
            assertThat(s.kind().decisive()).isFalse();
        });
    }

    @Test
    void trialsAndTwoStepsGiveNoNull() {
        Sequence trials = Sequence.of(3, 2, 1, 1, 2, 3, 4, 5, 6);
        assertThat(new StepPermutation().refusal(trials))
                .hasValueSatisfying(w -> assertThat(w).contains("one series, got 2"));
        float[] two = new float[8];
        IntStream.range(0, 8).forEach(k -> two[k] = k);
        assertThat(new StepPermutation().refusal(Sequence.adopt(2, 1, 4, two)))
                .hasValueSatisfying(w -> assertThat(w).contains("at least 3 steps, got 2"));
    }
}
