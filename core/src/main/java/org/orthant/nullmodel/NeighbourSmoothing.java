package org.orthant.nullmodel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.math.SampleBlock;
import org.orthant.math.VectorMath;

/**
 * Smooths maps over each node's k nearest neighbours, the node itself left out, for several k at once: the mean of their
 * values weighted by exp(-d / d_k), d_k the distance of the k-th (Burt et al. 2020). Many maps go side by side, in lanes
 * whose bits do not depend on each other.
 */
final class NeighbourSmoothing {

    /** Ranks taken at once, few enough to stay in the first cache. */
    private static final int BLOCK = 32;

    /** Up to so many nodes neighbours and weights are kept, else they are found anew in each pass. */
    private static final int MOST_KEPT = 1000;

    /** Fractions of nodes times nodes are whole numbers but for rounding. */
    private static final double ROUNDING = 1e-9;

    private final Distances distances;
    /** Numbers of neighbours, descending. */
    private final int[] reach;

    private final @Nullable Neighbours[] kept;

    /** Smoothing over {@code fractions} of all nodes, ascending. */
    NeighbourSmoothing(Distances distances, List<Double> fractions) {
        this.distances = distances;
        int n = distances.nodeCount();
        this.reach = new int[fractions.size()];
        for (int f = 0; f < reach.length; f++) {
            int k = (int) (fractions.get(reach.length - 1 - f) * n + ROUNDING);
            reach[f] = Math.clamp(k, 1, n - 1);
        }
        this.kept = new Neighbours[n <= MOST_KEPT ? n : 0];
    }

    /** A node's neighbours, nearest first. */
    private static final class Neighbours {

        /** Their indices. */
        final int[] order;
        /** For each neighbour one weight per k that reaches it, largest k first; those of one k sum to 1. */
        final double[][] weights;

        Neighbours(int[] order, double[][] weights) {
            this.order = order;
            this.weights = weights;
        }
    }

    /**
     * The smoothed maps.
     *
     * @param maps a row per node, a lane per map
     * @return for each fraction, ascending, a row per node
     */
    double[][][] of(double[][] maps) {
        int lanes = maps[0].length;
        double[][][] smooth = new double[reach.length][maps.length][];
        Block block = new Block(lanes);
        for (int i = 0; i < maps.length; i++) {
            double[][] sums = SampleBlock.sums(reach.length, lanes);
            block.addRow(neighbours(i), maps, sums);
            for (int f = 0; f < reach.length; f++) {
                smooth[reach.length - 1 - f][i] = Arrays.copyOf(sums[f], lanes);
            }
        }
        return smooth;
    }

    /** Values and weights of neighbours that are added together. */
    private final class Block {

        private final int lanes;
        private final double[][] values = new double[BLOCK][];
        private final double[][] weights = new double[BLOCK][];
        private final SampleBlock left = new SampleBlock(reach.length);
        private final SampleBlock right;

        Block(int lanes) {
            this.lanes = lanes;
            this.right = new SampleBlock(lanes);
        }

        /** Neighbours out to the smallest k count for every k, those beyond it for one k less, and so on. */
        void addRow(Neighbours row, double[][] maps, double[][] sums) {
            int from = 0;
            for (int reaching = reach.length; reaching > 0; reaching--) {
                int end = reach[reaching - 1];
                while (from < end) {
                    int count = Math.min(BLOCK, end - from);
                    for (int r = 0; r < count; r++) {
                        values[r] = maps[row.order[from + r]];
                        weights[r] = row.weights[from + r];
                    }
                    left.load(weights, count, reaching);
                    right.load(values, count, lanes);
                    VectorMath.crossProducts(left, right, sums);
                    from += count;
                }
            }
        }
    }

    private Neighbours neighbours(int i) {
        if (kept.length == 0) {
            return found(i);
        }
        Neighbours row = kept[i];
        if (row == null) {
            row = found(i);
            kept[i] = row; // threads that meet here find the same
        }
        return row;
    }

    private Neighbours found(int i) {
        int n = distances.nodeCount();
        double[] row = new double[n];
        for (int j = 0; j < n; j++) {
            row[j] = distances.get(i, j);
        }
        row[i] = -1; // before all others
        int[] order = Arrays.copyOfRange(Ascending.order(row), 1, reach[0] + 1);
        double[][] weights = new double[order.length][];
        for (int r = 0; r < weights.length; r++) {
            weights[r] = new double[reaching(r)];
        }
        for (int f = 0; f < reach.length; f++) {
            double farthest = row[order[reach[f] - 1]];
            double total = 0;
            for (int r = 0; r < reach[f]; r++) {
                double ratio = farthest > 0 ? row[order[r]] / farthest : 0;
                weights[r][f] = StrictMath.exp(-ratio);
                total += weights[r][f];
            }
            for (int r = 0; r < reach[f]; r++) {
                weights[r][f] /= total;
            }
        }
        return new Neighbours(order, weights);
    }

    /** How many k reach the neighbour of rank {@code r}. */
    private int reaching(int r) {
        int count = 0;
        while (count < reach.length && reach[count] > r) {
            count++;
        }
        return count;
    }
}
