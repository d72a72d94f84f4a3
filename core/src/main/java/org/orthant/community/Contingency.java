package org.orthant.community;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many nodes two partitions' communities share, over the nodes that both assign. */
final class Contingency {

    private final int[][] counts;
    private final int[] rows;
    private final int[] columns;
    private final int total;

    Contingency(Partition a, Partition b) {
        if (a.nodeCount() != b.nodeCount()) {
            throw new IllegalArgumentException(
                    "expected partitions of equally many nodes, got " + a.nodeCount() + " and " + b.nodeCount());
        }
        counts = new int[a.communityCount()][b.communityCount()];
        rows = new int[a.communityCount()];
        columns = new int[b.communityCount()];
        int both = 0;
        for (int i = 0; i < a.nodeCount(); i++) {
            if (a.isAssigned(i) && b.isAssigned(i)) {
                counts[a.label(i)][b.label(i)]++;
                rows[a.label(i)]++;
                columns[b.label(i)]++;
                both++;
            }
        }
        total = both;
    }

    int[][] counts() {
        return counts;
    }

    int total() {
        return total;
    }

    double sumOfSquares() {
        double sum = 0;
        for (int[] row : counts) {
            sum += squares(row);
        }
        return sum;
    }

    double rowSquares() {
        return squares(rows);
    }

    double columnSquares() {
        return squares(columns);
    }

    private static double squares(int[] values) {
        double sum = 0;
        for (int value : values) {
            sum += (double) value * value;
        }
        return sum;
    }

    double rowCubes() {
        return cubes(rows);
    }

    double columnCubes() {
        return cubes(columns);
    }

    private static double cubes(int[] values) {
        double sum = 0;
        for (int value : values) {
            sum += (double) value * value * value;
        }
        return sum;
    }

    /** Whether both partitions group the common nodes alike: no row or column has two cells in use. */
    boolean isMatching() {
        return sumOfSquares() == rowSquares() && sumOfSquares() == columnSquares();
    }

    double rowEntropy() {
        return entropy(rows);
    }

    double columnEntropy() {
        return entropy(columns);
    }

    /** Entropy in nats. */
    private double entropy(int[] sizes) {
        double sum = 0;
        for (int size : sizes) {
            if (size > 0) {
                double share = (double) size / total;
                sum -= share * StrictMath.log(share);
            }
        }
        return sum;
    }

    /** Mutual information in nats. */
    double mutualInformation() {
        double sum = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                if (counts[r][c] > 0) {
                    double ratio = (double) counts[r][c] * total / ((double) rows[r] * columns[c]);
                    sum += (double) counts[r][c] / total * StrictMath.log(ratio);
                }
            }
        }
        return sum;
    }

    /** The expectation of {@link #mutualInformation()} over all ways to deal out labels (Vinh et al. 2010, eq. 13). */
    double expectedMutualInformation() {
        double[] logFactorial = new double[total + 1];
        for (int k = 2; k <= total; k++) {
            logFactorial[k] = logFactorial[k - 1] + StrictMath.log(k);
        }
        Map<Long, Integer> kinds = new LinkedHashMap<>();
        for (int row : rows) {
            for (int column : columns) {
                if (row > 0 && column > 0) {
                    kinds.merge((long) row << Integer.SIZE | column, 1, Integer::sum);
                }
            }
        }
        double sum = 0;
        for (var kind : kinds.entrySet()) {
            int row = (int) (kind.getKey() >>> Integer.SIZE);
            sum += kind.getValue() * expectedCell(row, (int) (long) kind.getKey(), logFactorial);
        }
        return sum;
    }

    /** What a cell of these marginals is expected to add. */
    private double expectedCell(int row, int column, double[] logFactorial) {
        double constant = logFactorial[row]
                + logFactorial[column]
                + logFactorial[total - row]
                + logFactorial[total - column]
                - logFactorial[total];
        double sum = 0;
        for (int k = Math.max(1, row + column - total); k <= Math.min(row, column); k++) {
            double probability = StrictMath.exp(constant
                    - logFactorial[k]
                    - logFactorial[row - k]
                    - logFactorial[column - k]
                    - logFactorial[total - row - column + k]);
            double ratio = (double) k * total / ((double) row * column);
            sum += probability * k / total * StrictMath.log(ratio);
        }
        return sum;
    }
}
