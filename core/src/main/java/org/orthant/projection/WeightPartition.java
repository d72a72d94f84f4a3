package org.orthant.projection;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.community.PartitionResult;
import org.orthant.community.Quality;
import org.orthant.community.Restarts;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.HammingSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;

/**
 * Partitions of neurons that are read off their input weights (N, M), without any activity. A neuron whose weights are
 * all 0 is not assigned; elsewhere zero counts as positive. NaN is refused with its place.
 */
public final class WeightPartition {

    private WeightPartition() {}

    /**
     * Neurons with the same signs on all inputs together: quadrants for two inputs, octants for three, up to 2^M groups
     * (Tanner et al. 2024, fig. 2). Takes time in proportion to N M.
     */
    public static Partition orthants(Matrix weights) {
        return of(weights, i -> {
            BitSet signs = new BitSet(weights.columns());
            for (int j = 0; j < weights.columns(); j++) {
                signs.set(j, weights.get(i, j) >= 0);
            }
            return signs;
        });
    }

    /** Two groups: neurons that the input excites (at least 0), and those that it inhibits. */
    public static Partition sign(Matrix weights, int input) {
        return of(weights, i -> weights.get(i, input) >= 0);
    }

    /**
     * Two groups: neurons with a larger weight from {@code first} than from {@code second}, and all others, equal
     * weights included.
     */
    public static Partition difference(Matrix weights, int first, int second) {
        return of(weights, i -> weights.get(i, first) > weights.get(i, second));
    }

    /**
     * Neurons under the same {@link InputRule}.
     *
     * @param weights (N, 2)
     */
    public static Partition rules(Matrix weights) {
        if (weights.columns() != 2) {
            throw new IllegalArgumentException("expected the weights of 2 inputs, got " + weights.columns());
        }
        return of(weights, i -> InputRule.of(weights.get(i, 0), weights.get(i, 1)));
    }

    /** What {@code search} finds in the cosines of the neurons' weights, the diagonal set to 0. */
    public static PartitionResult cosine(Matrix weights, Quality quality, Restarts search, RandomStreams streams) {
        return search.search(
                CosineSimilarity.ofRows(SimilarityKind.COSINE, weights).withDiagonal(Diagonal.ZERO), quality, streams);
    }

    /**
     * What {@code search} finds in the shares of inputs on which two neurons' weights agree in sign (0 to 1), the
     * diagonal set to 0.
     */
    public static PartitionResult hamming(Matrix weights, Quality quality, Restarts search, RandomStreams streams) {
        SimilarityMatrix similarity = HammingSimilarity.ofRows(weights)
                .excluding(i -> isZero(weights, i))
                .withDiagonal(Diagonal.ZERO);
        return search.search(similarity, quality, streams);
    }

    /**
     * As {@link #hamming}, of twice the share less 1 (-1 to 1): signs that disagree then part neurons as signs that agree
     * join them.
     */
    public static PartitionResult signedHamming(
            Matrix weights, Quality quality, Restarts search, RandomStreams streams) {
        requireNumbers(weights);
        double[] signs = weights.toDoubles();
        for (int k = 0; k < signs.length; k++) {
            signs[k] = isZero(weights, k / weights.columns()) ? 0 : signs[k] >= 0 ? 1 : -1;
        }
        // The cosine of two rows of signs is the share that agrees less the share that does not.
        return cosine(DoubleMatrix.adopt(weights.rows(), weights.columns(), signs), quality, search, streams);
    }

    /** Neurons with equal keys together. */
    private static Partition of(Matrix weights, IntFunction<Object> key) {
        requireNumbers(weights);
        Map<Object, Integer> groups = new HashMap<>();
        return Partition.of(IntStream.range(0, weights.rows())
                .map(i -> isZero(weights, i)
                        ? Partition.NOT_ASSIGNED
                        : groups.computeIfAbsent(key.apply(i), _ -> groups.size()))
                .toArray());
    }

    private static boolean isZero(Matrix weights, int row) {
        return IntStream.range(0, weights.columns()).allMatch(j -> weights.get(row, j) == 0);
    }

    private static void requireNumbers(Matrix weights) {
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.columns(); j++) {
                if (Double.isNaN(weights.get(i, j))) {
                    throw new IllegalArgumentException("expected numbers, got NaN at row " + (i + 1) + ", column "
                            + (j + 1) + " (counted from 1)");
                }
            }
        }
    }
}
