package org.orthant.community;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/**
 * A series of matrices of the same nodes, such as FC at steps of training, with the partition of each: how good each
 * partition is in the other matrices, and how fast partitions change (Tanner et al. 2023, fig. S6).
 *
 * @param matrices at least one
 * @param partitions the partition found in each matrix; excluded nodes are not assigned
 * @param quality what the partitions maximise
 */
public record PartitionSeries(List<SimilarityMatrix> matrices, List<Partition> partitions, Quality quality) {

    /** Checks that there is a partition for each matrix, of as many nodes. */
    public PartitionSeries {
        matrices = List.copyOf(matrices);
        partitions = List.copyOf(partitions);
        if (matrices.isEmpty() || partitions.size() != matrices.size()) {
            throw new IllegalArgumentException("expected at least one matrix and a partition for each, got "
                    + matrices.size() + " and " + partitions.size());
        }
        for (int i = 0; i < matrices.size(); i++) {
            int nodes = matrices.getFirst().nodeCount();
            if (matrices.get(i).nodeCount() != nodes || partitions.get(i).nodeCount() != nodes) {
                throw new IllegalArgumentException("expected " + nodes + " nodes throughout, got a matrix of "
                        + matrices.get(i).nodeCount() + " and a partition of "
                        + partitions.get(i).nodeCount() + " at index " + i);
            }
        }
    }

    /**
     * The quality of partition i in matrix j, divided by that of j's own partition. Both are taken over the nodes that
     * are assigned in both partitions, the matrix restricted to them and its strengths recomputed. 1 on the diagonal; NaN
     * where j's own quality is not above 0, as without common nodes.
     *
     * @return (n, n), row i for partition i
     */
    public DoubleMatrix relativeQuality() {
        int n = matrices.size();
        BitSet[] assigned = partitions.stream().map(PartitionSeries::assigned).toArray(BitSet[]::new);
        double[] relative = new double[n * n];
        for (int j = 0; j < n; j++) {
            Map<BitSet, Restricted> known = new HashMap<>();
            for (int i = 0; i < n; i++) {
                BitSet common = common(assigned[i], assigned[j]);
                int matrix = j;
                relative[i * n + j] = known.computeIfAbsent(common, nodes -> restricted(matrix, nodes))
                        .relative(partitions.get(i));
            }
        }
        return DoubleMatrix.adopt(n, n, relative);
    }

    private static BitSet assigned(Partition partition) {
        BitSet nodes = new BitSet();
        IntStream.of(partition.assigned()).forEach(nodes::set);
        return nodes;
    }

    private static BitSet common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }

    private Restricted restricted(int j, BitSet nodes) {
        QualityTerms terms = quality.terms(matrices.get(j).excluding(node -> !nodes.get(node)));
        return new Restricted(terms, nodes.isEmpty() ? Double.NaN : terms.of(partitions.get(j)));
    }

    /** A matrix restricted to some nodes, and the quality of its own partition there. */
    private record Restricted(QualityTerms terms, double own) {

        double relative(Partition partition) {
            return own > 0 ? terms.of(partition) / own : Double.NaN;
        }
    }

    /** The fewest nodes that two partitions of the series have in common: what {@link #relativeQuality} rests on. */
    public int fewestCommonNodes() {
        BitSet[] assigned = partitions.stream().map(PartitionSeries::assigned).toArray(BitSet[]::new);
        int fewest = Integer.MAX_VALUE;
        for (BitSet a : assigned) {
            for (BitSet b : assigned) {
                fewest = Math.min(fewest, common(a, b).cardinality());
            }
        }
        return fewest;
    }

    /**
     * For each partition but the last, how much the next one differs: 1 less their adjusted Rand index, over the nodes
     * assigned in both; NaN without such nodes.
     */
    public double[] changeRates() {
        return IntStream.range(0, partitions.size() - 1)
                .mapToDouble(i -> 1 - PartitionAgreement.adjustedRandIndex(partitions.get(i), partitions.get(i + 1)))
                .toArray();
    }

    /**
     * For each of the chosen members of the series, the mean relative quality of its partition in the other chosen
     * matrices, those without a value left out; NaN if none has one.
     *
     * @param relative of {@link #relativeQuality}
     * @param chosen indices; none stands for all
     */
    public static double[] stability(Matrix relative, int... chosen) {
        int[] members =
                chosen.length > 0 ? chosen : IntStream.range(0, relative.rows()).toArray();
        return Arrays.stream(members)
                .mapToDouble(i -> Arrays.stream(members)
                        .filter(j -> j != i)
                        .mapToDouble(j -> relative.get(i, j))
                        .filter(q -> !Double.isNaN(q))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }
}
