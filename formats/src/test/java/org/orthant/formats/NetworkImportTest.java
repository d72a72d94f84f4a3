package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.NetworkImport.Step;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

/** Weights of other programs: layouts, names, what the file does not say, and what is refused. */
class NetworkImportTest {

    private static final Step NOTHING = new Step(null, null, null);
    private static final Step TANH = new Step(0.2, Activation.TANH, LeakPlacement.INSIDE);

    @TempDir
    private Path folder = Path.of("");

    /** Values 0, 1, 2 ... of a shape. */
    private static Tensor count(Integer... shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = k;
        }
        return Tensor.ofFloats(List.of(shape), values);
    }

    private static Map<String, Tensor> ctrnn() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("rnn.input2h.weight", count(4, 3));
        tensors.put("rnn.input2h.bias", count(4));
        tensors.put("rnn.h2h.weight", count(4, 4));
        tensors.put("rnn.h2h.bias", count(4));
        tensors.put("fc.weight", count(2, 4));
        tensors.put("fc.bias", count(2));
        return tensors;
    }

    private static Map<String, Tensor> torchRnn(int rows) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("core.weight_ih_l0", count(rows, 3));
        tensors.put("core.weight_hh_l0", count(rows, 4));
        tensors.put("core.bias_ih_l0", count(rows));
        tensors.put("core.bias_hh_l0", count(rows));
        tensors.put("head.weight", count(2, 4));
        tensors.put("head.bias", count(2));
        return tensors;
    }

    private Ctrnn read(Map<String, Tensor> tensors, @Nullable WeightNames names, Step step) {
        Path file = folder.resolve("weights");
        Npz.write(file, tensors);
        return NetworkImport.read(file, names, step).network();
    }

    private void assertRefused(Map<String, Tensor> tensors, Step step, String... words) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(tensors, null, step))
                .withMessageContainingAll(words);
    }

    @Test
    void aStateDictInEitherFormatIsTheSameNetwork() {
        Path file = folder.resolve("weights.safetensors");
        Safetensors.of(ctrnn()).write(file);
        Ctrnn network = NetworkImport.read(file, null, TANH).network();
        assertThat(network).isEqualTo(read(ctrnn(), null, TANH));
        assertThat(network.alpha()).isEqualTo(0.2);
        assertThat(network.activation()).isEqualTo(Activation.TANH);
        assertThat(network.leakPlacement()).isEqualTo(LeakPlacement.INSIDE);
        assertThat(network.recurrentWeights().at(1, 0)).isEqualTo(4);
        assertThat(network.inputBias().at(3, 0)).isEqualTo(3);
    }

    @Test
    void ourOwnFilesSayTheirStep() {
        Path file = folder.resolve("weights.safetensors");
        Ctrnn network = read(ctrnn(), null, TANH);
        NetworkFile.of(network, Map.of()).write(file);
        assertThat(NetworkImport.read(file, null, NOTHING).network()).isEqualTo(network);
        assertThat(NetworkImport.read(file, null, new Step(0.5, null, null))
                        .network()
                        .alpha())
                .isEqualTo(0.5);
    }

    @Test
    void aStepThatNobodySaysIsAskedFor() {
        assertRefused(ctrnn(), NOTHING, "note alpha", "--alpha");
        assertRefused(ctrnn(), new Step(1.0, null, null), "--activation");
        assertRefused(ctrnn(), new Step(1.0, Activation.RELU, null), "--leak");
        assertRefused(ctrnn(), new Step(1.5, Activation.RELU, LeakPlacement.OUTSIDE), "1.5");
    }

    @Test
    void anElmanNetworkOfPyTorchNeedsNoWords() {
        Ctrnn network = read(torchRnn(4), null, NOTHING);
        assertThat(network.alpha()).isEqualTo(1);
        assertThat(network.activation()).isEqualTo(Activation.TANH);
        assertThat(network.recurrentWeights().at(3, 3)).isEqualTo(15);
        assertThat(network.outputs()).isEqualTo(2);
        assertThat(read(torchRnn(4), null, new Step(null, Activation.RELU, null))
                        .activation())
                .isEqualTo(Activation.RELU);
    }

    @Test
    void biasesThatAreNotThereAreZero() {
        Map<String, Tensor> tensors = torchRnn(4);
        tensors.keySet().removeIf(name -> name.contains("bias"));
        assertThat(read(tensors, null, NOTHING).recurrentBias().toArray()).containsOnly(0);
    }

    @Test
    void otherNamesAreMapped() {
        Map<String, Tensor> tensors = Map.of("W", count(4, 3), "J", count(4, 4), "z", count(2, 4));
        WeightNames names = new WeightNames("W", "", "J", "", "z", "", false);
        assertThat(read(tensors, names, TANH).recurrentWeights().at(2, 1)).isEqualTo(9);
        assertRefused(tensors, TANH, "rnn.input2h.weight", "--names");
    }

    @Test
    void weightsOfColumnsThatReceiveAreTransposed() {
        Map<String, Tensor> tensors = Map.of("W", count(3, 4), "J", count(4, 4), "z", count(4, 2), "b", count(4));
        WeightNames names = new WeightNames("W", "", "J", "b", "z", "", true);
        Ctrnn network = read(tensors, names, TANH);
        assertThat(network.inputs()).isEqualTo(3);
        assertThat(network.outputs()).isEqualTo(2);
        assertThat(network.recurrentWeights().at(2, 1)).isEqualTo(1 * 4 + 2);
        assertThat(network.recurrentBias().at(3, 0)).isEqualTo(3);
    }

    @Test
    void whatIsNotUsedIsNamed() {
        Map<String, Tensor> tensors = ctrnn();
        tensors.put("rnn.h2h.biases", count(4));
        tensors.put("h0", count(4));
        Path file = folder.resolve("more");
        Npz.write(file, tensors);
        assertThat(NetworkImport.read(file, null, TANH).unused()).containsExactly("h0", "rnn.h2h.biases");
    }

    @Test
    void aBiasThatIsNamedMustBeThere() {
        Map<String, Tensor> tensors = Map.of("W", count(4, 3), "J", count(4, 4), "z", count(2, 4));
        WeightNames names = new WeightNames("W", "", "J", "bias", "z", "", false);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(tensors, names, TANH))
                .withMessageContaining("expected a tensor bias, found");
    }

    @Test
    void gatesAndLayersAreRefused() {
        assertRefused(torchRnn(12), NOTHING, "without gates", "[12, 4]");
        Map<String, Tensor> layers = torchRnn(4);
        layers.put("core.weight_ih_l1", count(4, 4));
        assertRefused(layers, NOTHING, "one layer");
        Map<String, Tensor> heads = torchRnn(4);
        heads.put("value.weight", count(1, 4));
        assertRefused(heads, NOTHING, "one read-out", "value.weight");
    }

    @Test
    void shapesAndNumbersThatDoNotFitAreRefused() {
        Map<String, Tensor> wide = ctrnn();
        wide.put("rnn.h2h.weight", count(4, 5));
        assertRefused(wide, TANH, "4 x 4", "4 x 5");
        Map<String, Tensor> shortBias = ctrnn();
        shortBias.put("fc.bias", count(3));
        assertRefused(shortBias, TANH, "fc.bias of 2 values");
        Map<String, Tensor> broken = ctrnn();
        broken.put("fc.weight", Tensor.ofFloats(List.of(2, 4), 0, 0, 0, 0, 0, Float.NaN, 0, 0));
        assertRefused(broken, TANH, "NaN in fc.weight, row 1, column 1");
    }
}
