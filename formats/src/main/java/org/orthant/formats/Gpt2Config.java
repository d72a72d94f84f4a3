package org.orthant.formats;

import java.nio.file.Path;
import org.orthant.network.Gpt2Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the size of a GPT-2 from its {@code config.json}, and refuses variants of the arithmetic that are not GPT-2's. */
final class Gpt2Config {

    private static final double EPSILON = 1e-5;

    private final Path file;
    private final ObjectNode config;

    private Gpt2Config(Path file) {
        this.file = file;
        config = Json.read(file, ObjectNode.class);
    }

    static Gpt2Shape read(Path file) {
        return new Gpt2Config(file).shape();
    }

    private Gpt2Shape shape() {
        requireText("activation_function", "gelu_new");
        requireFlag("scale_attn_weights", true);
        requireFlag("scale_attn_by_inverse_layer_idx", false);
        requireFlag("add_cross_attention", false);
        requireFlag("tie_word_embeddings", true);
        int width = whole("n_embd");
        JsonNode inner = config.path("n_inner");
        String positions = config.has("n_positions") ? "n_positions" : "n_ctx";
        try {
            return new Gpt2Shape(
                    whole("n_layer"),
                    width,
                    whole("n_head"),
                    inner.isMissingNode() || inner.isNull() ? Math.multiplyExact(4, width) : whole("n_inner"),
                    whole(positions),
                    whole("vocab_size"),
                    epsilon());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InputException(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private int whole(String key) {
        JsonNode value = config.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw refusal(key, "a whole number", value);
        }
        return value.intValue();
    }

    private double epsilon() {
        JsonNode value = config.path("layer_norm_epsilon");
        if (value.isMissingNode()) {
            return EPSILON;
        }
        if (!value.isNumber()) {
            throw refusal("layer_norm_epsilon", "a number", value);
        }
        return value.doubleValue();
    }

    /** What is not there has the value that the published networks have. */
    private void requireFlag(String key, boolean expected) {
        JsonNode value = config.path(key);
        if (!value.isMissingNode() && !(value.isBoolean() && value.booleanValue() == expected)) {
            throw refusal(key, Boolean.toString(expected), value);
        }
    }

    private void requireText(String key, String expected) {
        JsonNode value = config.path(key);
        if (!value.isMissingNode() && !(value.isString() && value.stringValue().equals(expected))) {
            throw refusal(key, expected, value);
        }
    }

    private InputException refusal(String key, String expected, JsonNode found) {
        return new InputException(
                file, "expected " + expected + " for " + key + ", found " + Quoted.printable(found.toString()));
    }
}
