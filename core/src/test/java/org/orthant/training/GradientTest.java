package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;
import org.orthant.testing.GoldenNetworks;

class GradientTest {

    private static final String[] UNTRAINED = {"pdm_dt100_init", "gonogo_dt20_init"};

    @ParameterizedTest
    @MethodSource("org.orthant.testing.GoldenNetworks#tags")
    void lossIsPyTorchs(String tag) {
        double loss = BackpropagationThroughTime.lossAndGradient(GoldenNetworks.network(tag), GoldenNetworks.batch(tag))
                .loss();
        double expected = GoldenNetworks.batchArray(tag, "loss_float64").values()[0];
        assertThat(loss).isCloseTo(expected, within(1e-5 * expected));
    }

    @ParameterizedTest
    @MethodSource("org.orthant.testing.GoldenNetworks#tags")
    void gradientIsPyTorchs(String tag) {
        double distance = gradient(GoldenNetworks.network(tag), GoldenNetworks.batch(tag))
                .distanceFrom(NamedArrays.golden(tag, "grads"));
        System.out.printf("gradient of %s against PyTorch: relative distance %.1e%n", tag, distance);
        assertThat(distance).isLessThan(1e-4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100_init", "gonogo_dt20_init"})
    @Tag("slow")
    void gradientIsPyTorchsInDouble(String tag) {
        NamedArrays expected = NamedArrays.golden(tag, "grads_float64");
        Ctrnn network = GoldenNetworks.network(tag);
        TrainingBatch batch = GoldenNetworks.batch(tag);
        assertThat(gradient(network, batch).distanceFrom(expected)).isLessThan(2e-6);
        assertThat(ReferenceBackpropagation.of(network, batch).gradient().distanceFrom(expected))
                .isLessThan(1e-6);
    }

    /** Closer than PyTorch's own single precision (5e-7 to 7e-5), since nothing cancels in the loss. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    @Tag("slow")
    void gradientOfTrainedNetsIsTheReferences(String tag) {
        Ctrnn network = GoldenNetworks.network(tag);
        TrainingBatch batch = GoldenNetworks.batch(tag);
        double distance = gradient(network, batch)
                .distanceFrom(ReferenceBackpropagation.of(network, batch).gradient());
        System.out.printf("gradient of %s against double precision: relative distance %.1e%n", tag, distance);
        assertThat(distance).isLessThan(1e-5);
    }

    private static NamedArrays gradient(Ctrnn network, TrainingBatch batch) {
        return NamedArrays.of(
                BackpropagationThroughTime.lossAndGradient(network, batch).gradient());
    }

    static Stream<Arguments> dynamics() {
        return Stream.of(Activation.values())
                .flatMap(f -> Stream.of(LeakPlacement.values()).map(leak -> Arguments.of(f, leak)));
    }

    @ParameterizedTest
    @MethodSource("dynamics")
    @Tag("slow")
    void referenceAgreesWithFiniteDifferences(Activation activation, LeakPlacement leak) {
        Ctrnn network = Problems.network(5, activation, leak);
        TrainingBatch batch = Problems.batch(7, 3, 5);
        NamedArrays gradient = ReferenceBackpropagation.of(network, batch).gradient();
        gradient.forEach((name, expected) -> {
            double[] differences = new double[expected.length];
            Arrays.setAll(differences, k -> {
                double h = 1e-6;
                return (lossAt(network, batch, name, k, h) - lossAt(network, batch, name, k, -h)) / (2 * h);
            });
            assertThat(NamedArrays.relativeDistance(differences, expected))
                    .as(name)
                    .isLessThan(1e-7);
        });
    }

    private static double lossAt(Ctrnn network, TrainingBatch batch, String name, int k, double shift) {
        NamedArrays weights = NamedArrays.of(network);
        weights.get(name)[k] += shift;
        return new ReferenceBackpropagation(network, weights).run(batch).loss();
    }

    static Stream<Arguments> shapes() {
        return dynamics()
                .flatMap(d -> Stream.of(
                                new int[] {1, 1, 5}, new int[] {3, 7, 13}, new int[] {16, 16, 9}, new int[] {37, 40, 11
                                })
                        .map(s -> Arguments.of(d.get()[0], d.get()[1], s[0], s[1], s[2])));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyShapeAgreesWithTheReference(Activation activation, LeakPlacement leak, int n, int streams, int steps) {
        compare(Problems.network(n, activation, leak), Problems.batch(steps, streams, 7));
    }

    @Test
    @Tag("slow")
    void longAndWideBatchesAgreeWithTheReference() {
        compare(Problems.network(100, Activation.RELU, LeakPlacement.OUTSIDE), Problems.batch(57, 40, 3));
        compare(Problems.network(16, Activation.TANH, LeakPlacement.INSIDE), Problems.batch(301, 7, 4));
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(ints = {1, 3, 16, 37, 64, 100, 130, 256})
    void allSizesAgreeWithTheReference(int n) {
        for (int streams : new int[] {1, 7, 16, 40}) {
            compare(Problems.network(n, Activation.RELU, LeakPlacement.OUTSIDE), Problems.batch(11, streams, 5));
        }
    }

    /** Of each array the largest derivative and one drawn at random; the differences themselves are exact to 1e-9. */
    @ParameterizedTest
    @Tag("long")
    @ValueSource(ints = {1, 3, 16, 37, 64, 100, 130, 256})
    void allSizesAgreeWithFiniteDifferences(int n) {
        for (Activation activation : Activation.values()) {
            for (LeakPlacement leak : LeakPlacement.values()) {
                for (int streams : new int[] {1, 7, 16, 40}) {
                    compareWithDifferences(Problems.network(n, activation, leak), Problems.batch(5, streams, 3));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dynamics")
    @Tag("slow")
    void kernelAgreesWithFiniteDifferences(Activation activation, LeakPlacement leak) {
        compareWithDifferences(Problems.network(37, activation, leak), Problems.batch(7, 19, 3));
    }

    private static void compareWithDifferences(Ctrnn network, TrainingBatch batch) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(8L);
        gradient(network, batch).forEach((name, found) -> {
            int largest = 0;
            for (int k = 0; k < found.length; k++) {
                largest = Math.abs(found[k]) > Math.abs(found[largest]) ? k : largest;
            }
            for (int k : new int[] {largest, random.nextInt(found.length)}) {
                double h = 1e-6;
                double expected = (lossAt(network, batch, name, k, h) - lossAt(network, batch, name, k, -h)) / (2 * h);
                assertThat(found[k])
                        .as("%s[%d], N = %d, %d streams", name, k, network.neurons(), batch.streams())
                        .isCloseTo(expected, within(1e-5 * Math.abs(found[largest]) + 1e-9));
            }
        });
    }

    private static void compare(Ctrnn network, TrainingBatch batch) {
        LossAndGradient found = BackpropagationThroughTime.lossAndGradient(network, batch);
        ReferenceBackpropagation reference = ReferenceBackpropagation.of(network, batch);
        assertThat(found.loss()).isCloseTo(reference.loss(), within(1e-6 * reference.loss()));
        assertThat(NamedArrays.of(found.gradient()).distanceFrom(reference.gradient()))
                .isLessThan(5e-6);
    }

    @Test
    void silentNeuronsHaveNoGradientAtAll() {
        for (String tag : UNTRAINED) {
            Ctrnn network = GoldenNetworks.network(tag);
            Sequence states = GoldenNetworks.sequence(tag, "hidden");
            Ctrnn gradient = BackpropagationThroughTime.lossAndGradient(network, GoldenNetworks.batch(tag))
                    .gradient();
            int silent = 0;
            for (int i = 0; i < network.neurons(); i++) {
                if (isSilent(states, i)) {
                    silent++;
                    for (int j = 0; j < network.neurons(); j++) {
                        assertThat(gradient.recurrentWeights().at(i, j)).isZero();
                        assertThat(gradient.recurrentWeights().at(j, i)).isZero();
                    }
                    assertThat(gradient.recurrentBias().at(i, 0)).isZero();
                }
            }
            assertThat(silent).as("silent neurons of " + tag).isPositive();
        }
    }

    private static boolean isSilent(Sequence states, int neuron) {
        for (int t = 0; t < states.steps(); t++) {
            for (int b = 0; b < states.trials(); b++) {
                if (states.get(t, b, neuron) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("dynamics")
    void paddingAddsNothing(Activation activation, LeakPlacement leak) {
        Ctrnn network = Problems.network(20, activation, leak);
        TrainingBatch seven = Problems.batch(10, 7, 9);
        TrainingBatch fourteen = twice(seven);
        LossAndGradient once = BackpropagationThroughTime.lossAndGradient(network, seven);
        LossAndGradient doubled = BackpropagationThroughTime.lossAndGradient(network, fourteen);
        assertThat(doubled.loss()).isCloseTo(once.loss(), within(1e-7));
        assertThat(NamedArrays.of(doubled.gradient()).distanceFrom(NamedArrays.of(once.gradient())))
                .isLessThan(1e-6);
    }

    @Test
    void buffersRememberNothing() {
        Ctrnn network = Problems.network(20, Activation.SIGMOID, LeakPlacement.INSIDE);
        Sweep used = new Sweep(network, 10, 19);
        used.run(Problems.network(20, Activation.SIGMOID, LeakPlacement.INSIDE), Problems.batch(10, 19, 1));
        double loss = used.run(network, Problems.batch(10, 19, 2));
        LossAndGradient fresh = BackpropagationThroughTime.lossAndGradient(network, Problems.batch(10, 19, 2));
        assertThat(loss).isEqualTo(fresh.loss());
        assertThat(used.gradient().copy(network.dynamics())).isEqualTo(fresh.gradient());
    }

    private static TrainingBatch twice(TrainingBatch batch) {
        int steps = batch.steps();
        int streams = batch.streams();
        int[] chosen = new int[2 * streams];
        Arrays.setAll(chosen, k -> k % streams);
        int[] targets = new int[2 * steps * streams];
        Arrays.setAll(targets, k -> batch.target(k / (2 * streams), k % streams));
        return new TrainingBatch(batch.observations().selectTrials(chosen), targets);
    }
}
