package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.FeedForward;
import org.orthant.network.LeakPlacement;

class PermutedIncrementsTest {

    private static final Ctrnn INITIAL = Problems.network(12, Activation.RELU, LeakPlacement.OUTSIDE);
    private static final TrainingResult TRAINED = new BackpropagationThroughTime(
                    TrainingOptions.defaults().withSteps(4).withBatch(2, 10).withCheckpoints(List.of(0, 2, 4)))
            .train(INITIAL, () -> Problems.batch(10, 2, 5));

    private static double[] increments(FloatMatrix before, FloatMatrix after) {
        return IntStream.range(0, before.array().length)
                .mapToDouble(k -> after.array()[k] - before.array()[k])
                .toArray();
    }

    private static FloatMatrix tensor(Ctrnn network, String name) {
        Map<String, FloatMatrix> tensors = network.namedWeights();
        return tensors.getOrDefault(name, FloatMatrix.zeros(0, 0));
    }

    @Test
    void eachTensorKeepsItsIncrementsInAnotherOrder() {
        PermutedIncrements permuted = new PermutedIncrements(INITIAL, RandomSource.L64_X128_MIX.create(3));
        Ctrnn moved = permuted.of(TRAINED.network());
        for (String name : INITIAL.namedWeights().keySet()) {
            double[] real = increments(tensor(INITIAL, name), tensor(TRAINED.network(), name));
            double[] control = increments(tensor(INITIAL, name), tensor(moved, name));
            if (real.length > 12) {
                assertThat(Arrays.equals(control, real)).isFalse();
            }
            Arrays.sort(real);
            Arrays.sort(control);
            assertThat(control).containsExactly(real, within(1e-6));
        }
    }

    @Test
    void feedForwardNetworksAreMovedAlike() {
        FeedForward initial = Problems.feedForward(Activation.RELU, 9, 7, 3);
        FeedForward trained = Problems.feedForward(Activation.TANH, 9, 7, 3);
        trained = new FeedForward(
                Activation.RELU,
                trained.layers().stream()
                        .map(layer -> layer.withBias(FloatMatrix.zeros(layer.units(), 1)))
                        .toList());
        FeedForward moved = new PermutedIncrements(initial, RandomSource.L64_X128_MIX.create(3)).of(trained);
        assertThat(moved).isNotEqualTo(trained);
        assertThat(WeightChange.distance(initial, moved))
                .isCloseTo(WeightChange.distance(initial, trained), within(1e-6))
                .isPositive();
        double[] real = increments(
                initial.layers().getFirst().bias(), trained.layers().getFirst().bias());
        double[] control = increments(
                initial.layers().getFirst().bias(), moved.layers().getFirst().bias());
        Arrays.sort(real);
        Arrays.sort(control);
        assertThat(control).containsExactly(real, within(1e-6));
    }

    @Test
    void thePermutationIsTheSameAtEveryCheckpoint() {
        PermutedIncrements permuted = new PermutedIncrements(INITIAL, RandomSource.L64_X128_MIX.create(3));
        Ctrnn half = TRAINED.checkpoints().getOrDefault(2, INITIAL);
        double[] between = increments(half.recurrentWeights(), TRAINED.network().recurrentWeights());
        double[] control = increments(
                permuted.of(half).recurrentWeights(),
                permuted.of(TRAINED.network()).recurrentWeights());
        Arrays.sort(between);
        Arrays.sort(control);
        assertThat(control).containsExactly(between, within(1e-6));
        assertThat(permuted.of(INITIAL)).isEqualTo(INITIAL);
    }

    @Test
    void theDistanceIsThatOfAllWeightsAndStaysUnderPermutation() {
        double squares = INITIAL.namedWeights().keySet().stream()
                .flatMapToDouble(
                        name -> Arrays.stream(increments(tensor(INITIAL, name), tensor(TRAINED.network(), name))))
                .map(d -> d * d)
                .sum();
        Ctrnn moved = new PermutedIncrements(INITIAL, RandomSource.L64_X128_MIX.create(3)).of(TRAINED.network());
        assertThat(WeightChange.distance(INITIAL, TRAINED.network())).isCloseTo(Math.sqrt(squares), within(1e-9));
        assertThat(WeightChange.distance(INITIAL, moved)).isCloseTo(Math.sqrt(squares), within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WeightChange.distance(INITIAL, Problems.network(5, Activation.RELU, LeakPlacement.OUTSIDE)))
                .withMessageContaining("one shape");
    }

    @Test
    void picksTheFirstMemberToReachEachOfEvenlySpacedDistances() {
        double[] distances = {0, 5, 8, 9, 9.5, 9.4, 10};
        assertThat(WeightChange.equallySpaced(distances, 5)).containsExactly(0, 1, 2, 6);
        assertThat(WeightChange.equallySpaced(distances, 2)).containsExactly(0, 6);
        assertThat(WeightChange.equallySpaced(new double[] {0, 0}, 4)).containsExactly(0);
    }

    @Test
    void whatHasNoPlacesOrAnotherShapeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightChange.equallySpaced(new double[] {0, 1}, 1))
                .withMessageContaining("got 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightChange.equallySpaced(new double[0], 2))
                .withMessageContaining("got 2 and 0");
        FeedForward wide = Problems.feedForward(Activation.RELU, 9, 7, 3);
        FeedForward narrow = Problems.feedForward(Activation.RELU, 8, 7, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightChange.distance(wide, narrow))
                .withMessageContaining("7 x 9");
    }
}
