package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.FeedForward;
import org.orthant.task.ImageSet;
import org.orthant.training.PredictiveCoding.Prediction;

class FeedForwardTrainingTest {

    private static final int[][] SHAPES = {{3, 2}, {5, 4, 3}, {6, 5, 4, 3}, {4, 7, 3, 5, 3}};

    @ParameterizedTest
    @EnumSource(Activation.class)
    void backpropagationIsTheDifferencesOfTheLoss(Activation activation) {
        for (int[] sizes : SHAPES) {
            FeedForward network = Problems.feedForward(activation, sizes);
            TrainingBatch batch = Problems.samples(network, 19, 3);
            FeedForwardGradient found = FeedForwardTraining.gradient(new Backpropagation(), network, batch);
            NamedArrays expected = ReferenceFeedForward.gradient(
                    network, batch, (reference, image, target, sample) -> reference.loss(image, target));
            assertThat(NamedArrays.of(found.gradient()).distanceFrom(expected))
                    .as(Arrays.toString(sizes))
                    .isLessThan(5e-6);
            double loss = ReferenceFeedForward.mean(
                    ReferenceFeedForward.of(network),
                    batch,
                    (reference, image, target, sample) -> reference.loss(image, target));
            assertThat(found.loss()).isCloseTo(loss, within(1e-6));
        }
    }

    /** Rosenbaum 2021, section 2.4. */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void fixedPredictionsGiveBackpropagationsGradients(Activation activation) {
        for (int[] sizes : new int[][] {{3, 2}, {5, 4, 3}, {6, 5, 4, 3}, {4, 7, 3, 5, 3}, {784, 100, 10}}) {
            FeedForward network = Problems.feedForward(activation, sizes);
            TrainingBatch batch = Problems.samples(network, 37, 4);
            int depth = network.layers().size();
            FeedForwardGradient back = FeedForwardTraining.gradient(new Backpropagation(), network, batch);
            FeedForwardGradient coded = FeedForwardTraining.gradient(PredictiveCoding.fixed(depth, 1), network, batch);
            assertThat(coded.loss()).isEqualTo(back.loss());
            assertThat(NamedArrays.of(coded.gradient()).distanceFrom(NamedArrays.of(back.gradient())))
                    .as(Arrays.toString(sizes))
                    .isLessThan(1e-6);
            if (depth > 2) {
                FeedForwardGradient early =
                        FeedForwardTraining.gradient(PredictiveCoding.fixed(depth - 2, 1), network, batch);
                assertThat(early.gradient().layers().getFirst().weights().array())
                        .as("errors that have not come down yet")
                        .containsOnly(0f);
            }
        }
    }

    @Test
    void fixedPredictionsComeDownInSmallStepsToo() {
        FeedForward network = Problems.feedForward(Activation.TANH, 6, 5, 4, 3);
        TrainingBatch batch = Problems.samples(network, 20, 4);
        NamedArrays back = NamedArrays.of(FeedForwardTraining.gradient(new Backpropagation(), network, batch)
                .gradient());
        assertThat(distance(PredictiveCoding.fixed(200, 0.1), network, batch, back))
                .isLessThan(1e-5);
        assertThat(distance(PredictiveCoding.fixed(5, 0.1), network, batch, back))
                .isGreaterThan(0.1);
    }

    private static double distance(LearningRule rule, FeedForward network, TrainingBatch batch, NamedArrays other) {
        return NamedArrays.of(FeedForwardTraining.gradient(rule, network, batch).gradient())
                .distanceFrom(other);
    }

