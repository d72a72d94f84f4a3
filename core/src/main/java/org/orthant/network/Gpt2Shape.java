package org.orthant.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The size of a GPT-2 (Radford et al. 2019).
 *
 * @param layers L, number of blocks
 * @param width C, units of the residual stream
 * @param heads of attention; they divide the width
 * @param inner units of the MLP, 4 C in the published ones
 * @param positions the most tokens
 * @param vocabulary V, number of different tokens
 * @param epsilon of layer normalisation, 1e-5 in the published ones
 */
public record Gpt2Shape(int layers, int width, int heads, int inner, int positions, int vocabulary, double epsilon) {

    /** The largest published one has 48. */
    private static final int MOST_LAYERS = 1000;

    static final String TOKENS = "wte.weight";
    static final String POSITIONS = "wpe.weight";
    static final String FINAL_NORM = "ln_f";
    static final String ATTENTION_NORM = "ln_1";
    static final String QUERY_KEY_VALUE = "attn.c_attn";
    static final String ATTENTION_OUTPUT = "attn.c_proj";
    static final String MLP_NORM = "ln_2";
    static final String EXPANSION = "mlp.c_fc";
    static final String CONTRACTION = "mlp.c_proj";
    static final String WEIGHT = ".weight";
    static final String BIAS = ".bias";

    /** Checks that every size is at least 1 and that heads divide the width. */
    public Gpt2Shape {
        requirePositive("layers", layers);
        if (layers > MOST_LAYERS) {
            throw new IllegalArgumentException("expected at most " + MOST_LAYERS + " layers, got " + layers);
        }
        requirePositive("width", width);
        requirePositive("heads", heads);
        requirePositive("inner", inner);
        requirePositive("positions", positions);
        requirePositive("vocabulary", vocabulary);
        if (width % heads != 0) {
            throw new IllegalArgumentException(
                    "expected a width that is a multiple of the heads, got " + width + " and " + heads);
        }
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("expected an epsilon between 0 and 1, got " + epsilon);
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("expected " + name + " of at least 1, got " + value);
        }
    }

    /** This size with another number of layers. */
    public Gpt2Shape withLayers(int number) {
        return new Gpt2Shape(number, width, heads, inner, positions, vocabulary, epsilon);
    }

    /** Units of one head of attention. */
    public int headWidth() {
        return width / heads;
    }

    /**
     * Published names and axes of all tensors, in the order of the network: weights are (from, to), the transpose of
     * PyTorch's linear layers; biases, gains and shifts have one axis.
     */
    public Map<String, List<Integer>> tensors() {
        Map<String, List<Integer>> axes = new LinkedHashMap<>();
        axes.put(TOKENS, List.of(vocabulary, width));
        axes.put(POSITIONS, List.of(positions, width));
        for (int layer = 0; layer < layers; layer++) {
            putBlock(axes, block(layer));
        }
        putNorm(axes, FINAL_NORM);
        return axes;
    }

    private void putBlock(Map<String, List<Integer>> axes, String block) {
        putNorm(axes, block + ATTENTION_NORM);
        putProjection(axes, block + QUERY_KEY_VALUE, width, 3 * width);
        putProjection(axes, block + ATTENTION_OUTPUT, width, width);
        putNorm(axes, block + MLP_NORM);
        putProjection(axes, block + EXPANSION, width, inner);
        putProjection(axes, block + CONTRACTION, inner, width);
    }

    private void putNorm(Map<String, List<Integer>> axes, String name) {
        axes.put(name + WEIGHT, List.of(width));
        axes.put(name + BIAS, List.of(width));
    }

    private static void putProjection(Map<String, List<Integer>> axes, String name, int from, int to) {
        axes.put(name + WEIGHT, List.of(from, to));
        axes.put(name + BIAS, List.of(to));
    }

    /** How the names of a block's tensors begin. */
    static String block(int layer) {
        return "h." + layer + ".";
    }
}
