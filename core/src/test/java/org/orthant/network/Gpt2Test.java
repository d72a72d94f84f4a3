package org.orthant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orthant.math.FloatMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.math.StoredMatrix;
import org.orthant.testing.OwnJvm;

class Gpt2Test {

    private static final Gpt2Shape SHAPE = new Gpt2Shape(3, 36, 3, 100, 20, 50, 1e-5);
    private static final int[] IDS = {7, 0, 49, 7, 12, 3, 3, 30, 21};

    /** Weights, gains and biases all of them far from where they start. */
    private static Map<String, StoredMatrix> tensors(Gpt2Shape shape) {
        SplittableRandom random = new SplittableRandom(11);
        Map<String, StoredMatrix> tensors = new HashMap<>();
        shape.tensors().forEach((name, axes) -> {
            int rows = axes.size() == 1 ? 1 : axes.getFirst();
            float[] values = new float[rows * axes.getLast()];
            double offset = name.contains("ln_") && name.endsWith("weight") ? 1 : 0;
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) (offset + 0.2 * random.nextGaussian());
            }
            tensors.put(name, StoredMatrix.of(FloatMatrix.adopt(rows, axes.getLast(), values)));
        });
        return tensors;
    }

    private static final Map<String, StoredMatrix> TENSORS = tensors(SHAPE);
    private static final Gpt2 NETWORK = Gpt2.fromNamedTensors(SHAPE, TENSORS);

    private static Sequence activity(Gpt2 network, Gpt2Tap tap, int... ids) {
        return network.run(ids, List.of(tap)).at(tap);
    }

    @Test
    void everySiteOfEveryLayerAgreesWithANaiveRunInDouble() {
        NaiveGpt2 naive = new NaiveGpt2(SHAPE, TENSORS, IDS);
        for (int layer = 0; layer <= SHAPE.layers(); layer++) {
            for (Gpt2Tap.Site site : Gpt2Tap.Site.values()) {
                if (layer > 0 || site == Gpt2Tap.Site.RESIDUAL) {
                    Gpt2Tap tap = new Gpt2Tap(layer, site);
                    assertClose(activity(NETWORK, tap, IDS), naive.activity(tap));
                }
            }
        }
        Sequence last = activity(NETWORK, Gpt2Tap.residual(3), IDS);
        assertClose(NETWORK.normalise(last), naive.normalised());
        assertClose(NETWORK.logits(last), naive.logits());
    }

    private static void assertClose(Sequence found, double[] expected) {
        assertThat(found.array()).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            assertThat((double) found.array()[k]).as("value %d", k).isCloseTo(expected[k], within(1e-5));
        }
    }

    @Test
    void tokensDoNotSeeWhatComesAfterThem() {
        for (int layer = 0; layer <= 3; layer++) {
            Sequence whole = activity(NETWORK, Gpt2Tap.residual(layer), IDS);
            Sequence part = activity(NETWORK, Gpt2Tap.residual(layer), Arrays.copyOf(IDS, 4));
            assertThat(part).isEqualTo(whole.stepRange(0, 4));
        }
    }

    @Test
    void aNetworkCutShortIsTheBeginningOfTheWholeOne() {
        Gpt2 whole = Gpt2.initialise(SHAPE, 3, new RandomStreams(4));
        Gpt2 cut = Gpt2.initialise(SHAPE.withLayers(1), 3, new RandomStreams(4));
        Gpt2Tap tap = Gpt2Tap.residual(1);
        assertThat(activity(cut, tap, IDS)).isEqualTo(activity(whole, tap, IDS));
        assertThat(activity(whole, tap, IDS))
                .isNotEqualTo(activity(Gpt2.initialise(SHAPE, 3, new RandomStreams(5)), tap, IDS));
    }

    @Test
    void initialWeightsHaveTheirSpread() {
        Gpt2 network = Gpt2.initialise(SHAPE, 8, new RandomStreams(1));
        assertThat(deviation(network.block(1).expansion().weights())).isCloseTo(0.02, within(0.001));
        assertThat(deviation(network.block(1).contraction().weights())).isCloseTo(0.005, within(0.0003));
        assertThat(network.block(3).mlpNorm().gain().columns()).isEqualTo(36);
        assertThat(deviation(network.block(2).attentionNorm().gain())).isEqualTo(1);
        assertThat(deviation(network.block(2).attentionNorm().bias())).isZero();
    }

    /** Root of the mean square. */
    private static double deviation(StoredMatrix matrix) {
        double sum = 0;
        float[] row = new float[matrix.columns()];
        for (int i = 0; i < matrix.rows(); i++) {
            matrix.read(i, 0, row.length, row, 0);
            for (float value : row) {
                sum += (double) value * value;
            }
        }
        return Math.sqrt(sum / matrix.rows() / matrix.columns());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Map<String, StoredMatrix> missing = new HashMap<>(TENSORS);
        missing.remove("h.1.mlp.c_fc.bias");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gpt2.fromNamedTensors(SHAPE, missing))
                .withMessageContaining("h.1.mlp.c_fc.bias");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gpt2.fromNamedTensors(new Gpt2Shape(3, 36, 3, 100, 20, 51, 1e-5), TENSORS))
                .withMessageContaining("expected tensor wte.weight of 51 x 36, got 50 x 36");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.run(new int[21], List.of()))
                .withMessageContaining("1 to 20 tokens, got 21");
        assertThatIllegalArgumentException().isThrownBy(() -> NETWORK.run(new int[0], List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.run(IDS, List.of(Gpt2Tap.residual(4))))
                .withMessageContaining("at most 3, got 4");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> NETWORK.run(new int[] {50}, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gpt2Tap(0, Gpt2Tap.Site.MLP));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gpt2Shape(1, 36, 5, 1, 1, 1, 1e-5))
                .withMessageContaining("got 36 and 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gpt2Shape(1, 36, 3, 1, 1, 1, Double.NaN))
                .withMessageContaining("got NaN");
    }

    private static final String[] NETWORKS = {"2 24 4 1", "1 48 3 5", "2 100 4 17", "1 272 4 40"};

    @Test
    @Tag("ownJvm")
    void bothKernelsGiveTheSameBitsAtEveryWidth() {
        List<String> plain = OwnJvm.run(Gpt2Hash.class, List.of(OwnJvm.PLAIN), NETWORKS);
        assertThat(plain).startsWith("plain", "0").hasSize(NETWORKS.length + 2);
        for (String width : List.of("64", "32", "16")) {
            List<String> vector =
                    OwnJvm.run(Gpt2Hash.class, List.of(OwnJvm.VECTOR, "-XX:MaxVectorSize=" + width), NETWORKS);
            assertThat(vector.getFirst()).isEqualTo("vector");
            assertThat(vector.subList(2, vector.size())).isEqualTo(plain.subList(2, plain.size()));
        }
        List<String> interpreted =
                OwnJvm.run(Gpt2Hash.class, List.of(OwnJvm.VECTOR, "-Xint"), NETWORKS[0], NETWORKS[1]);
        assertThat(interpreted.subList(2, 4)).isEqualTo(plain.subList(2, 4));
    }

    @Test
    void sizesThatCannotBeAreNamed() {
        for (int k = 0; k < 6; k++) {
            int[] sizes = {1, 1, 1, 1, 1, 1};
            sizes[k] = 0;
            String name = List.of("layers", "width", "heads", "inner", "positions", "vocabulary")
                    .get(k);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Gpt2Shape(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], 1e-5))
                    .withMessage("expected " + name + " of at least 1, got 0");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.withLayers(1001))
                .withMessage("expected at most 1000 layers, got 1001");
        assertThat(SHAPE.withLayers(1000).layers()).isEqualTo(1000);
        for (double epsilon : new double[] {0, 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Gpt2Shape(1, 1, 1, 1, 1, 1, epsilon))
                    .withMessageContaining("got " + epsilon);
        }
        assertThat(new Gpt2Shape(1, 1, 1, 1, 1, 1, 0.5).headWidth()).isEqualTo(1);
        assertThat(SHAPE.headWidth()).isEqualTo(12);
        assertThat(NETWORK.shape()).isEqualTo(SHAPE);
    }

    @Test
    void placesThatCannotBeAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gpt2Tap.residual(-1))
                .withMessage("expected a layer of at least 0 for site RESIDUAL, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gpt2Tap(0, Gpt2Tap.Site.ATTENTION))
                .withMessage("expected a layer of at least 1 for site ATTENTION, got 0");
        Gpt2Activity run = NETWORK.run(IDS, List.of(Gpt2Tap.residual(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.at(Gpt2Tap.residual(2)))
                .withMessageContaining("layer=1")
                .withMessageContaining("layer=2");
        assertThat(NETWORK.run(new int[20], List.of(Gpt2Tap.residual(3)))
                        .at(Gpt2Tap.residual(3))
                        .steps())
                .isEqualTo(20);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> NETWORK.run(new int[] {-1}, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gpt2.fromNamedTensors(new Gpt2Shape(3, 36, 3, 101, 20, 50, 1e-5), TENSORS))
                .withMessage("expected tensor h.0.mlp.c_fc.weight of 36 x 101, got 36 x 100");
    }

    /** More words than the read-out takes at once. */
    @Test
    void aLargeVocabularyIsReadOutPieceByPiece() {
        Gpt2Shape shape = new Gpt2Shape(1, 6, 2, 5, 4, 600, 1e-5);
        Map<String, StoredMatrix> tensors = tensors(shape);
        int[] ids = {599, 0, 300};
        Gpt2 network = Gpt2.fromNamedTensors(shape, tensors);
        Sequence last = activity(network, Gpt2Tap.residual(1), ids);
        assertClose(network.logits(last), new NaiveGpt2(shape, tensors, ids).logits());
    }
}
