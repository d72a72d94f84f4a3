package org.orthant.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Sets of neurons with which a module's lesion is compared. All are drawn from a pool of assigned neurons. */
public final class NeuronSets {

    /** Swaps tried for one weight-matched set before a new start. */
    private static final int MOST_SWAPS = 2_000;

    /** Starts tried for one weight-matched set before giving up. */
    private static final int MOST_STARTS = 20;

    private NeuronSets() {}

    /** A uniformly drawn set of {@code size} neurons of the pool, ascending. */
    public static int[] random(int[] pool, int size, UniformRandomProvider random) {
        requireSize(pool, size);
        int[] shuffled = pool.clone();
        shuffleFirst(shuffled, size, random);
        int[] set = Arrays.copyOf(shuffled, size);
        Arrays.sort(set);
        return set;
    }

    private static void requireSize(int[] pool, int size) {
        if (size < 0 || size > pool.length) {
            throw new IllegalArgumentException("expected a set of 0 to " + pool.length + " neurons, got " + size);
        }
    }

    private static void shuffleFirst(int[] values, int count, UniformRandomProvider random) {
        for (int k = 0; k < count; k++) {
            swap(values, k, k + random.nextInt(values.length - k));
        }
    }

    private static void swap(int[] values, int a, int b) {
        int kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }

    /**
     * A random set of {@code size} neurons whose summed weight is within {@code tolerance} (relative) of
     * {@code target}: a random start, then random swaps between set and pool, each kept if it comes nearer.
     *
     * @param weight a weight per neuron, by neuron index
     * @return the set, ascending, or an empty array if none was found
     */
    public static int[] matched(int[] pool, int size, double[] weight, Target target, UniformRandomProvider random) {
        requireSize(pool, size);
        for (int start = 0; start < MOST_STARTS; start++) {
            int[] order = pool.clone();
            shuffleFirst(order, size, random);
            if (approach(order, size, weight, target, random)) {
                int[] set = Arrays.copyOf(order, size);
                Arrays.sort(set);
                return set;
            }
        }
        return new int[0];
    }

    /**
     * A sum to be met.
     *
     * @param sum the value
     * @param tolerance largest relative distance from it
     */
    public record Target(double sum, double tolerance) {
        boolean metBy(double value) {
            return Math.abs(value - sum) <= tolerance * Math.abs(sum);
        }
    }

    private static boolean approach(
            int[] order, int size, double[] weight, Target target, UniformRandomProvider random) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += weight[order[k]];
        }
        for (int k = 0; k < MOST_SWAPS && !target.metBy(sum) && size < order.length; k++) {
            int inside = random.nextInt(size);
            int outside = size + random.nextInt(order.length - size);
            double swapped = sum - weight[order[inside]] + weight[order[outside]];
            if (Math.abs(swapped - target.sum()) < Math.abs(sum - target.sum())) {
                swap(order, inside, outside);
                sum = swapped;
            }
        }
        return target.metBy(sum);
    }

    /** The neurons of the pool with a score above 0, ascending. */
    public static int[] positive(int[] pool, double[] score) {
        return IntStream.of(pool).filter(i -> score[i] > 0).toArray();
    }

    /** The {@code size} neurons of the pool with the largest scores, ascending; of equal scores the lower index. */
    public static int[] top(int[] pool, int size, double[] score) {
        requireSize(pool, size);
        List<Integer> order = new ArrayList<>(IntStream.of(pool).boxed().toList());
        order.sort((a, b) -> score[a] == score[b] ? Integer.compare(a, b) : Double.compare(score[b], score[a]));
        return order.stream().limit(size).mapToInt(Integer::intValue).sorted().toArray();
    }
}