    /** In single precision prediction less value loses digits where both are close, as in the lowest of many layers. */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void strictPredictiveCodingFollowsTheDifferencesOfF(Activation activation) {
        PredictiveCoding rule = PredictiveCoding.defaults();
        for (int[] sizes : SHAPES) {
            FeedForward network = Problems.feedForward(activation, sizes);
            TrainingBatch batch = Problems.samples(network, 5, 6);
            double[][][] inferred = inferred(network, batch, rule);
            NamedArrays expected = ReferenceFeedForward.gradient(
                    network, batch, (reference, image, target, sample) -> reference.energy(inferred[sample], target));
            assertThat(distance(rule, network, batch, expected))
                    .as(Arrays.toString(sizes))
                    .isLessThan(2e-4);
        }
    }

    private static double[][][] inferred(FeedForward network, TrainingBatch batch, PredictiveCoding rule) {
        ReferenceFeedForward reference = ReferenceFeedForward.of(network);
        return IntStream.range(0, batch.streams())
                .mapToObj(k -> reference.infer(
                        ReferenceFeedForward.image(batch, k), batch.target(0, k), rule.steps(), rule.eta()))
                .toArray(double[][][]::new);
    }

    @Test
    void inferenceLowersF() {
        FeedForward network = Problems.feedForward(Activation.RELU, 6, 5, 4, 3);
        TrainingBatch batch = Problems.samples(network, 5, 6);
        ReferenceFeedForward reference = ReferenceFeedForward.of(network);
        double[][][] inferred = inferred(network, batch, PredictiveCoding.defaults());
        for (int k = 0; k < batch.streams(); k++) {
            double[] image = ReferenceFeedForward.image(batch, k);
            int target = batch.target(0, k);
            assertThat(reference.energy(reference.forward(image), target)).isEqualTo(reference.loss(image, target));
            assertThat(reference.energy(inferred[k], target)).isLessThan(reference.loss(image, target));
        }
    }

