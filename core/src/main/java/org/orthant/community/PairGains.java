package org.orthant.community;

import java.util.Arrays;

/**
 * A quality as a sum over pairs: {@code base + sum over pairs i < j that are together of gain(i, j)}. Nodes can be fused
 * or forbidden to meet, which is how a branch and bound search divides the partitions.
 */
final class PairGains {

    /** Quality of all nodes alone. */
    private final double base;
    /** Gains of pairs, symmetric, row-major; negative infinity for pairs that must not meet; the diagonal is 0. */
    private final double[] gains;

    /** The node of this problem that each node of the level is part of. */
    private final int[] nodeOf;

    private final int size;

    private PairGains(double base, double[] gains, int[] nodeOf, int size) {
        this.base = base;
        this.gains = gains;
        this.nodeOf = nodeOf;
        this.size = size;
    }

    /** The quality on {@code level}. */
    static PairGains of(Level level) {
        int n = level.size();
        double[] gains = new double[n * n];
        double base = 0;
        for (int i = 0; i < n; i++) {
            base += level.pairQuality(i, i);
            for (int j = 0; j < i; j++) {
                double gain = level.pairQuality(i, j) + level.pairQuality(j, i);
                gains[i * n + j] = gain;
                gains[j * n + i] = gain;
            }
        }
        int[] own = new int[n];
        Arrays.setAll(own, i -> i);
        return new PairGains(base, gains, own, n);
    }

    /** The level's nodes grouped by the nodes that they were fused into. */
    int[] labels() {
        return nodeOf.clone();
    }

    int size() {
        return size;
    }

    double base() {
        return base;
    }

    double gain(int i, int j) {
        return gains[i * size + j];
    }

    /** The quality if every pair that gains were together and no other: no partition is better. */
    double sumOfPositive() {
        double sum = base;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.max(gain(i, j), 0);
            }
        }
        return sum;
    }

    /** The pair i &lt; j of largest positive gain as i n + j, or -1 if no pair gains. */
    int heaviest() {
        int best = -1;
        double largest = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (gain(i, j) > largest) {
                    largest = gain(i, j);
                    best = i * size + j;
                }
            }
        }
        return best;
    }

    /** The same with nodes i &lt; j forbidden to meet. */
    PairGains apart(int i, int j) {
        double[] copy = gains.clone();
        copy[i * size + j] = Double.NEGATIVE_INFINITY;
        copy[j * size + i] = Double.NEGATIVE_INFINITY;
        return new PairGains(base, copy, nodeOf, size);
    }

    /** The same with nodes i &lt; j as one node, i; later nodes move down by one. */
    PairGains fused(int i, int j) {
        int n = size - 1;
        double[] fewer = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                int from = a < j ? a : a + 1;
                int to = b < j ? b : b + 1;
                double gain = gain(from, to);
                gain += from == i ? gain(j, to) : to == i ? gain(from, j) : 0;
                fewer[a * n + b] = gain;
                fewer[b * n + a] = gain;
            }
        }
        int[] fused = nodeOf.clone();
        Arrays.setAll(fused, x -> nodeOf[x] == j ? i : nodeOf[x] > j ? nodeOf[x] - 1 : nodeOf[x]);
        return new PairGains(base + gain(i, j), fewer, fused, n);
    }
}
