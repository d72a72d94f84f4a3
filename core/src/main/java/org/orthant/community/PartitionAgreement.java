package org.orthant.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orthant.math.DoubleMatrix;

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

    /** The adjusted Rand index of all pairs of {@code partitions}: symmetric, 1 on the diagonal. */
    public static DoubleMatrix adjustedRandIndices(List<Partition> partitions) {
        int n = partitions.size();
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            values[i * n + i] = 1;
            for (int j = i + 1; j < n; j++) {
                values[i * n + j] = adjustedRandIndex(partitions.get(i), partitions.get(j));
                values[j * n + i] = values[i * n + j];
            }
        }
        return DoubleMatrix.adopt(n, n, values);
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
     * Adjusted mutual information (Vinh, Epps and Bailey 2010): mutual information less its expectation over random
     * partitions with the same sizes (the hypergeometric model, exact), divided by the mean of both entropies less that
     * expectation. 1 for equal partitions, 0 expected by chance; NaN if no node is assigned in both.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public static double adjustedMutualInformation(Partition a, Partition b) {
        Contingency table = new Contingency(a, b);
        if (table.total() == 0) {
            return Double.NaN;
        }
        if (table.isMatching()) {
            return 1;
        }
        double expected = table.expectedMutualInformation();
        double range = 0.5 * (table.rowEntropy() + table.columnEntropy()) - expected;
        return range > 1e-14 ? (table.mutualInformation() - expected) / range : 0;
    }

    /**
     * Variation of information in nats (Meila 2007): both entropies less twice the mutual information. A metric, 0 for
     * equal partitions, at most log N; NaN if no node is assigned in both.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public static double variationOfInformation(Partition a, Partition b) {
        Contingency table = new Contingency(a, b);
        if (table.total() == 0) {
            return Double.NaN;
        }
        double entropies = table.rowEntropy() + table.columnEntropy();
        return table.isMatching() ? 0 : Math.max(0, entropies - 2 * table.mutualInformation());
    }

    /**
     * z-score of the number of pairs that are together in both, under random labels with the same sizes (Traud, Kelsic,
     * Mucha and Porter 2011, section 3). NaN if it cannot vary, or with fewer than 4 common nodes.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public static double zRand(Partition a, Partition b) {
        Contingency table = new Contingency(a, b);
        double n = table.total();
        double pairs = n * (n - 1) / 2;
        double rows = (table.rowSquares() - n) / 2;
        double columns = (table.columnSquares() - n) / 2;
        if (n < 4 || rows == 0 || columns == 0 || rows == pairs || columns == pairs) {
            return Double.NaN;
        }
        double together = (table.sumOfSquares() - n) / 2;
        double rowPart = (4 * rows - 2 * pairs) * (4 * rows - 2 * pairs);
        double columnPart = (4 * columns - 2 * pairs) * (4 * columns - 2 * pairs);
        double rowCubes = n * (n * n - 3 * n - 2) - 8 * (n + 1) * rows + 4 * table.rowCubes();
        double columnCubes = n * (n * n - 3 * n - 2) - 8 * (n + 1) * columns + 4 * table.columnCubes();
        double triples = 16 * n * (n - 1) * (n - 2);
        double variance = pairs / 16
                - rowPart * columnPart / (256 * pairs * pairs)
                + rowCubes * columnCubes / triples
                + (rowPart - 4 * rowCubes - 4 * pairs)
                        * (columnPart - 4 * columnCubes - 4 * pairs)
                        / (4 * triples * (n - 3));
        return variance > 0 ? (together - rows * columns / pairs) / Math.sqrt(variance) : Double.NaN;
    }

    /**
     * Of the pairs of nodes that are together in {@code fine}, the share that are together in {@code coarse} too
     * (Wallace 1983): 1 if every community of {@code fine} lies within one of {@code coarse}, as in a hierarchy; 1 too
     * if {@code fine} has no pair.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public static double nesting(Partition fine, Partition coarse) {
        Contingency table = new Contingency(fine, coarse);
        double pairs = table.rowSquares() - table.total();
        return pairs == 0 ? 1 : (table.sumOfSquares() - table.total()) / pairs;
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

    /**
     * Labels for each of several partitions, the first's own ones, then those that {@link #matchLabels} finds from each to
     * the next: a module that stays keeps its label over the whole series, and a label that has gone is not used again.
     *
     * @param partitions at least one, of the same nodes
     * @return one array for each partition, one label per node, {@link Partition#NOT_ASSIGNED} where there is none
     */
    public static List<int[]> matchSeries(List<Partition> partitions) {
        List<int[]> all = new ArrayList<>(List.of(partitions.getFirst().labels()));
        int fresh = partitions.getFirst().communityCount();
        for (int k = 1; k < partitions.size(); k++) {
            Partition before = partitions.get(k - 1);
            int[] labels = matchLabels(before, partitions.get(k));
            int[] name = new int[before.communityCount() + partitions.get(k).communityCount()];
            for (int c = 0; c < name.length; c++) {
                name[c] = c < before.communityCount()
                        ? all.get(k - 1)[before.members(c)[0]]
                        : fresh + c - before.communityCount();
            }
            for (int i = 0; i < labels.length; i++) {
                labels[i] = labels[i] < 0 ? labels[i] : name[labels[i]];
                fresh = Math.max(fresh, labels[i] + 1);
            }
            all.add(labels);
        }
        return all;
    }

    private static int[][] moduleCells(int[][] shared, int rows, int columns) {
        int[][] cells = new int[rows][];
        Arrays.setAll(cells, k -> Arrays.copyOf(shared[k], columns));
        return cells;
    }
}
