package org.orthant.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

/**
 * A network of layers, v_l = f(W_l v_(l-1) + b_l), the last one linear: its values are logits.
 *
 * @param activation f
 * @param layers at least one; each takes in what the one before gives
 */
public record FeedForward(Activation activation, List<Linear> layers) {

    /** Checks that the layers fit together. */
    public FeedForward {
        Objects.requireNonNull(activation, "activation");
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("expected at least one layer, got none");
        }
        for (int l = 0; l < layers.size(); l++) {
            int expected =
                    l == 0 ? layers.getFirst().fanIn() : layers.get(l - 1).units();
            if (layers.get(l).fanIn() != expected
                    || expected < 1
                    || layers.get(l).units() < 1) {
                throw new IllegalArgumentException("expected layer " + (l + 1) + " to receive " + expected
                        + " values (at least 1) and to have a unit, got weights "
                        + layers.get(l).weights());
            }
        }
    }

    /**
     * A network with PyTorch's default initialisation; layer l, from 0, draws from the stream ({@link Purpose#WEIGHTS},
     * l).
     *
     * @param sizes inputs, units of each hidden layer, outputs
     */
    public static FeedForward initialise(Activation activation, RandomStreams streams, int... sizes) {
        List<Linear> layers = new ArrayList<>();
        for (int l = 0; l + 1 < sizes.length; l++) {
            layers.add(Linear.uniform(sizes[l + 1], sizes[l], streams.stream(Purpose.WEIGHTS, l)));
        }
        return new FeedForward(activation, layers);
    }

    /**
     * A network from tensors with the names of {@link #namedWeights}; other names are ignored.
     *
     * @throws IllegalArgumentException if a bias is missing or a shape does not fit
     */
    public static FeedForward fromNamedWeights(Map<String, FloatMatrix> tensors, Activation activation) {
        List<Linear> layers = new ArrayList<>();
        for (FloatMatrix weights = tensors.get(weight(0));
                weights != null;
                weights = tensors.get(weight(layers.size()))) {
            @Nullable FloatMatrix bias = tensors.get(bias(layers.size()));
            if (bias == null) {
                throw new IllegalArgumentException(
                        "expected a tensor named " + bias(layers.size()) + ", got " + tensors.keySet());
            }
            layers.add(new Linear(weights, bias));
        }
        return new FeedForward(activation, layers);
    }

    /** All weights as {@code fc1.weight}, {@code fc1.bias}, {@code fc2.weight} and so on, biases as columns. */
    public Map<String, FloatMatrix> namedWeights() {
        Map<String, FloatMatrix> tensors = new LinkedHashMap<>();
        for (int l = 0; l < layers.size(); l++) {
            tensors.put(weight(l), layers.get(l).weights());
            tensors.put(bias(l), layers.get(l).bias());
        }
        return tensors;
    }

    private static String weight(int layer) {
        return "fc" + (layer + 1) + ".weight";
    }

    private static String bias(int layer) {
        return "fc" + (layer + 1) + ".bias";
    }

    /** Values that the network takes in. */
    public int inputs() {
        return layers.getFirst().fanIn();
    }

    /** Logits that it gives. */
    public int outputs() {
        return layers.getLast().units();
    }

    /**
     * Runs the network on every step of every trial, each by itself.
     *
     * @param observations (T, B, inputs)
     */
    public LayerActivity run(Sequence observations) {
        return new LayerRun(this, observations).activity();
    }
}
