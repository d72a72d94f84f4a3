package org.orthant.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.function.NeuronSets.Target;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Control sets: size, pool, order, weight. */
class NeuronSetsTest {

    private static final int[] POOL = IntStream.range(0, 60).map(k -> 3 * k + 1).toArray();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void matchedSetsHaveTheSizeAndTheWeightWithinTheTolerance(long seed) {
        UniformRandomProvider random = new RandomStreams(seed).stream(Purpose.LESION_CONTROL, 0);
        double[] weight =
                IntStream.range(0, 200).mapToDouble(i -> random.nextDouble()).toArray();
        double module = IntStream.of(NeuronSets.random(POOL, 20, random))
                .mapToDouble(i -> weight[i])
                .sum();
        for (int k = 0; k < 50; k++) {
            int[] set = NeuronSets.matched(POOL, 20, weight, new Target(module, 0.02), random);
            requireSet(set, 20);
            assertThat(IntStream.of(set).mapToDouble(i -> weight[i]).sum()).isCloseTo(module, within(0.02 * module));
        }
    }

    @Test
    void anUnreachableWeightGivesNoSet() {
        UniformRandomProvider random = new RandomStreams(1).stream(Purpose.LESION_CONTROL, 0);
        double[] weight = new double[200];
        Arrays.fill(weight, 1);
        assertThat(NeuronSets.matched(POOL, 20, weight, new Target(30, 0.02), random))
                .isEmpty();
    }

    @Test
    void randomSetsAreDrawnFromAllOfThePool() {
        UniformRandomProvider random = new RandomStreams(7).stream(Purpose.LESION_CONTROL, 0);
        int[] drawn = new int[200];
        for (int k = 0; k < 3000; k++) {
            int[] set = NeuronSets.random(POOL, 20, random);
            requireSet(set, 20);
            IntStream.of(set).forEach(i -> drawn[i]++);
        }
        // 3,000 draws of 20 of 60: 1,000 +- 26 each (one standard deviation)
        IntStream.of(POOL).forEach(i -> assertThat(drawn[i]).as("neuron %d", i).isBetween(850, 1150));
    }

    private static void requireSet(int[] set, int size) {
        assertThat(set).hasSize(size).isSorted().doesNotHaveDuplicates();
        assertThat(POOL).contains(set);
    }

    @Test
    void theWholePoolIsAllowedAndMoreIsNot() {
        UniformRandomProvider random = new RandomStreams(1).stream(Purpose.LESION_CONTROL, 0);
        assertThat(NeuronSets.random(POOL, 60, random)).isEqualTo(POOL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeuronSets.random(POOL, 61, random))
                .withMessageContaining("61");
    }

    @Test
    void topTakesTheLargestScoresAndOfEqualOnesTheLowerIndex() {
        double[] score = {9, 1, 3, 3, -2, 3};
        assertThat(NeuronSets.top(new int[] {1, 2, 3, 4, 5}, 2, score)).containsExactly(2, 3);
        assertThat(NeuronSets.positive(new int[] {1, 2, 3, 4, 5}, score)).containsExactly(1, 2, 3, 5);
    }
}
