package org.orthant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

class FeedForwardTest {

    private static final RandomStreams STREAMS = new RandomStreams(5);

    private static Sequence observations(int steps, int trials, int channels) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(2L);
        float[] values = new float[steps * trials * channels];
        for (int k = 0; k < values.length; k++) {
            values[k] = 2 * random.nextFloat() - 1;
        }
        return Sequence.adopt(steps, trials, channels, values);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void aRunIsLayerAfterLayer(Activation activation) {
        FeedForward network = FeedForward.initialise(activation, STREAMS, 7, 13, 4, 3);
        Sequence x = observations(2, 19, 7);
        LayerActivity run = network.run(x);
        assertThat(run.hidden()).extracting(Sequence::channels).containsExactly(13, 4);
        for (int t = 0; t < 2; t++) {
            for (int trial = 0; trial < 19; trial++) {
                double[] v = new double[7];
                for (int i = 0; i < 7; i++) {
                    v[i] = x.get(t, trial, i);
                }
                for (int l = 0; l < 3; l++) {
                    v = layer(network, l, v);
                    Sequence found = l < 2 ? run.hidden().get(l) : run.logits();
                    for (int i = 0; i < v.length; i++) {
                        assertThat((double) found.get(t, trial, i)).isCloseTo(v[i], within(1e-6));
                    }
                }
            }
        }
    }

    private static double[] layer(FeedForward network, int l, double[] v) {
        Linear layer = network.layers().get(l);
        double[] result = new double[layer.units()];
        for (int i = 0; i < result.length; i++) {
            double sum = layer.bias().at(i, 0);
            for (int j = 0; j < v.length; j++) {
                sum += layer.weights().at(i, j) * v[j];
            }
            result[i] = l < 2 ? network.activation().value(sum) : sum;
        }
        return result;
    }

    @Test
    void aSampleDoesNotDependOnTheOthers() {
        FeedForward network = FeedForward.initialise(Activation.SOFTPLUS, STREAMS, 7, 13, 3);
        Sequence x = observations(1, 37, 7);
        LayerActivity all = network.run(x);
        LayerActivity one = network.run(x.selectTrials(35));
        assertThat(one.logits()).isEqualTo(all.logits().selectTrials(35));
        assertThat(one.hidden().getFirst()).isEqualTo(all.hidden().getFirst().selectTrials(35));
    }

    @Test
    void weightsHaveNamesAndComeBack() {
        FeedForward network = FeedForward.initialise(Activation.RELU, STREAMS, 7, 13, 3);
        Map<String, FloatMatrix> named = network.namedWeights();
        assertThat(named).containsOnlyKeys("fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias");
        assertThat(FeedForward.fromNamedWeights(named, Activation.RELU)).isEqualTo(network);
        assertThat(network.layers().get(1))
                .as("each layer has a stream of its own")
                .isEqualTo(Linear.uniform(3, 13, STREAMS.stream(Purpose.WEIGHTS, 1)));
        assertThatThrownBy(() ->
                        FeedForward.fromNamedWeights(Map.of("fc1.weight", FloatMatrix.zeros(2, 2)), Activation.RELU))
                .hasMessageContaining("fc1.bias");
    }

    @Test
    void misuseIsRefused() {
        Linear first = Linear.uniform(5, 4, STREAMS.stream(Purpose.WEIGHTS, 0));
        Linear other = Linear.uniform(3, 6, STREAMS.stream(Purpose.WEIGHTS, 1));
        assertThatThrownBy(() -> new FeedForward(Activation.RELU, List.of())).hasMessageContaining("none");
        assertThatThrownBy(() -> new FeedForward(Activation.RELU, List.of(first, other)))
                .hasMessageContaining("layer 2")
                .hasMessageContaining("3 x 6");
        FeedForward network = new FeedForward(Activation.RELU, List.of(first));
        assertThatThrownBy(() -> network.run(observations(1, 2, 3))).hasMessageContaining("4 input channels, got 3");
    }

    @Test
    void layersNeedInputsAndUnits() {
        for (int[] shape : new int[][] {{0, 3}, {3, 0}}) {
            Linear layer = new Linear(FloatMatrix.zeros(shape[0], shape[1]), FloatMatrix.zeros(shape[0], 1));
            assertThatThrownBy(() -> new FeedForward(Activation.RELU, List.of(layer)))
                    .hasMessageContaining("expected layer 1 to receive " + shape[1]);
        }
        assertThatThrownBy(() -> FeedForward.fromNamedWeights(Map.of(), Activation.RELU))
                .hasMessage("expected at least one layer, got none");
        FeedForward network = FeedForward.initialise(Activation.RELU, STREAMS, 7, 13, 3);
        assertThat(network.inputs()).isEqualTo(7);
        assertThat(network.outputs()).isEqualTo(3);
        assertThat(network.run(Sequence.of(2, 0, 7)).logits().steps()).isEqualTo(2);
    }
}
