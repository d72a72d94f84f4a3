package org.orthant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Leak;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.testing.GoldenNetworks;

class CtrnnTest {

    private static final Offset<Float> TOLERANCE = Offset.offset(1e-6f);

    private static double distance(Sequence found, Sequence expected) {
        double difference = 0;
        double norm = 0;
        for (int k = 0; k < expected.array().length; k++) {
            double d = (double) found.array()[k] - expected.array()[k];
            difference += d * d;
            norm += (double) expected.array()[k] * expected.array()[k];
        }
        return Math.sqrt(difference / norm);
    }

    @ParameterizedTest
    @MethodSource("org.orthant.testing.GoldenNetworks#tags")
    void runIsPyTorchs(String tag) {
        Activity activity = GoldenNetworks.network(tag).run(GoldenNetworks.sequence(tag, "input"));
        double states = distance(activity.states(), GoldenNetworks.sequence(tag, "hidden"));
        double logits = distance(activity.logits(), GoldenNetworks.sequence(tag, "output"));
        System.out.printf("%s: relative distance of states %.1e, of logits %.1e%n", tag, states, logits);
        assertThat(states).isLessThan(1e-5);
        assertThat(logits).isLessThan(1e-5);
    }

    @Test
    void aTrialsActivityDoesNotDependOnTheOthers() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100");
        Sequence x = GoldenNetworks.sequence("pdm_dt100", "input");
        int[] many = new int[37];
        for (int k = 0; k < many.length; k++) {
            many[k] = k % 16;
        }
        Activity all = network.run(x.selectTrials(many));
        Activity few = network.run(x.selectTrials(3, 12));
        assertThat(all.states().selectTrials(35, 28)).isEqualTo(few.states());
        assertThat(all.logits().selectTrials(35, 28)).isEqualTo(few.logits());
    }

    @Test
    void noTrialsGiveEmptyActivity() {
        Activity activity = GoldenNetworks.network("pdm_dt100").run(Sequence.of(4, 0, 3));
        assertThat(activity.states().trials()).isZero();
        assertThat(activity.logits().steps()).isEqualTo(4);
    }

    /** One neuron, one step, by hand: drive 0.5 * 2 + 0.1 + 0.2 from zero state, then from the state reached. */
    @Test
    void leakStandsWhereItIsPlaced() {
        Linear input = new Linear(FloatMatrix.of(1, 1, 0.5f), FloatMatrix.of(1, 1, 0.1f));
        Linear recurrent = new Linear(FloatMatrix.of(1, 1, -2f), FloatMatrix.of(1, 1, 0.2f));
        Linear readout = new Linear(FloatMatrix.of(1, 1, 3f), FloatMatrix.of(1, 1, -1f));
        Sequence x = Sequence.of(2, 1, 1, 2f, 2f);
        Ctrnn outside =
                new Ctrnn(new Dynamics(0.25, Activation.RELU, LeakPlacement.OUTSIDE), input, recurrent, readout);
        Activity run = outside.run(x);
        assertThat(run.states().array()).containsExactly(new float[] {0.325f, 0.40625f}, TOLERANCE);
        assertThat(run.logits().array()).containsExactly(new float[] {-0.025f, 0.21875f}, TOLERANCE);
        Ctrnn inside = outside.withDynamics(new Dynamics(0.25, Activation.TANH, LeakPlacement.INSIDE));
        double first = StrictMath.tanh(0.25 * 1.3);
        double second = StrictMath.tanh(0.75 * first + 0.25 * (1.3 - 2 * first));
        assertThat(inside.run(x).states().array())
                .containsExactly(new float[] {(float) first, (float) second}, TOLERANCE);
    }

    @Test
    void inputProjectionIsTheInputLayerAlone() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100");
        Sequence x =
                GoldenNetworks.sequence("pdm_dt100", "input").stepRange(0, 5).selectTrials(0, 1, 2);
        Sequence projected = network.projectInputs(x);
        assertThat(projected.channels()).isEqualTo(100);
        for (int i = 0; i < 100; i++) {
            float sum = 0f;
            for (int j = 0; j < 3; j++) {
                sum = Math.fma(network.inputWeights().at(i, j), x.get(4, 2, j), sum);
            }
            assertThat(projected.get(4, 2, i))
                    .isEqualTo(sum + network.inputBias().at(i, 0));
        }
    }

    @Test
    void initialWeightsAreUniformWithinTheirBound() {
        Ctrnn network = Ctrnn.initialise(CtrnnOptions.defaults(3, 2), new RandomStreams(5));
        assertThat(range(network.recurrentWeights())).isBetween(0.0999, 0.1);
        assertThat(range(network.inputWeights())).isBetween(0.56, 1 / Math.sqrt(3));
        assertThat(range(network.readoutWeights())).isBetween(0.097, 0.1);
        assertThat(range(network.recurrentBias())).isBetween(0.09, 0.1);
        assertThat(network).isEqualTo(Ctrnn.initialise(CtrnnOptions.defaults(3, 2), new RandomStreams(5)));
        assertThat(network).isNotEqualTo(Ctrnn.initialise(CtrnnOptions.defaults(3, 2), new RandomStreams(6)));
        assertThat(Ctrnn.initialise(CtrnnOptions.defaults(5, 2), new RandomStreams(5))
                        .recurrent())
                .as("a layer's stream is its own")
                .isEqualTo(network.recurrent());
    }

    private static double range(FloatMatrix matrix) {
        double largest = 0;
        for (double value : matrix.toDoubles()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @Test
    void namedWeightsComeBack() {
        Ctrnn network = GoldenNetworks.network("gonogo_dt20_init");
        assertThat(network.namedWeights())
                .containsOnlyKeys(
                        "rnn.input2h.weight",
                        "rnn.input2h.bias",
                        "rnn.h2h.weight",
                        "rnn.h2h.bias",
                        "fc.weight",
                        "fc.bias");
        Map<String, FloatMatrix> rows = new HashMap<>(network.namedWeights());
        rows.put("rnn.h2h.bias", FloatMatrix.of(1, 100, network.recurrentBias().toArray()));
        assertThat(Ctrnn.fromNamedWeights(rows, 0.2, Activation.RELU, LeakPlacement.OUTSIDE))
                .isEqualTo(network);
    }

    @Test
    void misfitsAreNamed() {
        Map<String, FloatMatrix> weights =
                new HashMap<>(GoldenNetworks.network("pdm_dt100").namedWeights());
        weights.put("rnn.h2h.bias", FloatMatrix.zeros(10, 10));
        assertThatThrownBy(() -> named(weights))
                .hasMessageContaining("rnn.h2h.bias")
                .hasMessageContaining("10 x 10");
        weights.put("rnn.h2h.bias", FloatMatrix.zeros(100, 1));
        weights.put("fc.weight", FloatMatrix.zeros(3, 99));
        assertThatThrownBy(() -> named(weights)).hasMessageContaining("3 x 100").hasMessageContaining("3 x 99");
        weights.remove("fc.weight");
        assertThatThrownBy(() -> named(weights)).hasMessageContaining("fc.weight");
        assertThatThrownBy(() -> new Dynamics(Double.NaN, Activation.RELU, LeakPlacement.OUTSIDE))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> GoldenNetworks.network("pdm_dt100").run(Sequence.of(1, 1, 2, 0f, 0f)))
                .hasMessageContaining("expected 3")
                .hasMessageContaining("got 2");
        assertThatThrownBy(() ->
                        new CtrnnOptions(3, 0, 2, CtrnnOptions.defaults(3, 2).dynamics()))
                .hasMessageContaining("3, 0 and 2");
    }

    private static Ctrnn named(Map<String, FloatMatrix> weights) {
        return Ctrnn.fromNamedWeights(weights, 1, Activation.RELU, LeakPlacement.OUTSIDE);
    }

    @Test
    void partsAreThoseThatWereGiven() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100");
        Ctrnn other = GoldenNetworks.network("gonogo_dt100");
        assertThat(network.inputs()).isEqualTo(3);
        assertThat(network.neurons()).isEqualTo(100);
        assertThat(network.outputs()).isEqualTo(3);
        assertThat(network.activation()).isEqualTo(Activation.RELU);
        assertThat(network.leakPlacement()).isEqualTo(LeakPlacement.OUTSIDE);
        assertThat(GoldenNetworks.network("gonogo_dt20_init").alpha()).isEqualTo(0.2);
        Ctrnn mixed = network.withRecurrent(other.recurrent()).withReadout(other.readout());
        assertThat(mixed.recurrent()).isEqualTo(other.recurrent());
        assertThat(mixed.readout()).isEqualTo(other.readout());
        assertThat(mixed.input()).isEqualTo(network.input());
        assertThat(mixed.withInput(other.input()).input()).isEqualTo(other.input());
        assertThat(mixed.inputWeights()).isEqualTo(network.input().weights());
        assertThat(mixed.readoutBias()).isEqualTo(other.readout().bias());
    }

    @Test
    void readOutGivesTheLogitsOfARun() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100");
        int[] trials = new int[20];
        Activity run = network.run(
                GoldenNetworks.sequence("pdm_dt100", "input").stepRange(0, 3).selectTrials(trials));
        assertThat(network.readOut(run.states())).isEqualTo(run.logits());
        assertThatThrownBy(() -> network.readOut(run.logits())).hasMessage("expected 100 input channels, got 3");
    }

    @Test
    void optionsChangeOneByOne() {
        CtrnnOptions options = CtrnnOptions.defaults(3, 2);
        assertThat(options.dynamics()).isEqualTo(new Dynamics(1, Activation.RELU, LeakPlacement.OUTSIDE));
        assertThat(options.withNeurons(7)).isEqualTo(new CtrnnOptions(3, 7, 2, options.dynamics()));
        assertThat(options.withAlpha(0.5).dynamics())
                .isEqualTo(new Dynamics(0.5, Activation.RELU, LeakPlacement.OUTSIDE));
        assertThatThrownBy(() -> new CtrnnOptions(0, 1, 1, options.dynamics())).hasMessageContaining("0, 1 and 1");
        assertThatThrownBy(() -> new CtrnnOptions(1, 1, 0, options.dynamics())).hasMessageContaining("1, 1 and 0");
        assertThat(new CtrnnOptions(1, 1, 1, options.dynamics()).neurons()).isEqualTo(1);
    }

    @Test
    void dynamicsKnowTheirLeak() {
        assertThat(new Dynamics(0.25, Activation.RELU, LeakPlacement.INSIDE).leak())
                .isEqualTo(new Leak(0.25f, 0.75f, true));
        assertThat(new Dynamics(1, Activation.TANH, LeakPlacement.OUTSIDE).leak())
                .isEqualTo(new Leak(1f, 0f, false));
        assertThat(new Dynamics(1, Activation.RELU, LeakPlacement.OUTSIDE).rectifiesBeforeLeak())
                .isTrue();
        assertThat(new Dynamics(1, Activation.RELU, LeakPlacement.INSIDE).rectifiesBeforeLeak())
                .isFalse();
        assertThat(new Dynamics(1, Activation.TANH, LeakPlacement.OUTSIDE).rectifiesBeforeLeak())
                .isFalse();
        for (double alpha : new double[] {0, 1.5}) {
            assertThatThrownBy(() -> new Dynamics(alpha, Activation.RELU, LeakPlacement.OUTSIDE))
                    .hasMessage("expected 0 < alpha <= 1, got " + alpha);
        }
    }

    private static Linear layer(int units, int fanIn) {
        return new Linear(FloatMatrix.zeros(units, fanIn), FloatMatrix.zeros(units, 1));
    }

    @Test
    void layersThatDoNotFitTogetherAreRefused() {
        Dynamics dynamics = CtrnnOptions.defaults(1, 1).dynamics();
        assertThatThrownBy(() -> new Ctrnn(dynamics, layer(4, 2), layer(4, 3), layer(1, 4)))
                .hasMessage("expected recurrent weights of 4 x 4, got 4 x 3");
        assertThatThrownBy(() -> new Ctrnn(dynamics, layer(3, 2), layer(4, 4), layer(1, 4)))
                .hasMessage("expected input weights of 4 x 2, got 3 x 2");
        assertThatThrownBy(() -> new Ctrnn(dynamics, layer(4, 2), layer(4, 4), layer(1, 3)))
                .hasMessage("expected read-out weights of 1 x 4, got 1 x 3");
        for (int[] sizes : new int[][] {{0, 4, 1}, {2, 4, 0}, {2, 0, 1}}) {
            int n = sizes[1];
            assertThatThrownBy(() -> new Ctrnn(dynamics, layer(n, sizes[0]), layer(n, n), layer(sizes[2], n)))
                    .hasMessage("expected at least one input, neuron and output, got %d, %d and %d"
                            .formatted(sizes[0], n, sizes[2]));
        }
        assertThatThrownBy(() -> new Linear(FloatMatrix.zeros(2, 2), FloatMatrix.zeros(3, 1)))
                .hasMessageContaining("expected a bias of 2 x 1");
        assertThatThrownBy(() -> new Linear(FloatMatrix.zeros(2, 2), FloatMatrix.zeros(2, 2)))
                .hasMessageContaining("expected a bias of 2 x 1");
        assertThat(layer(2, 3).withBias(FloatMatrix.of(2, 1, 4, 5)).bias()).isEqualTo(FloatMatrix.of(2, 1, 4, 5));
    }

    @Test
    void uniformWeightsFillTheirRangeOnBothSides() {
        float[] values = Linear.uniform(50, 4, new RandomStreams(3).stream(Purpose.WEIGHTS, 0))
                .weights()
                .array();
        double sum = 0;
        float smallest = 0;
        float largest = 0;
        for (float value : values) {
            sum += value;
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        assertThat(smallest).isBetween(-0.5f, -0.45f);
        assertThat(largest).isBetween(0.45f, 0.5f);
        assertThat(sum / values.length).isCloseTo(0, Offset.offset(0.1));
    }
}
