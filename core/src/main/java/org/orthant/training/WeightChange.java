package org.orthant.training;

import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Ctrnn;
import org.orthant.network.FeedForward;

/** How far training has moved a network. */
public final class WeightChange {

    private WeightChange() {}

    /**
     * The Euclidean distance of two networks of one shape, over all weights and biases, in double precision.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double distance(Ctrnn first, Ctrnn second) {
        return distance(first.namedWeights(), second.namedWeights());
    }

    /** The same of feed-forward networks. */
    public static double distance(FeedForward first, FeedForward second) {
        return distance(first.namedWeights(), second.namedWeights());
    }

    private static double distance(Map<String, FloatMatrix> first, Map<String, FloatMatrix> second) {
        double squares = 0;
        for (Map.Entry<String, FloatMatrix> tensor : first.entrySet()) {
            squares += squares(tensor.getValue(), second.getOrDefault(tensor.getKey(), tensor.getValue()));
        }
        return Math.sqrt(squares);
    }

    private static double squares(FloatMatrix a, FloatMatrix b) {
        if (a.rows() != b.rows() || a.columns() != b.columns()) {
            throw new IllegalArgumentException("expected networks of one shape, got weights " + a + " and " + b);
        }
        double sum = 0;
        for (int k = 0; k < a.array().length; k++) {
            double change = (double) b.array()[k] - a.array()[k];
            sum = Math.fma(change, change, sum);
        }
        return sum;
    }

    /**
     * Members of a series that are about equally far apart along a quantity that grows: for each of {@code count} values
     * spaced evenly from 0 to the largest distance, the first member that reaches it, each member once.
     *
     * @param distances of each member from the first, 0 at index 0
     * @param count at least 2
     * @return ascending indices, at most {@code count}
     */
    public static int[] equallySpaced(double[] distances, int count) {
        if (count < 2 || distances.length == 0) {
            throw new IllegalArgumentException(
                    "expected at least 2 places and one distance, got " + count + " and " + distances.length);
        }
        double largest = IntStream.range(0, distances.length)
                .mapToDouble(i -> distances[i])
                .max()
                .orElseThrow();
        return IntStream.range(0, count)
                .map(k -> firstToReach(distances, k * largest / (count - 1)))
                .distinct()
                .toArray();
    }

    private static int firstToReach(double[] distances, double value) {
        int i = 0;
        while (i < distances.length - 1 && !(distances[i] >= value)) {
            i++;
        }
        return i;
    }
}
