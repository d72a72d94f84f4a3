package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

class TrainingTest {

    private static final TrainingOptions SMALL =
            TrainingOptions.defaults().withSteps(20).withBatch(19, 11);

    private static BatchSource batches() {
        AtomicInteger count = new AtomicInteger();
        return () -> Problems.batch(11, 19, count.incrementAndGet());
    }

    private static String hashAfterTwentySteps(Activation activation, LeakPlacement leak) {
        TrainingResult result = new BackpropagationThroughTime(SMALL.withMaximumGradientNorm(0.5))
                .train(Problems.network(37, activation, leak), batches());
        return WeightHash.of(result.network().namedWeights()).substring(0, 16);
    }

    /** The bits of training. If one of these changes, results do: that is at least a minor version. */
    @ParameterizedTest
    @CsvSource({
        "RELU, OUTSIDE, 904ad8a5093475ff",
        "TANH, INSIDE, de4ece014860977e",
        "SOFTPLUS, OUTSIDE, bc16150f5c3dda75",
        "SIGMOID, INSIDE, 2e41a075f2c5211d"
    })
    void bitsOfTrainingStayAsTheyAre(Activation activation, LeakPlacement leak, String expected) {
        assertThat(hashAfterTwentySteps(activation, leak)).isEqualTo(expected);
    }

    @Test
    void trainingsSideBySideDoNotMeet() {
        List<String> found = IntStream.range(0, 4)
                .parallel()
                .mapToObj(k -> hashAfterTwentySteps(Activation.SIGMOID, LeakPlacement.INSIDE))
                .toList();
        assertThat(found).containsOnly("2e41a075f2c5211d");
    }

    @Test
    void trainingLearns() {
        Ctrnn network = Problems.network(16, Activation.RELU, LeakPlacement.OUTSIDE);
        TrainingBatch batch = Problems.batch(11, 19, 1);
        List<Double> losses = new BackpropagationThroughTime(
                        SMALL.withSteps(300).withLearningRate(0.01))
                .train(network, () -> batch)
                .losses();
        assertThat(losses.getLast()).isLessThan(0.7 * losses.getFirst());
    }

    @Test
    void checkpointsAreTheNetworksOfShorterTrainings() {
        Ctrnn network = Problems.network(8, Activation.TANH, LeakPlacement.OUTSIDE);
        TrainingResult result =
                new BackpropagationThroughTime(SMALL.withCheckpoints(List.of(0, 7, 20))).train(network, batches());
        assertThat(result.checkpoints()).containsOnlyKeys(0, 7, 20);
        assertThat(result.checkpoints()).containsEntry(0, network).containsEntry(20, result.network());
        Ctrnn seven = new BackpropagationThroughTime(SMALL.withSteps(7))
                .train(network, batches())
                .network();
        assertThat(result.checkpoints()).containsEntry(7, seven);
    }

    @Test
    void stopsAfterThreeEvaluationsInARow() {
        TrainingOptions options = SMALL.withEarlyStopping(new EarlyStopping(2, 3));
        Ctrnn network = Problems.network(4, Activation.RELU, LeakPlacement.OUTSIDE);
        TrainingResult result = new BackpropagationThroughTime(options)
                .train(network, batches(), (n, step) -> new Evaluation(step, 1, 1, step >= 4 && step != 6));
        assertThat(result.criterionMet()).isTrue();
        assertThat(result.stepsUsed()).isEqualTo(12);
        assertThat(result.evaluations()).extracting(Evaluation::step).containsExactly(2, 4, 6, 8, 10, 12);
        Ctrnn twelve = new BackpropagationThroughTime(SMALL.withSteps(12))
                .train(network, batches())
                .network();
        assertThat(result.network()).as("the weights at the stop").isEqualTo(twelve);
    }

    @Test
    void notMeetingTheCriterionIsAnOutcome() {
        TrainingOptions options = SMALL.withEarlyStopping(new EarlyStopping(7, 1));
        TrainingResult result = new BackpropagationThroughTime(options)
                .train(
                        Problems.network(4, Activation.RELU, LeakPlacement.OUTSIDE),
                        batches(),
                        (n, step) -> new Evaluation(step, 0.5, Double.NaN, false));
        assertThat(result.criterionMet()).isFalse();
        assertThat(result.stepsUsed()).isEqualTo(20);
        assertThat(result.evaluations()).hasSize(2);
    }

    @Test
    void misuseIsRefused() {
        Ctrnn network = Problems.network(4, Activation.RELU, LeakPlacement.OUTSIDE);
        assertThatThrownBy(() -> SMALL.withSteps(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> SMALL.withMaximumGradientNorm(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> SMALL.withCheckpoints(List.of(5, 5))).hasMessageContaining("[5, 5]");
        assertThatThrownBy(() -> AdamOptions.defaults().withLearningRate(Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new EarlyStopping(0, 3)).hasMessageContaining("0 and 3");
        assertThatThrownBy(() -> new BackpropagationThroughTime(SMALL.withBatch(16, 11)).train(network, batches()))
                .hasMessageContaining("11 steps x 16 streams")
                .hasMessageContaining("11 x 19");
        assertThatThrownBy(() -> new BackpropagationThroughTime(SMALL.withEarlyStopping(EarlyStopping.defaults()))
                        .train(network, batches()))
                .hasMessageContaining("evaluator");
        assertThatThrownBy(() -> BackpropagationThroughTime.lossAndGradient(
                        network, new TrainingBatch(Sequence.of(1, 1, 3, 0f, 0f, 0f), new int[] {3})))
                .hasMessageContaining("0 to 2")
                .hasMessageContaining("got 3");
        assertThatThrownBy(() -> new TrainingBatch(Sequence.of(1, 1, 1, 0f), new int[2]))
                .hasMessageContaining("got 2");
    }
}
