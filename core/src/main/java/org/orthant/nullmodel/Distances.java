package org.orthant.nullmodel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;

/**
 * An N x N matrix of distances between nodes: symmetric, finite, at least 0, with a diagonal of 0. Values keep the
 * precision in which they are given, so that tens of thousands of nodes fit into one array of floats.
 */
public final class Distances {

    /** Mirrored values may differ by this share of the largest one. */
    private static final double ASYMMETRY = 1e-6;

    /** More nodes than these have their distances in single precision. */
    private static final int MOST_IN_DOUBLES = 5000;

    private static final int DIGIT = 16;

    private final Matrix values;
    private final int n;

    private Distances(Matrix values) {
        this.values = values;
        this.n = values.rows();
    }

    /**
     * Checks {@code values} and takes them.
     *
     * @throws IllegalArgumentException naming the first cell (counted from 1) at fault
     */
    public static Distances of(Matrix values) {
        if (!values.isSquare()) {
            throw new IllegalArgumentException(
                    "expected a square matrix of distances, got " + values.rows() + " x " + values.columns());
        }
        double largest = 0;
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                double value = values.get(i, j);
                if (!(value >= 0 && value < Double.POSITIVE_INFINITY) || (i == j && value != 0)) {
                    throw new IllegalArgumentException(
                            "expected " + (i == j ? "a distance of 0" : "distances of at least 0") + ", got " + value
                                    + " at " + cell(i, j));
                }
                largest = Math.max(largest, value);
            }
        }
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < i; j++) {
                if (!(Math.abs(values.get(i, j) - values.get(j, i)) <= ASYMMETRY * largest)) {
                    throw new IllegalArgumentException("expected equal distances both ways, got " + values.get(j, i)
                            + " at " + cell(j, i) + " but " + values.get(i, j) + " at " + cell(i, j));
                }
            }
        }
        return new Distances(values);
    }

    private static String cell(int i, int j) {
        return "row " + (i + 1) + ", column " + (j + 1) + " (counted from 1)";
    }

    /**
     * Euclidean distances.
     *
     * @param coordinates a row per node
     * @throws IllegalArgumentException naming the first cell that is not finite
     */
    public static Distances euclidean(Matrix coordinates) {
        for (int i = 0; i < coordinates.rows(); i++) {
            for (int c = 0; c < coordinates.columns(); c++) {
                if (!Double.isFinite(coordinates.get(i, c))) {
                    throw new IllegalArgumentException(
                            "expected finite coordinates, got " + coordinates.get(i, c) + " at " + cell(i, c));
                }
            }
        }
        return coordinates.rows() <= MOST_IN_DOUBLES ? inDoubles(coordinates) : inFloats(coordinates);
    }

    private static Distances inDoubles(Matrix coordinates) {
        int n = coordinates.rows();
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i * n + j] = euclidean(coordinates, i, j);
            }
        }
        return new Distances(DoubleMatrix.adopt(n, n, values));
    }

    private static Distances inFloats(Matrix coordinates) {
        int n = coordinates.rows();
        float[] values = new float[Math.multiplyExact(n, n)];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i * n + j] = (float) euclidean(coordinates, i, j);
            }
        }
        return new Distances(FloatMatrix.adopt(n, n, values));
    }

    private static double euclidean(Matrix coordinates, int i, int j) {
        double squares = 0;
        for (int c = 0; c < coordinates.columns(); c++) {
            double difference = coordinates.get(i, c) - coordinates.get(j, c);
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    /** N. */
    public int nodeCount() {
        return n;
    }

    /** The distance of nodes {@code i} and {@code j}; the upper triangle counts. */
    public double get(int i, int j) {
        return i <= j ? values.get(i, j) : values.get(j, i);
    }

    /** The values as given, N x N. */
    public Matrix values() {
        return values;
    }

    /** The distances among the named nodes, in the order given. */
    public Distances restrictedTo(int... nodes) {
        int m = nodes.length;
        if (m == n && Arrays.equals(nodes, IntStream.range(0, n).toArray())) {
            return this;
        }
        return switch (values) {
            case DoubleMatrix _ -> {
                double[] picked = new double[m * m];
                for (int k = 0; k < picked.length; k++) {
                    picked[k] = get(nodes[k / m], nodes[k % m]);
                }
                yield new Distances(DoubleMatrix.adopt(m, m, picked));
            }
            case FloatMatrix _ -> {
                float[] picked = new float[Math.multiplyExact(m, m)];
                for (int k = 0; k < picked.length; k++) {
                    picked[k] = (float) get(nodes[k / m], nodes[k % m]);
                }
                yield new Distances(FloatMatrix.adopt(m, m, picked));
            }
        };
    }

    /** The {@code percentile} of the distances between different nodes, by linear interpolation. */
    public double percentile(double percentile) {
        long pairs = (long) n * (n - 1) / 2;
        if (pairs == 0) {
            throw new IllegalArgumentException("expected at least 2 nodes, got " + n);
        }
        double place = (pairs - 1) * percentile / 100;
        long below = (long) place;
        double low = orderStatistic(below);
        double high = orderStatistic(Math.min(pairs - 1, below + 1));
        return low + (high - low) * (place - below);
    }

    /** The distance that {@code rank} others do not exceed: its bits, 16 at a time, by counting; nothing is sorted. */
    private double orderStatistic(long rank) {
        long prefix = 0;
        long left = rank;
        for (int shift = Double.SIZE - DIGIT; shift >= 0; shift -= DIGIT) {
            long[] counts = digitCounts(prefix, shift);
            int digit = 0;
            while (left >= counts[digit]) {
                left -= counts[digit++];
            }
            prefix |= (long) digit << shift;
        }
        return Double.longBitsToDouble(prefix);
    }

    /** How many distances have each digit at {@code shift}, of those that have the digits of {@code prefix} above it. */
    private long[] digitCounts(long prefix, int shift) {
        long[] counts = new long[1 << DIGIT];
        int above = shift + DIGIT;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                long bits = Double.doubleToRawLongBits(values.get(i, j) + 0.0);
                if (above == Double.SIZE || bits >>> above == prefix >>> above) {
                    counts[(int) (bits >>> shift) & 0xffff]++;
                }
            }
        }
        return counts;
    }
}
