package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.Sequence;
import org.orthant.network.Gpt2;
import org.orthant.network.Gpt2Activity;
import org.orthant.network.Gpt2Shape;
import org.orthant.network.Gpt2Tap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

final class Gpt2FileTest {

    private static final Gpt2Shape SHAPE = new Gpt2Shape(2, 8, 2, 32, 6, 11, 1e-5);
    private static final String CONFIG = "{\"n_layer\": 2, \"n_embd\": 8, \"n_head\": 2, \"n_positions\": 6,"
            + " \"vocab_size\": 11, \"n_inner\": null, \"model_type\": \"gpt2\"}";
    private static final int[] IDS = {3, 1, 10, 3};

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** Numbers that half precision holds exactly. */
    private static float[] values(String name, int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (name.hashCode() * 31 + k * 7919) % 64 / 64f;
        }
        return values;
    }

    private void write(String prefix, String type) throws IOException {
        Files.writeString(folder.resolve(Gpt2File.CONFIG), CONFIG);
        Map<String, Object> header = new LinkedHashMap<>();
        ByteBuffer data = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        SHAPE.tensors().forEach((name, axes) -> {
            int start = data.position();
            for (float value : values(name, axes.stream().reduce(1, Math::multiplyExact))) {
                put(data, type, value);
            }
            header.put(
                    prefix + name,
                    Map.of("dtype", type, "shape", axes, "data_offsets", List.of(start, data.position())));
        });
        writeTensors(Json.line(header), Arrays.copyOf(data.array(), data.position()));
    }

    private static void put(ByteBuffer data, String type, float value) {
        switch (type) {
            case "F16" -> data.putShort(Float.floatToFloat16(value));
            case "BF16" -> data.putShort((short) (Float.floatToRawIntBits(value) >>> 16));
            case "F64" -> data.putDouble(value);
            default -> data.putFloat(value);
        }
    }

    private void writeTensors(String header, byte[] data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        byte[] file = ByteBuffer.allocate(8 + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(data)
                .array();
        Files.write(folder.resolve(Gpt2File.WEIGHTS), file);
    }

    private Sequence last() {
        try (Arena arena = Arena.ofConfined()) {
            Gpt2Tap tap = Gpt2Tap.residual(2);
            return Gpt2File.read(folder, arena).run(IDS, List.of(tap)).at(tap);
        }
    }

    @Test
    void namesMayHaveAPrefixAndNumbersAnyPrecision() throws IOException {
        write("", "F32");
        Sequence single = last();
        assertThat(single.array()).doesNotContain(Float.NaN);
        write("transformer.", "F32");
        assertThat(last()).isEqualTo(single);
        write("", "F16");
        assertThat(last()).isEqualTo(single);
        write("transformer.", "BF16");
        assertThat(last()).isEqualTo(single);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h.1.mlp.c_fc.bias | h.1.mlp.c_fc.bos | no tensor 'h.1.mlp.c_fc.bias'",
                "\"shape\":[8,24] | \"shape\":[24,8] | expected tensor h.0.attn.c_attn.weight of 8 x 24, got 24 x 8",
                "\"shape\":[11,8] | \"shape\":[11,2,4] | wte.weight): expected one or two axes, found shape (11, 2, 4)"
            })
    void tensorsThatDoNotFitAreNamed(String from, String to, String reason) throws IOException {
        write("", "F32");
        byte[] file = Files.readAllBytes(folder.resolve(Gpt2File.WEIGHTS));
        int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        String header = new String(file, 8, length, StandardCharsets.UTF_8);
        assertThat(header).contains(from);
        writeTensors(header.replace(from, to), Arrays.copyOfRange(file, 8 + length, file.length));
        refused("model.safetensors", reason);
    }

    private void refused(String file, String reason) {
        assertThatThrownBy(this::last)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(file)
                .hasMessageContaining(reason);
    }

    @Test
    void filesThatAreMissingOrCutShortAreRefused() throws IOException {
        refused("config.json", "no such file");
        write("", "F64");
        refused("model.safetensors", "expected F32, F16 or BF16, found F64");
        write("", "F32");
        Path weights = folder.resolve(Gpt2File.WEIGHTS);
        byte[] whole = Files.readAllBytes(weights);
        for (int length : new int[] {0, 5, 100, whole.length - 1}) {
            Files.write(weights, Arrays.copyOf(whole, length));
            refused("model.safetensors", "");
        }
        Files.delete(weights);
        refused("model.safetensors", "no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"n_layer\": 2 | \"n_layer\": 2.5 | expected a whole number for n_layer, found 2.5",
                "\"n_head\": 2, | | expected a whole number for n_head, found",
                "\"n_head\": 2 | \"n_head\": 3 | got 8 and 3",
                "\"n_embd\": 8 | \"n_embd\": -8 | got -8",
                "\"vocab_size\": 11 | \"vocab_size\": 12 | expected tensor wte.weight of 12 x 8, got 11 x 8",
                "\"n_layer\": 2 | \"n_layer\": 3 | no tensor 'h.2.ln_1.weight'",
                "\"n_inner\": null | \"n_inner\": \"x\" | expected a whole number for n_inner",
                "\"n_inner\": null | \"activation_function\": \"relu\" | expected gelu_new for activation_function",
                "\"n_inner\": null | \"tie_word_embeddings\": false | expected true for tie_word_embeddings, found false",
                "\"n_inner\": null | \"layer_norm_epsilon\": true | expected a number for layer_norm_epsilon",
                "\"n_inner\": null | \"layer_norm_epsilon\": 0 | got 0.0",
                "{ | [ | line 1"
            })
    void sizesThatDoNotFitAreRefused(String from, String to, String reason) throws IOException {
        write("", "F32");
        assertThat(CONFIG).contains(from);
        Files.writeString(folder.resolve(Gpt2File.CONFIG), CONFIG.replace(from, to == null ? "" : to));
        refused("", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny24", "tiny48p"})
    void publishedArithmetic(String name) {
        String data = System.getenv("ORTHANT_TEST_DATA");
        assumeTrue(data != null, "skipped without ORTHANT_TEST_DATA: GPT-2 against stored activity of " + name);
        Path model = Path.of(data, "gpt2", name);
        ArrayNode inputs = Json.read(model.resolve("inputs.json"), ArrayNode.class);
        assertThat(inputs).hasSize(9);
        double[] worst = new double[5];
        try (Arena arena = Arena.ofConfined()) {
            Gpt2 network = Gpt2File.read(model, arena);
            for (int i = 0; i < inputs.size(); i++) {
                int[] ids = inputs.get(i)
                        .path("ids")
                        .valueStream()
                        .mapToInt(JsonNode::intValue)
                        .toArray();
                compare(network, ids, model.resolve("s" + i + "_").toString(), worst);
            }
        }
        System.out.printf(
                "%s: largest differences: hidden states %.1e, block outputs %.1e, MLP %.1e, attention %.1e, logits %.1e%n",
                name, worst[0], worst[1], worst[2], worst[3], worst[4]);
        assertThat(Arrays.stream(worst).max().orElseThrow()).isLessThan(1e-5);
    }

    private static void compare(Gpt2 network, int[] ids, String files, double[] worst) {
        int layers = network.shape().layers();
        List<Gpt2Tap> taps = new ArrayList<>(List.of(Gpt2Tap.residual(0)));
        for (int layer = 1; layer <= layers; layer++) {
            taps.add(Gpt2Tap.residual(layer));
            taps.add(new Gpt2Tap(layer, Gpt2Tap.Site.MLP));
            taps.add(new Gpt2Tap(layer, Gpt2Tap.Site.ATTENTION_WEIGHTS));
        }
        Gpt2Activity run = network.run(ids, taps);
        Sequence last = run.at(Gpt2Tap.residual(layers));
        float[] hidden = array(files + "hidden_states.npy");
        float[] blocks = array(files + "block_out.npy");
        float[] mlp = array(files + "mlp_act.npy");
        float[] attention = array(files + "attn.npy");
        for (int layer = 0; layer <= layers; layer++) {
            Sequence residual = run.at(Gpt2Tap.residual(layer));
            compare(layer == layers ? network.normalise(last) : residual, hidden, layer, worst, 0);
            if (layer > 0) {
                compare(residual, blocks, layer - 1, worst, 1);
                compare(run.at(new Gpt2Tap(layer, Gpt2Tap.Site.MLP)), mlp, layer - 1, worst, 2);
                compareHeads(run.at(new Gpt2Tap(layer, Gpt2Tap.Site.ATTENTION_WEIGHTS)), attention, layer - 1, worst);
            }
        }
        float[] logits = array(files + "logits_last.npy");
        Sequence found = network.logits(last);
        for (int k = 0; k < logits.length; k++) {
            worst[4] = Math.max(worst[4], Math.abs(found.get(ids.length - 1, 0, k) - logits[k]));
        }
    }

    private static float[] array(String file) {
        return Npy.read(Path.of(file)).toFloats();
    }

    /** {@code all} holds one block of the size of {@code found} after the other. */
    private static void compare(Sequence found, float[] all, int block, double[] worst, int kind) {
        int size = found.array().length;
        assertThat(all.length % size).isZero();
        for (int k = 0; k < size; k++) {
            worst[kind] = Math.max(worst[kind], Math.abs(found.array()[k] - all[block * size + k]));
        }
    }

    /** Stored as (layer, head, T, T), run as (T, head, T). */
    private static void compareHeads(Sequence found, float[] all, int block, double[] worst) {
        int steps = found.steps();
        int heads = found.trials();
        for (int t = 0; t < steps; t++) {
            for (int head = 0; head < heads; head++) {
                for (int s = 0; s < steps; s++) {
                    float stored = all[((block * heads + head) * steps + t) * steps + s];
                    worst[3] = Math.max(worst[3], Math.abs(found.get(t, head, s) - stored));
                }
            }
        }
    }

    @Test
    void valuesAreThoseOfTheFile() throws IOException {
        write("", "F16");
        try (Arena arena = Arena.ofConfined()) {
            Gpt2Tap tap = Gpt2Tap.residual(0);
            Sequence embedded =
                    Gpt2File.read(folder, arena).run(IDS, List.of(tap)).at(tap);
            float[] words = values("wte.weight", 88);
            float[] places = values("wpe.weight", 48);
            assertThat((double) embedded.get(2, 0, 5)).isCloseTo(words[10 * 8 + 5] + places[2 * 8 + 5], within(0.0));
        }
    }
}
