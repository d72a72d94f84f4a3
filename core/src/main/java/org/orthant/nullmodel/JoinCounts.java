package org.orthant.nullmodel;

import java.util.Arrays;
import java.util.List;
import org.orthant.community.Partition;

/**
 * How many pairs of nodes share a module, by distance: what a spatial surrogate of a partition should keep, as the
 * variogram is for maps (join counts: Cliff and Ord 1981).
 */
public final class JoinCounts {

    private final Distances distances;
    private final double[] edges;
    private final long[] pairs;

    private JoinCounts(Distances distances, double[] edges) {
        this.distances = distances;
        this.edges = edges;
        this.pairs = count((i, j) -> true);
    }

    /** Bins of equally many pairs each, by distance. */
    public static JoinCounts inBins(Distances distances, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("expected at least 1 bin, got " + bins);
        }
        double[] edges = new double[bins];
        for (int b = 0; b < bins; b++) {
            edges[b] = distances.percentile(100.0 * (b + 1) / bins);
        }
        return new JoinCounts(distances, edges);
    }

    /** The upper end of each bin, a distance; a bin holds its upper end. */
    public List<Double> upperEnds() {
        return Arrays.stream(edges).boxed().toList();
    }

    /** The share of each bin's pairs that have one label; NaN of an empty bin. */
    public double[] shares(int... labels) {
        if (labels.length != distances.nodeCount()) {
            throw new IllegalArgumentException("expected " + distances.nodeCount() + " labels, got " + labels.length);
        }
        long[] joined = count((i, j) -> labels[i] != Partition.NOT_ASSIGNED && labels[i] == labels[j]);
        double[] shares = new double[edges.length];
        for (int b = 0; b < shares.length; b++) {
            shares[b] = (double) joined[b] / pairs[b];
        }
        return shares;
    }

    private interface Pairs {
        boolean contain(int i, int j);
    }

    private long[] count(Pairs chosen) {
        long[] counts = new long[edges.length];
        for (int i = 0; i < distances.nodeCount(); i++) {
            for (int j = i + 1; j < distances.nodeCount(); j++) {
                if (chosen.contain(i, j)) {
                    counts[bin(distances.get(i, j))]++;
                }
            }
        }
        return counts;
    }

    private int bin(double distance) {
        int place = Arrays.binarySearch(edges, distance);
        return Math.min(place >= 0 ? place : -place - 1, edges.length - 1);
    }
}
