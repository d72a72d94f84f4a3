package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orthant.math.AdamRates;
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

    @Test
    void optionsOutOfRangeAreNamed() {
        for (double rate : new double[] {0, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> AdamOptions.defaults().withLearningRate(rate))
                    .hasMessage("expected learningRate above 0 and finite, got " + rate);
            assertThatThrownBy(() -> new AdamOptions(1, 0, 0, rate))
                    .hasMessage("expected epsilon above 0 and finite, got " + rate);
        }
        for (double decay : new double[] {-0.1, 1}) {
            assertThatThrownBy(() -> new AdamOptions(1, decay, 0, 1))
                    .hasMessage("expected beta1 in [0, 1), got " + decay);
            assertThatThrownBy(() -> new AdamOptions(1, 0, decay, 1))
                    .hasMessage("expected beta2 in [0, 1), got " + decay);
        }
        assertThatThrownBy(() -> SMALL.withBatch(0, 1)).hasMessageContaining("got 20, 0 and 1");
        assertThatThrownBy(() -> SMALL.withBatch(1, 0)).hasMessageContaining("got 20, 1 and 0");
        assertThatThrownBy(() -> SMALL.withMaximumGradientNorm(0.0)).hasMessageContaining("above 0, got 0.0");
        for (List<Integer> checkpoints : List.of(List.of(3, 2), List.of(-1), List.of(21))) {
            assertThatThrownBy(() -> SMALL.withCheckpoints(checkpoints))
                    .hasMessage("expected ascending checkpoints between 0 and 20, got " + checkpoints);
        }
        assertThatThrownBy(() -> new EarlyStopping(1, 0)).hasMessageContaining("1 and 0");
        assertThat(new EarlyStopping(1, 1).interval()).isEqualTo(1);
        assertThat(SMALL.withBatch(1, 1).withSteps(0).steps()).isZero();
    }

    @Test
    void ratesAreThoseOfTheStep() {
        AdamRates rates = new AdamOptions(0.5, 0.75, 0.25, 2).rates(2);
        float root = (float) Math.sqrt(1 - 0.0625);
        assertThat(rates).isEqualTo(new AdamRates(0.75f, 0.25f, 0.25f, 0.75f, root, 2f, (float) (0.5 / (1 - 0.5625))));
        assertThat(AdamOptions.defaults()).isEqualTo(new AdamOptions(1e-3, 0.9, 0.999, 1e-8));
        assertThat(EarlyStopping.defaults()).isEqualTo(new EarlyStopping(50, 3));
        assertThat(TrainingOptions.defaults().withLearningRate(0.5).adam())
                .isEqualTo(AdamOptions.defaults().withLearningRate(0.5));
        assertThat(TrainingOptions.defaults()
                        .withAdam(new AdamOptions(1, 0, 0, 1))
                        .adam())
                .isEqualTo(new AdamOptions(1, 0, 0, 1));
    }

    @Test
    void batchesThatDoNotFitAreNamed() {
        TrainingBatch batch = Problems.batch(11, 19, 1);
        Ctrnn network = Problems.network(4, Activation.RELU, LeakPlacement.OUTSIDE);
        assertThatThrownBy(() -> batch.target(11, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> batch.target(0, 19)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new TrainingBatch(Sequence.of(0, 1, 1), new int[0]))
                .hasMessageContaining("each of 0 (at least 1)");
        assertThatThrownBy(() -> new Sweep(network, 10, 19).run(network, batch))
                .hasMessageContaining("10 steps x 19 streams");
        TrainingBatch negative = new TrainingBatch(Sequence.of(1, 1, 3, 0f, 0f, 0f), new int[] {-1});
        assertThatThrownBy(() -> BackpropagationThroughTime.lossAndGradient(network, negative))
                .hasMessage("expected targets from 0 to 2, got -1 at step 0");
    }
}
