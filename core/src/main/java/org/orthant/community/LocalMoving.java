package org.orthant.community;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;

/**
 * The first phase of the Louvain method: single nodes of one level move between communities until none gains.
 *
 * <p>Sums of weights from every node to every community are kept up to date at each move, one array per community, so
 * that a visit costs one look per community and a move two sweeps over contiguous arrays. Not thread-safe.
 */
final class LocalMoving {

    private final Level level;
    private final int[] labels;
    private final double tolerance;
    private final int[] sizes;
    private final double[] positive;
    private final double[] negative;
    /** Per community, the sum of weights between its nodes and each node. */
    private final double[][] sums;
    /** Communities: those in use first, then the empty ones. */
    private final int[] communities;

    private final int[] places;
    private int used;

    /** Takes the level's partition by {@code start}, labels within 0..n-1. */
    LocalMoving(Level level, int[] start) {
        int n = level.size();
        this.level = level;
        this.labels = start.clone();
        this.tolerance = level.tolerance();
        this.sizes = new int[n];
        this.positive = new double[n];
        this.negative = new double[n];
        this.sums = new double[n][];
        this.communities = new int[n];
        this.places = new int[n];
        for (int i = 0; i < n; i++) {
            join(i, labels[i]);
        }
        int empty = n;
        for (int c = n - 1; c >= 0; c--) {
            if (sizes[c] == 0) {
                place(c, --empty);
            }
        }
        for (int c = 0; c < n; c++) {
            if (sizes[c] > 0) {
                place(c, used++);
            }
        }
    }

    private void place(int community, int place) {
        communities[place] = community;
        places[community] = place;
    }

    /** Visits all nodes in random order, again and again until none moves; says whether any moved. */
    boolean run(UniformRandomProvider random) {
        int[] order = new int[level.size()];
        Arrays.setAll(order, i -> i);
        boolean movedAtAll = false;
        boolean moved = true;
        while (moved) {
            moved = false;
            ArraySampler.shuffle(random, order);
            for (int node : order) {
                moved |= visit(node);
            }
            movedAtAll |= moved;
        }
        return movedAtAll;
    }

    private boolean visit(int i) {
        int own = labels[i];
        double positiveNull = level.positiveNull * level.positive[i];
        double negativeNull = level.negativeNull * level.negative[i];
        int best = own;
        double bestGain = gainOfStaying(i) + tolerance;
        if (sizes[own] > 1 && 0 > bestGain) {
            best = communities[used];
            bestGain = 0;
        }
        for (int x = 0; x < used; x++) {
            int c = communities[x];
            double gain = sums[c][i] - positiveNull * positive[c] + negativeNull * negative[c];
            if (gain > bestGain && c != own) {
                best = c;
                bestGain = gain;
            }
        }
        if (best == own) {
            return false;
        }
        move(i, own, best);
        return true;
    }

    /** What node {@code i} has from being with the rest of its community. */
    double gainOfStaying(int i) {
        int own = labels[i];
        double positiveNull = level.positiveNull * level.positive[i];
        double negativeNull = level.negativeNull * level.negative[i];
        return sums[own][i]
                - level.weights[i][i]
                - positiveNull * (positive[own] - level.positive[i])
                + negativeNull * (negative[own] - level.negative[i]);
    }

    private void move(int i, int from, int to) {
        leave(i, from);
        if (sizes[to] == 0) {
            used++;
        }
        join(i, to);
        labels[i] = to;
        if (sizes[from] == 0) {
            close(from);
        }
    }

    private void leave(int i, int community) {
        double[] weights = level.weights[i];
        double[] sum = sums[community];
        for (int j = 0; j < sum.length; j++) {
            sum[j] -= weights[j];
        }
        sizes[community]--;
        positive[community] -= level.positive[i];
        negative[community] -= level.negative[i];
    }

    private void join(int i, int community) {
        double[] weights = level.weights[i];
        if (sizes[community]++ == 0) {
            open(community, weights);
        } else {
            double[] sum = sums[community];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weights[j];
            }
        }
        positive[community] += level.positive[i];
        negative[community] += level.negative[i];
    }

    /** An empty community starts from exact zeros; its array is used again if it has one. */
    private void open(int community, double[] weights) {
        positive[community] = 0;
        negative[community] = 0;
        if (sums[community] == null) {
            sums[community] = weights.clone();
        } else {
            System.arraycopy(weights, 0, sums[community], 0, weights.length);
        }
    }

    private void close(int community) {
        int place = places[community];
        place(communities[--used], place);
        place(community, used);
    }

    /** The labels, 0..k-1 for the k communities in use. */
    int[] labels() {
        int[] compact = new int[labels.length];
        Arrays.setAll(compact, i -> places[labels[i]]);
        return compact;
    }

    /** The level whose nodes are the communities, in the order of {@link #labels()}. */
    Level coarser() {
        double[][] weights = new double[used][used];
        double[] positiveShares = new double[used];
        double[] negativeShares = new double[used];
        for (int x = 0; x < used; x++) {
            int c = communities[x];
            positiveShares[x] = positive[c];
            negativeShares[x] = negative[c];
            for (int i = 0; i < labels.length; i++) {
                weights[x][places[labels[i]]] += sums[c][i];
            }
        }
        return new Level(weights, positiveShares, negativeShares, level.positiveNull, level.negativeNull);
    }
}
