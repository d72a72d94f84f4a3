package org.orthant.nullmodel;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.math.RandomStreams;

/**
 * Surrogates of a partition that keep the size and the spatial autocorrelation of its modules.
 *
 * <p><em>By module</em>: a map for each community, 1 at its nodes and 0 elsewhere, has surrogate scores
 * ({@link VariogramSurrogate}); pairs of node and community are taken by descending score, a node once, until each
 * community has its size. All maps of a draw come from one permutation and one noise: communities exclude each other, and
 * maps drawn independently lose more of their shape. Compact modules with sharp borders are kept in part only; how far, is
 * seen in {@link JoinCounts}. <em>Ordinal</em>: the vector of label numbers is the map, and surrogates have its values.
 * That form depends on how communities are numbered and never decides.
 *
 * @param maps surrogates of maps over the partition's nodes
 * @param ordinal which form
 */
public record VariogramPartition(VariogramSurrogate maps, boolean ordinal) implements PartitionSurrogate {

    /** By module. */
    public VariogramPartition(VariogramSurrogate maps) {
        this(maps, false);
    }

    @Override
    public NullKind kind() {
        return ordinal ? NullKind.VARIOGRAM_ORDINAL : NullKind.VARIOGRAM;
    }

    @Override
    public Optional<String> refusal(Partition observed) {
        if (observed.nodeCount() != maps.nodeCount()) {
            return Optional.of("Surrogates of a partition need a distance for each node: the distances are of "
                    + maps.nodeCount() + " nodes, the partition of " + observed.nodeCount() + ".");
        }
        if (observed.assigned().length < observed.nodeCount()) {
            return Optional.of("Surrogates of a partition need a label for each node; "
                    + (observed.nodeCount() - observed.assigned().length) + " have none.");
        }
        return observed.communityCount() < 2
                ? Optional.of("A partition of one module has no surrogates.")
                : Optional.empty();
    }

    @Override
    public int[][] draws(Partition observed, int count, RandomStreams streams) {
        refusal(observed).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return ordinal ? ordinal(observed, count, streams) : byModule(observed, count, streams);
    }

    private int[][] ordinal(Partition observed, int count, RandomStreams streams) {
        double[] labels = Arrays.stream(observed.labels()).asDoubleStream().toArray();
        return Arrays.stream(maps.maps(labels, count, streams))
                .map(map -> Arrays.stream(map).mapToInt(label -> (int) label).toArray())
                .toArray(int[][]::new);
    }

    private int[][] byModule(Partition observed, int count, RandomStreams streams) {
        int[][] surrogates = new int[count][];
        int communities = observed.communityCount();
        for (int from = 0; from < count; from += VariogramSurrogate.LANES) {
            int to = Math.min(count, from + VariogramSurrogate.LANES);
            double[][][] scores = new double[communities][][];
            for (int k = 0; k < communities; k++) {
                scores[k] = maps.scores(indicator(observed, k), from, to, streams);
            }
            for (int d = 0; d < to - from; d++) {
                surrogates[from + d] = assigned(observed, scores, d);
            }
        }
        return surrogates;
    }

    private static double[] indicator(Partition observed, int community) {
        return IntStream.range(0, observed.nodeCount())
                .mapToDouble(i -> observed.label(i) == community ? 1 : 0)
                .toArray();
    }

    /** Node x community k is candidate k N + x; ties go to the later one, which no result depends on but by chance. */
    private static int[] assigned(Partition observed, double[][][] scores, int draw) {
        int n = observed.nodeCount();
        double[] candidates = new double[Math.multiplyExact(n, scores.length)];
        int[] room = new int[scores.length];
        for (int k = 0; k < scores.length; k++) {
            System.arraycopy(scores[k][draw], 0, candidates, k * n, n);
            room[k] = observed.size(k);
        }
        int[] labels = new int[n];
        Arrays.fill(labels, Partition.NOT_ASSIGNED);
        int[] order = Ascending.order(candidates);
        for (int x = order.length - 1; x >= 0; x--) {
            int node = order[x] % n;
            int community = order[x] / n;
            if (labels[node] == Partition.NOT_ASSIGNED && room[community] > 0) {
                labels[node] = community;
                room[community]--;
            }
        }
        return labels;
    }
}
