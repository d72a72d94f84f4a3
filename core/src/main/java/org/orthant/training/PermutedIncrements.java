package org.orthant.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Ctrnn;
import org.orthant.network.FeedForward;

/**
 * Weights that move as training moves them, but to no end: what training has added to each weight matrix and bias is
 * added with its entries permuted. The permutation of a tensor is drawn once and stays the same for the whole course of
 * training, so that each tensor's change keeps its norm, its distribution and its time course.
 */
public final class PermutedIncrements {

    private final Map<String, FloatMatrix> initial;
    private final Map<String, int[]> permutations = new LinkedHashMap<>();

    /** Draws the permutations, tensor after tensor in the order of {@link Ctrnn#namedWeights}. */
    public PermutedIncrements(Ctrnn initial, UniformRandomProvider random) {
        this(initial.namedWeights(), random);
    }

    /** Draws the permutations, tensor after tensor in the order of {@link FeedForward#namedWeights}. */
    public PermutedIncrements(FeedForward initial, UniformRandomProvider random) {
        this(initial.namedWeights(), random);
    }

    private PermutedIncrements(Map<String, FloatMatrix> initial, UniformRandomProvider random) {
        this.initial = initial;
        initial.forEach((name, tensor) -> {
            int[] order = IntStream.range(0, tensor.array().length).toArray();
            permutations.put(name, ArraySampler.shuffle(random, order));
        });
    }

    /** The initial network plus the permuted difference of {@code trained} from it. */
    public Ctrnn of(Ctrnn trained) {
        return Ctrnn.fromNamedWeights(
                moved(trained.namedWeights()), trained.alpha(), trained.activation(), trained.leakPlacement());
    }

    /** The initial network plus the permuted difference of {@code trained} from it. */
    public FeedForward of(FeedForward trained) {
        return FeedForward.fromNamedWeights(moved(trained.namedWeights()), trained.activation());
    }

    private Map<String, FloatMatrix> moved(Map<String, FloatMatrix> after) {
        Map<String, FloatMatrix> moved = new LinkedHashMap<>();
        initial.forEach((name, before) -> moved.put(
                name,
                moved(
                        before,
                        Objects.requireNonNull(after.get(name)),
                        Objects.requireNonNull(permutations.get(name)))));
        return moved;
    }

    private static FloatMatrix moved(FloatMatrix before, FloatMatrix after, int[] order) {
        float[] values = before.toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] += after.array()[order[k]] - before.array()[order[k]];
        }
        return FloatMatrix.adopt(before.rows(), before.columns(), values);
    }
}
