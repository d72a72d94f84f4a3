package org.orthant.community;

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
}
