package org.orthant.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Ctrnn;

/**
 * Weights that move as training moves them, but to no end: what training has added to each weight matrix and bias is
 * added with its entries permuted. The permutation of a tensor is drawn once and stays the same for the whole course of
 * training, so that each tensor's change keeps its norm, its distribution and its time course.
 */
public final class PermutedIncrements {

    private final Ctrnn initial;
    private final Map<String, int[]> permutations = new LinkedHashMap<>();

    /** Draws the permutations, tensor after tensor in the order of {@link Ctrnn#namedWeights}. */
    public PermutedIncrements(Ctrnn initial, UniformRandomProvider random) {
        this.initial = initial;
        initial.namedWeights().forEach((name, tensor) -> {
            int[] order = IntStream.range(0, tensor.array().length).toArray();
            permutations.put(name, ArraySampler.shuffle(random, order));
        });
    }

    /** The initial network plus the permuted difference of {@code trained} from it. */
    public Ctrnn of(Ctrnn trained) {
        Map<String, FloatMatrix> after = trained.namedWeights();
        Map<String, FloatMatrix> moved = new LinkedHashMap<>();
        initial.namedWeights()
                .forEach((name, before) -> moved.put(
                        name,
                        moved(
                                before,
                                Objects.requireNonNull(after.get(name)),
                                Objects.requireNonNull(permutations.get(name)))));
        return Ctrnn.fromNamedWeights(moved, initial.alpha(), initial.activation(), initial.leakPlacement());
    }

    private static FloatMatrix moved(FloatMatrix before, FloatMatrix after, int[] order) {
        float[] values = before.toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] += after.array()[order[k]] - before.array()[order[k]];
        }
        return FloatMatrix.adopt(before.rows(), before.columns(), values);
    }
}
