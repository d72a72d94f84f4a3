package org.orthant.community;

import java.util.Arrays;

/**
 * How alike two partitions of the same nodes are. Only nodes that both assign count; labels themselves never do.
 */
public final class PartitionAgreement {

    private PartitionAgreement() {}

    /**
     * Adjusted Rand index (Hubert and Arabie 1985): 1 for equal partitions, 0 expected by chance. Two partitions that
     * agree on every pair have 1, also where the formula is 0 / 0; NaN if no node is assigned in both.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public static double adjustedRandIndex(Partition a, Partition b) {
        Contingency table = new Contingency(a, b);
        double n = table.total();
        double together = table.sumOfSquares() - n;
        double onlyA = table.rowSquares() - n - together;
        double onlyB = table.columnSquares() - n - together;
        double apart = n * (n - 1) - together - onlyA - onlyB;
        if (n == 0) {
            return Double.NaN;
        }
        if (onlyA == 0 && onlyB == 0) {
            return 1;
        }
        return 2
                * (together * apart - onlyA * onlyB)
                / ((together + onlyA) * (onlyA + apart) + (together + onlyB) * (onlyB + apart));
    }

    /**
     * Mutual information divided by the mean of both entropies (Danon et al. 2005). 1 if both have one community, 0 if
     * one of them has; NaN if no node is assigned in both.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public static double normalizedMutualInformation(Partition a, Partition b) {
        Contingency table = new Contingency(a, b);
        if (table.total() == 0) {
            return Double.NaN;
        }
        double entropies = table.rowEntropy() + table.columnEntropy();
        return entropies == 0 ? 1 : Math.clamp(2 * table.mutualInformation() / entropies, 0.0, 1.0);
    }

    /**
     * Labels for {@code other} that make it look like {@code reference} in a drawing: modules are paired so that the
     * number of nodes they share is largest (Kuhn 1955), and a paired module takes its partner's label. Modules without
     * a partner and singletons take new labels from the reference's number of communities on.
     *
     * @return one label per node, {@link Partition#NOT_ASSIGNED} where {@code other} assigns none
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public static int[] matchLabels(Partition reference, Partition other) {
        int[][] shared = new Contingency(other, reference).counts();
        int[] partner = Assignment.largestTotal(
                moduleCells(shared, other.moduleCount(), reference.moduleCount()), reference.moduleCount());
        int[] renamed = new int[other.communityCount()];
        int fresh = reference.communityCount();
        for (int k = 0; k < renamed.length; k++) {
            boolean paired = k < partner.length && partner[k] >= 0 && shared[k][partner[k]] > 0;
            renamed[k] = paired ? partner[k] : fresh++;
        }
        int[] labels = other.labels();
        Arrays.setAll(labels, i -> labels[i] == Partition.NOT_ASSIGNED ? labels[i] : renamed[labels[i]]);
        return labels;
    }

    private static int[][] moduleCells(int[][] shared, int rows, int columns) {
        int[][] cells = new int[rows][];
        Arrays.setAll(cells, k -> Arrays.copyOf(shared[k], columns));
        return cells;
    }
}
