package org.orthant.community;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.connectivity.SimilarityMatrix;

/**
 * A quality function bound to one similarity matrix, in the form that maximisers and permutation nulls work on. Its
 * nodes are the matrix's included ones, numbered by <em>position</em> 0..n-1 in ascending order.
 */
public final class QualityTerms {

    private final Level level;
    private final int[] nodes;
    private final int nodeCount;
    private final boolean attraction;
    private final List<String> warnings;

    QualityTerms(Level level, SimilarityMatrix matrix, boolean attraction, List<String> warnings) {
        this(level, matrix.includedNodes(), matrix.nodeCount(), attraction, warnings);
    }

    private QualityTerms(Level level, int[] nodes, int nodeCount, boolean attraction, List<String> warnings) {
        this.level = level;
        this.nodes = nodes;
        this.nodeCount = nodeCount;
        this.attraction = attraction;
        this.warnings = warnings;
    }

    /** n, the number of included nodes. */
    public int size() {
        return nodes.length;
    }

    /** Whether anything draws nodes together; if not, singletons are the answer by definition. */
    public boolean hasAttraction() {
        return attraction;
    }

    /** What the reader of a result must know of the matrix under this quality, in sentences; empty as a rule. */
    public List<String> warnings() {
        return warnings;
    }

    QualityTerms withWarning(String warning) {
        List<String> more = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
        return new QualityTerms(level, nodes, nodeCount, attraction, more);
    }

    /**
     * The quality of {@code partition}, a partition of the matrix's nodes.
     *
     * @throws IllegalArgumentException if an included node is not assigned
     */
    public double of(Partition partition) {
        int[] labels = labelsByPosition(partition);
        int[] starts = new int[partition.communityCount() + 1];
        for (int label : labels) {
            starts[label + 1]++;
        }
        for (int k = 1; k < starts.length; k++) {
            starts[k] += starts[k - 1];
        }
        int[] next = starts.clone();
        int[] grouped = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            grouped[next[labels[i]]++] = i;
        }
        return ofGroups(grouped, starts);
    }

    /**
     * The quality of the partition into the groups {@code positions[starts[k]] .. positions[starts[k + 1] - 1]}.
     * Takes time in proportion to the pairs within groups and allocates nothing.
     *
     * @param positions all positions 0..n-1, group after group
     * @param starts where groups start, K + 1 numbers from 0 to n
     */
    public double ofGroups(int[] positions, int[] starts) {
        return ofGroups(positions, starts, (k, x) -> level.weights.sum(positions[x], positions, starts[k], x));
    }

    /**
     * The qualities of several partitions into groups of the same sizes, each the same bits as {@link #ofGroups(int[],
     * int[])}. Each row of weights is read once for all of them, which matters where the matrix is larger than caches, and
     * rows are spread over the cores of the current pool.
     *
     * @param partitions for each partition all positions, group after group
     * @param starts where groups start
     */
    public double[] ofGroups(int[][] partitions, int[] starts) {
        int n = nodes.length;
        int[][] places = new int[partitions.length][n];
        for (int d = 0; d < partitions.length; d++) {
            for (int x = 0; x < n; x++) {
                places[d][partitions[d][x]] = x;
            }
        }
        int[] startOf = new int[n];
        for (int k = 0; k + 1 < starts.length; k++) {
            Arrays.fill(startOf, starts[k], starts[k + 1], starts[k]);
        }
        double[][] within = new double[partitions.length][n];
        IntStream.range(0, n).parallel().forEach(i -> {
            for (int d = 0; d < partitions.length; d++) {
                int x = places[d][i];
                within[d][x] = level.weights.sum(i, partitions[d], startOf[x], x);
            }
        });
        double[] qualities = new double[partitions.length];
        Arrays.setAll(qualities, d -> ofGroups(partitions[d], starts, (k, x) -> within[d][x]));
        return qualities;
    }

    /** The weight of the node at a place with those of its group before it. */
    private interface Before {
        double sum(int group, int place);
    }

    private double ofGroups(int[] positions, int[] starts, Before before) {
        double quality = 0;
        for (int k = 0; k + 1 < starts.length; k++) {
            double within = 0;
            double diagonal = 0;
            double positive = 0;
            double negative = 0;
            for (int x = starts[k]; x < starts[k + 1]; x++) {
                int i = positions[x];
                within += before.sum(k, x);
                diagonal += level.weights.at(i, i);
                positive += level.positive[i];
                negative += level.negative[i];
            }
            quality += level.communityQuality(2 * within + diagonal, positive, negative);
        }
        return quality;
    }

    /** The labels of the included nodes. */
    int[] labelsByPosition(Partition partition) {
        if (partition.nodeCount() != nodeCount) {
            throw new IllegalArgumentException(
                    "expected a partition of " + nodeCount + " nodes, got " + partition.nodeCount() + " nodes");
        }
        int[] labels = new int[nodes.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = partition.label(nodes[i]);
            if (labels[i] == Partition.NOT_ASSIGNED) {
                throw new IllegalArgumentException(
                        "expected every included node to be assigned, node " + nodes[i] + " (counted from 0) is not");
            }
        }
        return labels;
    }

    /** The partition of the matrix's nodes with these labels of the included ones; excluded nodes are not assigned. */
    Partition partition(int[] labelsByPosition) {
        int[] labels = new int[nodeCount];
        Arrays.fill(labels, Partition.NOT_ASSIGNED);
        for (int i = 0; i < nodes.length; i++) {
            labels[nodes[i]] = labelsByPosition[i];
        }
        return Partition.of(labels);
    }

    /** Every included node a community of its own. */
    public Partition singletons() {
        int[] labels = new int[nodes.length];
        Arrays.setAll(labels, i -> i);
        return partition(labels);
    }

    /** Every included node in one of at most n communities; that number is drawn, too. */
    Partition randomPartition(UniformRandomProvider random) {
        if (nodes.length == 0) {
            return singletons();
        }
        int communities = 1 + random.nextInt(nodes.length);
        return partition(random.ints(nodes.length, 0, communities).toArray());
    }

    Level level() {
        return level;
    }
}
