package org.orthant.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1, ties sharing their mean rank. */
final class Ranks {

    private final double[] ranks;
    private final double tieSum;

    private Ranks(double[] ranks, double tieSum) {
        this.ranks = ranks;
        this.tieSum = tieSum;
    }

    static Ranks of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        double tieSum = 0;
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double meanRank = (from + 1 + to) / 2.0;
            IntStream.range(from, to).forEach(k -> ranks[order[k]] = meanRank);
            double ties = to - from;
            tieSum += ties * ties * ties - ties;
            from = to;
        }
        return new Ranks(ranks, tieSum);
    }

    int size() {
        return ranks.length;
    }

    /** The rank of value {@code i}. */
    double of(int i) {
        return ranks[i];
    }

    /** A copy of the ranks. */
    double[] toArray() {
        return ranks.clone();
    }

    /** Sum over groups of equal values of t^3 - t, t the size of the group. */
    double tieSum() {
        return tieSum;
    }

    /** Sum of the ranks from index {@code from} to {@code to}, exclusive; exact, since ranks are halves. */
    double sum(int from, int to) {
        return Arrays.stream(ranks, from, to).sum();
    }
}
