package org.orthant.nullmodel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.community.Partition;
import org.orthant.community.Quality;
import org.orthant.community.QualityTerms;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * The null of an induced quality: labels are permuted over the nodes that are assigned and not excluded, module sizes
 * kept. It ignores space and the time courses of nodes.
 *
 * @param draws the number of permutations, at least 1
 */
public record InducedQualityPermutation(int draws) {

    /** So many nodes have a matrix that no cache holds. */
    private static final int MANY = 2000;

    /** Permutations for which a row of the matrix is read once. */
    private static final int TOGETHER = 16;

    /** Checks the number of draws. */
    public InducedQualityPermutation {
        if (draws < 1) {
            throw new IllegalArgumentException("expected at least 1 draw, got " + draws);
        }
    }

    /** 1,000 permutations. */
    public static InducedQualityPermutation defaults() {
        return new InducedQualityPermutation(1000);
    }

    /**
     * The induced quality of {@code partition} on {@code matrix} against {@link #draws(SimilarityMatrix, Partition,
     * Quality, RandomStreams)}.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public NullSummary test(SimilarityMatrix matrix, Partition partition, Quality quality, RandomStreams streams) {
        double[] values = draws(matrix, partition, quality, streams);
        return NullSummary.of(NullKind.LABEL_PERMUTATION, quality.of(matrix, partition), values);
    }

    /**
     * The induced qualities of {@code partition} on {@code matrix} with permuted labels. All permutations come one after
     * the other from the stream ({@link Purpose#PERMUTATION}, 0).
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public double[] draws(SimilarityMatrix matrix, Partition partition, Quality quality, RandomStreams streams) {
        QualityTerms terms = quality.termsFor(matrix, partition);
        int[] starts = groupStarts(matrix, partition);
        int[] order = new int[terms.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        UniformRandomProvider random = streams.stream(Purpose.PERMUTATION, 0);
        return order.length < MANY ? oneByOne(terms, starts, order, random) : together(terms, starts, order, random);
    }

    private double[] oneByOne(QualityTerms terms, int[] starts, int[] order, UniformRandomProvider random) {
        double[] values = new double[draws];
        for (int d = 0; d < draws; d++) {
            ArraySampler.shuffle(random, order);
            values[d] = terms.ofGroups(order, starts);
        }
        return values;
    }

    /** The same bits where the matrix has to come from memory: for several permutations at once. */
    private double[] together(QualityTerms terms, int[] starts, int[] order, UniformRandomProvider random) {
        double[] values = new double[draws];
        for (int from = 0; from < draws; from += TOGETHER) {
            int[][] orders = new int[Math.min(TOGETHER, draws - from)][];
            for (int d = 0; d < orders.length; d++) {
                orders[d] = ArraySampler.shuffle(random, order).clone();
            }
            System.arraycopy(terms.ofGroups(orders, starts), 0, values, from, orders.length);
        }
        return values;
    }

    /** Where each community's nodes start if nodes that count are listed community after community. */
    private static int[] groupStarts(SimilarityMatrix matrix, Partition partition) {
        int[] starts = new int[partition.communityCount() + 1];
        for (int node : matrix.includedNodes()) {
            if (partition.isAssigned(node)) {
                starts[partition.label(node) + 1]++;
            }
        }
        for (int k = 1; k < starts.length; k++) {
            starts[k] += starts[k - 1];
        }
        return starts;
    }
}
