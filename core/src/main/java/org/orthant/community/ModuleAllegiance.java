package org.orthant.community;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;

/** How often nodes share a community over several partitions of the same nodes (Bassett et al. 2013). */
public final class ModuleAllegiance {

    private ModuleAllegiance() {}

    /**
     * For each pair of nodes, of the partitions that assign both the share in which they are together; 0 if there is
     * none. The diagonal is 1; nodes that no partition assigns are excluded.
     *
     * @throws IllegalArgumentException if there are no partitions or their numbers of nodes differ
     */
    public static SimilarityMatrix of(List<Partition> partitions) {
        int n = requireSameNodes(partitions);
        double[] share = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                share[i * n + j] = share(partitions, i, j);
                share[j * n + i] = share[i * n + j];
            }
        }
        int[] excluded =
                IntStream.range(0, n).filter(i -> share[i * n + i] == 0).toArray();
        return SimilarityMatrix.of(SimilarityKind.ALLEGIANCE, DoubleMatrix.adopt(n, n, share), excluded);
    }

    private static double share(List<Partition> partitions, int i, int j) {
        int both = 0;
        int together = 0;
        for (Partition partition : partitions) {
            if (partition.isAssigned(i) && partition.isAssigned(j)) {
                both++;
                together += partition.label(i) == partition.label(j) ? 1 : 0;
            }
        }
        return both == 0 ? 0 : (double) together / both;
    }

    /**
     * The share expected by chance: the mean over partitions of the probability that two of their assigned nodes, drawn
     * at random, are together (the permutation model of Jeub, Sporns and Fortunato 2018).
     */
    public static double expected(List<Partition> partitions) {
        requireSameNodes(partitions);
        double sum = 0;
        for (Partition partition : partitions) {
            double nodes = 0;
            double pairs = 0;
            for (int k = 0; k < partition.communityCount(); k++) {
                double size = partition.size(k);
                nodes += size;
                pairs += size * (size - 1);
            }
            sum += nodes > 1 ? pairs / (nodes * (nodes - 1)) : 0;
        }
        return sum / partitions.size();
    }

    private static int requireSameNodes(List<Partition> partitions) {
        if (partitions.isEmpty()) {
            throw new IllegalArgumentException("expected at least 1 partition, got none");
        }
        int n = partitions.getFirst().nodeCount();
        for (Partition partition : partitions) {
            if (partition.nodeCount() != n) {
                throw new IllegalArgumentException(
                        "expected partitions of equally many nodes, got " + n + " and " + partition.nodeCount());
            }
        }
        return n;
    }
}
