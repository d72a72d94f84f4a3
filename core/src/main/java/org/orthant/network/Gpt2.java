package org.orthant.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.RowBlock;
import org.orthant.math.RowMath;
import org.orthant.math.Sequence;
import org.orthant.math.StoredMatrix;

/**
 * GPT-2 (Radford et al. 2019): a transformer that reads tokens from left to right. Its weights stay where they are stored;
 * a run reads those of the layers that it reaches.
 */
public final class Gpt2 {

    /** Standard deviation of initial weights. */
    private static final double DEVIATION = 0.02;

    private final Gpt2Shape shape;
    private final StoredMatrix tokens;
    private final StoredMatrix positions;
    private final List<Gpt2Block> blocks;
    private final Gpt2Block.Norm finalNorm;

    private Gpt2(Gpt2Shape shape, Map<String, StoredMatrix> tensors) {
        this.shape = shape;
        tokens = tensor(tensors, Gpt2Shape.TOKENS);
        positions = tensor(tensors, Gpt2Shape.POSITIONS);
        blocks = IntStream.range(0, shape.layers())
                .mapToObj(layer -> Gpt2Block.named(tensors, layer))
                .toList();
        finalNorm = Gpt2Block.Norm.named(tensors, Gpt2Shape.FINAL_NORM);
    }

    /**
     * The network of these tensors.
     *
     * @param tensors by their published names ({@link Gpt2Shape#tensors}), those of one axis as one row; others are ignored
     * @throws IllegalArgumentException naming the first tensor that is missing or has another shape
     */
    public static Gpt2 fromNamedTensors(Gpt2Shape shape, Map<String, StoredMatrix> tensors) {
        shape.tensors().forEach((name, axes) -> requireShape(name, axes, tensor(tensors, name)));
        return new Gpt2(shape, tensors);
    }

    private static void requireShape(String name, List<Integer> axes, StoredMatrix tensor) {
        int rows = axes.size() == 1 ? 1 : axes.getFirst();
        int columns = axes.getLast();
        if (tensor.rows() != rows || tensor.columns() != columns) {
            throw new IllegalArgumentException("expected tensor " + name + " of " + rows + " x " + columns + ", got "
                    + tensor.rows() + " x " + tensor.columns());
        }
    }

    static StoredMatrix tensor(Map<String, StoredMatrix> tensors, String name) {
        @Nullable StoredMatrix tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("expected a tensor named " + name + ", found none");
        }
        return tensor;
    }

    /**
     * A network that has learned nothing: weights and embeddings from N(0, 0.02), those that write to the residual stream
     * from N(0, 0.02 / sqrt(2 depth)); biases 0, gains 1 (Radford et al. 2019). Tensor k of the shape draws from the stream
     * ({@link Purpose#WEIGHTS}, k), so that a network cut short equals the beginning of the whole one.
     *
     * @param depth layers of the whole network
     */
    public static Gpt2 initialise(Gpt2Shape shape, int depth, RandomStreams streams) {
        Map<String, StoredMatrix> tensors = new LinkedHashMap<>();
        shape.tensors().forEach((name, axes) -> tensors.put(name, initial(name, axes, depth, streams, tensors.size())));
        return new Gpt2(shape, tensors);
    }

    private static StoredMatrix initial(String name, List<Integer> axes, int depth, RandomStreams streams, int index) {
        int rows = axes.size() == 1 ? 1 : axes.getFirst();
        float[] values = new float[Math.multiplyExact(rows, axes.getLast())];
        if (axes.size() == 1) {
            Arrays.fill(values, name.endsWith(Gpt2Shape.WEIGHT) ? 1f : 0f);
        } else {
            var gaussian = ZigguratSampler.NormalizedGaussian.of(streams.stream(Purpose.WEIGHTS, index));
            boolean toResidual = name.endsWith("c_proj" + Gpt2Shape.WEIGHT);
            double deviation = toResidual ? DEVIATION / Math.sqrt(2.0 * depth) : DEVIATION;
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) (deviation * gaussian.sample());
            }
        }
        return StoredMatrix.of(FloatMatrix.adopt(rows, axes.getLast(), values));
    }

    /** The network's size. */
    public Gpt2Shape shape() {
        return shape;
    }

    /** Token embeddings, (V, C), which read the result out, too. */
    StoredMatrix tokens() {
        return tokens;
    }

    /** Position embeddings, (positions, C). */
    StoredMatrix positions() {
        return positions;
    }

    /** The block that makes layer {@code layer}, from 1. */
    Gpt2Block block(int layer) {
        return blocks.get(layer - 1);
    }

    /**
     * Reads tokens up to the deepest of the wanted places.
     *
     * @param ids 1 to {@code positions} of them, each 0 to V - 1
     * @param taps what is wanted
     */
    public Gpt2Activity run(int[] ids, Collection<Gpt2Tap> taps) {
        requireTokens(ids);
        for (Gpt2Tap tap : taps) {
            if (tap.layer() > shape.layers()) {
                throw new IllegalArgumentException(
                        "expected a layer of at most " + shape.layers() + ", got " + tap.layer());
            }
        }
        return new Gpt2Run(this, ids, taps).activity();
    }

    private void requireTokens(int[] ids) {
        if (ids.length < 1 || ids.length > shape.positions()) {
            throw new IllegalArgumentException("expected 1 to " + shape.positions() + " tokens, got " + ids.length);
        }
        for (int id : ids) {
            Objects.checkIndex(id, shape.vocabulary());
        }
    }

    /**
     * The final normalisation of the last layer's residual stream.
     *
     * @param residual (T, 1, C)
     */
    public Sequence normalise(Sequence residual) {
        return normalised(residual).toSequence();
    }

    private RowBlock normalised(Sequence residual) {
        FloatMatrix rows = FloatMatrix.adopt(residual.steps(), shape.width(), residual.array());
        RowBlock in = RowBlock.of(StoredMatrix.of(rows));
        RowBlock out = RowBlock.zeros(in.rows(), in.columns());
        RowMath.layerNorm(
                in, RowBlock.of(finalNorm.gain()), RowBlock.of(finalNorm.bias()), (float) shape.epsilon(), out);
        return out;
    }

    /**
     * What the network expects after each token: the final normalisation, read out by the token embeddings.
     *
     * @param residual (T, 1, C), of the last layer
     * @return (T, 1, V)
     */
    public Sequence logits(Sequence residual) {
        return new Gpt2Readout(tokens).of(normalised(residual));
    }
}