    /** One hidden layer: its error at the inferred values, slope and image of the forward pass, worked by hand. */
    @Test
    void forwardDerivativesAreThoseOfTheForwardPass() {
        FeedForward network = Problems.feedForward(Activation.TANH, 3, 2, 2);
        TrainingBatch batch = Problems.samples(network, 1, 9);
        PredictiveCoding strict = PredictiveCoding.defaults();
        PredictiveCoding forward = new PredictiveCoding(Prediction.STRICT, strict.steps(), strict.eta(), true);
        double[] image = ReferenceFeedForward.image(batch, 0);
        double[] hidden = ReferenceFeedForward.of(network).forward(image)[1];
        double[] inferred = inferred(network, batch, strict)[0][1];
        NamedArrays found = NamedArrays.of(
                FeedForwardTraining.gradient(forward, network, batch).gradient());
        NamedArrays atValues = NamedArrays.of(
                FeedForwardTraining.gradient(strict, network, batch).gradient());
        for (int i = 0; i < 2; i++) {
            double error = (hidden[i] - inferred[i]) * (1 - hidden[i] * hidden[i]);
            assertThat(found.get("fc1.bias")[i]).isCloseTo(error, within(1e-6));
            assertThat(found.get("fc1.weight")[3 * i + 2]).isCloseTo(error * image[2], within(1e-6));
            double output = atValues.get("fc2.bias")[i];
            assertThat(found.get("fc2.bias")[i]).isCloseTo(output, within(1e-7));
            assertThat(found.get("fc2.weight")[2 * i]).isCloseTo(output * hidden[0], within(1e-6));
            assertThat(atValues.get("fc2.weight")[2 * i]).isCloseTo(output * inferred[0], within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 33})
    void aBatchIsTheMeanOfItsSamples(int samples) {
        FeedForward network = Problems.feedForward(Activation.SIGMOID, 6, 5, 4, 3);
        TrainingBatch batch = Problems.samples(network, samples, 8);
        for (LearningRule rule : List.of(new Backpropagation(), PredictiveCoding.defaults())) {
            NamedArrays sum = NamedArrays.of(network).zeros();
            for (int k = 0; k < samples; k++) {
                TrainingBatch one =
                        new TrainingBatch(batch.observations().selectTrials(k), new int[] {batch.target(0, k)});
                NamedArrays.of(FeedForwardTraining.gradient(rule, network, one).gradient())
                        .forEach((name, values) -> {
                            for (int i = 0; i < values.length; i++) {
                                sum.get(name)[i] += values[i] / samples;
                            }
                        });
            }
            assertThat(distance(rule, network, batch, sum)).as(rule.toString()).isLessThan(2e-6);
        }
    }

    @Test
    void buffersRememberNothing() {
        FeedForward network = Problems.feedForward(Activation.SIGMOID, 6, 5, 4, 3);
        for (LearningRule rule : List.of(new Backpropagation(), PredictiveCoding.defaults())) {
            LayerSweep used = LayerSweep.of(rule, network, 19);
            used.run(network, Problems.samples(network, 19, 1));
            TrainingBatch batch = Problems.samples(network, 19, 2);
            double loss = used.run(network, batch);
            FeedForwardGradient fresh = FeedForwardTraining.gradient(rule, network, batch);
            assertThat(loss).isEqualTo(fresh.loss());
            assertThat(used.gradients().getFirst())
                    .isEqualTo(fresh.gradient().layers().getFirst().weights().array());
        }
    }

    /** Adam's first step is the rate against the gradient's sign. */
    @Test
    void stepsGoDownAndCheckpointsAreKept() {
        FeedForward network = Problems.feedForward(Activation.RELU, 6, 8, 3);
        TrainingBatch batch = Problems.samples(network, 20, 1);
        FeedForwardTraining training =
                FeedForwardTraining.defaults().withSteps(40, 20).withCheckpoints(List.of(0, 1, 40));
        FeedForwardResult result = training.train(network, () -> batch);
        assertThat(result.checkpoints()).containsOnlyKeys(0, 1, 40);
        assertThat(result.checkpoints().get(0)).isEqualTo(network);
        assertThat(result.checkpoints().get(40)).isEqualTo(result.network());
        assertThat(result.losses()).hasSize(40);
        assertThat(result.losses().getLast()).isLessThan(result.losses().getFirst());
        FeedForwardGradient first = FeedForwardTraining.gradient(new Backpropagation(), network, batch);
        float[] before = network.layers().getLast().bias().array();
        float[] after = training.withCheckpoints(List.of())
                .withSteps(1, 20)
                .train(network, () -> batch)
                .network()
                .layers()
                .getLast()
                .bias()
                .array();
        float[] gradient = first.gradient().layers().getLast().bias().array();
        for (int o = 0; o < 3; o++) {
            assertThat(after[o] - before[o]).isCloseTo(-1e-3f * Math.signum(gradient[o]), within(1e-6f));
        }
    }

    @Test
    void everyEpochShowsEveryImageOnce() {
        byte[] pixels = new byte[10];
        byte[] labels = new byte[10];
        for (int k = 0; k < 10; k++) {
            pixels[k] = (byte) k;
            labels[k] = (byte) k;
        }
        ImageSet images = ImageSet.adopt(1, 1, pixels, labels);
        ImageBatches batches = new ImageBatches(images, 5, new RandomStreams(3));
        List<Integer> epochs = new ArrayList<>();
        for (int batch = 0; batch < 4; batch++) {
            TrainingBatch next = batches.next();
            for (int k = 0; k < 5; k++) {
                epochs.add(next.target(0, k));
                assertThat(next.observations().get(0, k, 0)).isEqualTo(next.target(0, k) / 255f);
            }
        }
        List<Integer> first = epochs.subList(0, 10);
        List<Integer> second = epochs.subList(10, 20);
        assertThat(first).doesNotHaveDuplicates().isNotEqualTo(second);
        assertThat(second).doesNotHaveDuplicates();
        ImageBatches uneven = new ImageBatches(images, 4, new RandomStreams(3));
        uneven.next();
        assertThat(uneven.next().streams()).isEqualTo(4);
        assertThat(uneven.next().target(0, 0)).as("two images are passed over").isEqualTo(second.getFirst());
        assertThatThrownBy(() -> new ImageBatches(images, 11, new RandomStreams(3)))
                .hasMessageContaining("got 11");
    }

    @Test
    void misuseIsRefused() {
        FeedForward network = Problems.feedForward(Activation.RELU, 6, 8, 3);
        FeedForwardTraining training = FeedForwardTraining.defaults().withSteps(3, 20);
        TrainingBatch batch = Problems.samples(network, 19, 1);
        assertThatThrownBy(() -> training.train(network, () -> batch))
                .hasMessageContaining("1 step x 20 samples")
                .hasMessageContaining("1 x 19");
        TrainingBatch wrong = new TrainingBatch(batch.observations().selectTrials(0), new int[] {3});
        assertThatThrownBy(() -> FeedForwardTraining.gradient(new Backpropagation(), network, wrong))
                .hasMessageContaining("0 to 2")
                .hasMessageContaining("got 3 of sample 0");
        assertThatThrownBy(() -> new PredictiveCoding(Prediction.STRICT, 0, 0.1, false))
                .hasMessageContaining("got 0");
        assertThatThrownBy(() -> PredictiveCoding.fixed(1, Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> new PredictiveCoding(Prediction.FIXED, 2, 1, true))
                .hasMessageContaining("got true");
        assertThatThrownBy(() -> training.withCheckpoints(List.of(4))).hasMessageContaining("[4]");
        assertThatThrownBy(() -> training.withSteps(-1, 20)).hasMessageContaining("-1");
    }

    @Test
    void optionsChangeOneByOneWithinTheirRanges() {
        FeedForwardTraining defaults = FeedForwardTraining.defaults();
        assertThat(defaults)
                .isEqualTo(
                        new FeedForwardTraining(new Backpropagation(), 6000, 100, AdamOptions.defaults(), List.of()));
        assertThat(defaults.withRule(PredictiveCoding.defaults()).rule()).isEqualTo(PredictiveCoding.defaults());
        AdamOptions adam = AdamOptions.defaults().withLearningRate(0.5);
        assertThat(defaults.withAdam(adam).adam()).isEqualTo(adam);
        assertThat(defaults.withSteps(0, 1).batch()).isEqualTo(1);
        assertThatThrownBy(() -> defaults.withSteps(1, 0)).hasMessageContaining("got 1 and 0");
        assertThatThrownBy(() -> PredictiveCoding.fixed(1, 0)).hasMessageContaining("got 0.0");
        assertThatThrownBy(() -> PredictiveCoding.fixed(1, 1.5)).hasMessageContaining("got 1.5");
        ImageSet images = ImageSet.adopt(1, 1, new byte[2], new byte[2]);
        assertThatThrownBy(() -> new ImageBatches(images, 0, new RandomStreams(3)))
                .hasMessageContaining("got 0");
        assertThat(new ImageBatches(images, 2, new RandomStreams(3)).next().streams())
                .isEqualTo(2);
    }

    @Test
    void batchesThatDoNotFitAreNamed() {
        FeedForward network = Problems.feedForward(Activation.RELU, 6, 8, 3);
        TrainingBatch batch = Problems.samples(network, 1, 1);
        TrainingBatch negative = new TrainingBatch(batch.observations(), new int[] {-1});
        assertThatThrownBy(() -> FeedForwardTraining.gradient(new Backpropagation(), network, negative))
                .hasMessage("expected classes from 0 to 2, got -1 of sample 0");
        TrainingBatch two = new TrainingBatch(Sequence.zeros(2, 1, 6), new int[2]);
        assertThatThrownBy(() -> FeedForwardTraining.gradient(new Backpropagation(), network, two))
                .hasMessage("expected a batch of 1 step x 1 samples, got 2 x 1");
    }
}
