package org.orthant.community;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;

/**
 * Moves of single nodes between communities on a {@link SingleLevel}, as {@link LocalMoving} does on a {@link Level}.
 *
 * <p>While communities are many, each visit reads the node's row and adds it up by community. Once they are few, the sums
 * of all nodes with all communities are kept up to date at each move, which makes visits cheap. Not thread-safe.
 */
final class SingleMoving {

    /** Sums are kept once there are at most this many communities, or n / 32 if that is more. */
    private static final int FEW = 64;

    private final SingleLevel level;
    private final int[] labels;
    private final int[] sizes;
    private final double[] positive;
    private final double[] negative;
    /** Sums of the node in hand with each community, while communities are many. */
    private final double[] row;
    /** Sums of all nodes with each community once these are few, else empty. */
    private double[][] sums = new double[0][];
    /** One more than the largest label in use. */
    private int top;

    /** Starts from communities labelled 0..k-1, each in use. */
    SingleMoving(SingleLevel level, int[] start) {
        int n = level.size();
        this.level = level;
        this.labels = start.clone();
        this.sizes = new int[n + 1];
        this.positive = new double[n + 1];
        this.negative = new double[n + 1];
        this.row = new double[n + 1];
        for (int i = 0; i < n; i++) {
            top = Math.max(top, labels[i] + 1);
            count(i, labels[i], 1);
        }
        keepSumsIfFew();
    }

    private void count(int i, int community, int change) {
        sizes[community] += change;
        positive[community] += change * level.positive[i];
        negative[community] += change * level.negative[i];
        if (sizes[community] == 0) {
            positive[community] = 0;
            negative[community] = 0;
        }
    }

    /** Visits all nodes in random order, again and again until none moves. */
    void run(UniformRandomProvider random) {
        int[] order = new int[labels.length];
        Arrays.setAll(order, i -> i);
        boolean moved = true;
        while (moved) {
            moved = false;
            ArraySampler.shuffle(random, order);
            for (int i : order) {
                moved |= visit(i);
            }
            if (sums.length == 0) {
                compact();
                keepSumsIfFew();
            }
        }
    }

    private boolean visit(int i) {
        boolean kept = sums.length > 0;
        if (!kept) {
            Arrays.fill(row, 0, top, 0);
            level.addByLabel(i, labels, row);
        }
        int own = labels[i];
        double positiveNull = level.positiveNull * level.positive[i];
        double negativeNull = level.negativeNull * level.negative[i];
        double stay = (kept ? sums[own][i] : row[own])
                - level.own(i)
                - positiveNull * (positive[own] - level.positive[i])
                + negativeNull * (negative[own] - level.negative[i]);
        double bestGain = stay + level.tolerance();
        int best = own;
        if (sizes[own] > 1 && 0 > bestGain) {
            bestGain = 0;
            best = empty();
        }
        for (int c = 0; c < top; c++) {
            double weight = kept ? sums[c][i] : row[c];
            double gain = weight - positiveNull * positive[c] + negativeNull * negative[c];
            if (gain > bestGain && c != own && sizes[c] > 0) {
                bestGain = gain;
                best = c;
            }
        }
        if (best != own) {
            move(i, own, best);
        }
        return best != own;
    }

    /** A label that is not in use. */
    private int empty() {
        int c = 0;
        while (c < top && sizes[c] > 0) {
            c++;
        }
        return c;
    }

    private void move(int i, int from, int to) {
        if (to == top) {
            top++;
            if (sums.length > 0) {
                sums = Arrays.copyOf(sums, top);
            }
        }
        if (sums.length > 0) {
            if (sizes[to] == 0) {
                sums[to] = new double[labels.length];
            }
            level.addRow(i, -1, sums[from]);
            level.addRow(i, 1, sums[to]);
        }
        count(i, from, -1);
        count(i, to, 1);
        labels[i] = to;
    }

    /** Numbers the communities in use 0..k-1. */
    private void compact() {
        int[] number = new int[top];
        int used = 0;
        for (int c = 0; c < top; c++) {
            if (sizes[c] > 0) {
                sizes[used] = sizes[c];
                positive[used] = positive[c];
                negative[used] = negative[c];
                number[c] = used++;
            }
        }
        Arrays.fill(sizes, used, top, 0);
        Arrays.fill(positive, used, top, 0);
        Arrays.fill(negative, used, top, 0);
        Arrays.setAll(labels, i -> number[labels[i]]);
        top = used;
    }

    private void keepSumsIfFew() {
        if (top <= Math.max(FEW, labels.length / 32)) {
            sums = sums();
        }
    }

    private double[][] sums() {
        double[][] all = new double[top][labels.length];
        for (int i = 0; i < labels.length; i++) {
            level.addRow(i, 1, all[labels[i]]);
        }
        return all;
    }

    /** The labels, 0..k-1; to be asked for when no more nodes are moved. */
    int[] labels() {
        int[] number = new int[top];
        int used = 0;
        for (int c = 0; c < top; c++) {
            number[c] = sizes[c] > 0 ? used++ : -1;
        }
        int[] compact = new int[labels.length];
        Arrays.setAll(compact, i -> number[labels[i]]);
        return compact;
    }

    /** The level whose nodes are the communities, in the order of {@link #labels()}. */
    Level coarser() {
        int[] number = labels();
        int used = Arrays.stream(number).max().orElse(-1) + 1;
        double[][] weights = new double[used][used];
        double[] positiveShares = new double[used];
        double[] negativeShares = new double[used];
        for (int i = 0; i < number.length; i++) {
            positiveShares[number[i]] = positive[labels[i]];
            negativeShares[number[i]] = negative[labels[i]];
            if (sums.length == 0) {
                level.addByLabel(i, number, weights[number[i]]);
            } else {
                addSums(i, weights[number[i]]);
            }
        }
        return new Level(weights, positiveShares, negativeShares, level.positiveNull, level.negativeNull);
    }

    private void addSums(int i, double[] weights) {
        int used = 0;
        for (int c = 0; c < top; c++) {
            if (sizes[c] > 0) {
                weights[used++] += sums[c][i];
            }
        }
    }
}
