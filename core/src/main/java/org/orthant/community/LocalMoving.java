package org.orthant.community;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;

/**
 * The first phase of the Louvain method: single nodes of one level move between communities until none gains.
 *
 * <p>While communities are many, each visit reads the node's row and adds it up by community. Once they are few, the sums
 * of all nodes with all communities are kept up to date at each move, one array per community, so that a visit costs one
 * look per community and a move two sweeps over contiguous arrays. Not thread-safe.
 */
final class LocalMoving {

    /** Sums are kept once there are at most this many communities, or this share of the nodes if that is more. */
    private static final int FEW = 128;

    private static final int FEW_SHARE = 16;

    private final Level level;
    private final int[] labels;
    private final double tolerance;
    private final int[] sizes;
    private final double[] positive;
    private final double[] negative;
    /** Communities: those in use first, then the empty ones; there may be one more than nodes. */
    private final int[] communities;

    private final int[] places;
    private int used;

    /** Sums of the node in hand with each community, while communities are many. */
    private final double[] row;
    /** Per community, the sum of weights between its nodes and each node, once communities are few. */
    private double[][] sums = new double[0][];

    /** Takes the level's partition by {@code start}, labels within 0..n-1. */
    LocalMoving(Level level, int[] start) {
        int n = level.size();
        this.level = level;
        this.labels = start.clone();
        this.tolerance = level.tolerance();
        this.sizes = new int[n];
        this.positive = new double[n];
        this.negative = new double[n];
        this.communities = new int[n];
        this.places = new int[n];
        this.row = new double[n];
        for (int i = 0; i < n; i++) {
            count(i, labels[i], 1);
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
        keepSumsIfFew();
    }

    private void place(int community, int place) {
        communities[place] = community;
        places[community] = place;
    }

    /** An empty community has exact zeros. */
    private void count(int i, int community, int change) {
        sizes[community] += change;
        boolean some = sizes[community] > 0;
        positive[community] = some ? positive[community] + change * level.positive[i] : 0;
        negative[community] = some ? negative[community] + change * level.negative[i] : 0;
    }

    private void keepSumsIfFew() {
        if (used <= Math.max(FEW, labels.length / FEW_SHARE)) {
            sums = new double[labels.length][];
            for (int x = 0; x < used; x++) {
                sums[communities[x]] = new double[labels.length];
            }
            for (int i = 0; i < labels.length; i++) {
                level.weights.add(i, sums[labels[i]]);
            }
        }
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
            if (sums.length == 0) {
                keepSumsIfFew();
            }
        }
        return movedAtAll;
    }

    private boolean visit(int i) {
        int own = labels[i];
        double positiveNull = level.positiveNull * level.positive[i];
        double negativeNull = level.negativeNull * level.negative[i];
        boolean kept = sums.length > 0;
        if (!kept) {
            takeRow(i);
        }
        int best = own;
        double bestGain = gainOfStaying(i, kept ? sums[own][i] : row[own]) + tolerance;
        if (sizes[own] > 1 && 0 > bestGain) {
            best = communities[used];
            bestGain = 0;
        }
        for (int x = 0; x < used; x++) {
            int c = communities[x];
            double gain = (kept ? sums[c][i] : row[c]) - positiveNull * positive[c] + negativeNull * negative[c];
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

    /** Adds up the weights of node {@code i} by community. */
    private void takeRow(int i) {
        for (int x = 0; x < used; x++) {
            row[communities[x]] = 0;
        }
        level.weights.addByLabel(i, labels.length, labels, row);
    }

    /** What node {@code i} has from being with the rest of its community. */
    double gainOfStaying(int i) {
        if (sums.length == 0) {
            takeRow(i);
        }
        return gainOfStaying(i, sums.length == 0 ? row[labels[i]] : sums[labels[i]][i]);
    }

    /** The same from the sum of its weights with all of its community. */
    private double gainOfStaying(int i, double sum) {
        int own = labels[i];
        return sum
                - level.weights.at(i, i)
                - level.positiveNull * level.positive[i] * (positive[own] - level.positive[i])
                + level.negativeNull * level.negative[i] * (negative[own] - level.negative[i]);
    }

    private void move(int i, int from, int to) {
        boolean opened = sizes[to] == 0;
        if (opened) {
            used++;
        }
        count(i, from, -1);
        count(i, to, 1);
        labels[i] = to;
        if (sums.length > 0) {
            moveSums(i, from, to, opened);
        }
        if (sizes[from] == 0) {
            place(communities[--used], places[from]);
            place(from, used);
        }
    }

    /** The array of a new community is one that was used before, if there is one. */
    private void moveSums(int i, int from, int to, boolean opened) {
        if (opened && sums[to] == null) {
            sums[to] = new double[labels.length];
        } else if (opened) {
            Arrays.fill(sums[to], 0);
        }
        level.weights.add(i, sums[to]);
        if (sizes[from] > 0) {
            level.weights.subtract(i, sums[from]);
        }
    }

    /** The labels, 0..k-1 for the k communities in use. */
    int[] labels() {
        int[] compact = new int[labels.length];
        Arrays.setAll(compact, i -> places[labels[i]]);
        return compact;
    }

    /** The number of communities in use. */
    int communityCount() {
        return used;
    }

    /** The level whose nodes are the communities, in the order of {@link #labels()}. */
    Level coarser() {
        if (sums.length == 0) {
            return level.coarser(labels(), used);
        }
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
        return level.coarser(weights, positiveShares, negativeShares);
    }
}
