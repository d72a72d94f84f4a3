package org.orthant.connectivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.orthant.math.SampleSource;

/**
 * Turns sums of products of pairs of channels into similarities: each is divided by the roots of both channels' sums of
 * squares and clipped to [-1, 1]; the diagonal is 1, or 0; rows and columns of excluded channels are 0.
 */
final class PairScaling {

    private final SimilarityKind kind;
    private final double[] root;
    private final boolean[] excluded;
    private final int[] excludedNodes;
    private final double own;

    private PairScaling(SimilarityKind kind, double[] squares, boolean[] excluded, Diagonal diagonal) {
        this.kind = kind;
        this.root = new double[squares.length];
        Arrays.setAll(root, c -> Math.sqrt(squares[c]));
        this.excluded = excluded;
        this.excludedNodes =
                IntStream.range(0, excluded.length).filter(c -> excluded[c]).toArray();
        this.own = diagonal == Diagonal.KEEP ? 1 : 0;
    }

    /** For sums over the samples of {@code source}, silent channels excluded. */
    static PairScaling of(SimilarityKind kind, SampleSource source, Diagonal diagonal) {
        double[] squares = squares(source);
        return new PairScaling(kind, squares, silent(squares), diagonal);
    }

    /** For sums over the samples of {@code source}. */
    static PairScaling of(SimilarityKind kind, SampleSource source, boolean... excluded) {
        return new PairScaling(kind, squares(source), excluded, Diagonal.KEEP);
    }

    private static double[] squares(SampleSource source) {
        double[] squares = new double[source.channels()];
        double[] values = new double[squares.length];
        for (int s = 0; s < source.samples(); s++) {
            source.read(s, 0, values.length, values);
            for (int c = 0; c < values.length; c++) {
                squares[c] = Math.fma(values[c], values[c], squares[c]);
            }
        }
        return squares;
    }

    /** For sums that are there, C x C, row-major, silent channels excluded. */
    static PairScaling of(SimilarityKind kind, double[] sums, int channels) {
        double[] squares = diagonal(sums, channels);
        return new PairScaling(kind, squares, silent(squares), Diagonal.KEEP);
    }

    /** For sums that are there, C x C, row-major. */
    static PairScaling of(SimilarityKind kind, double[] sums, boolean... excluded) {
        return new PairScaling(kind, diagonal(sums, excluded.length), excluded, Diagonal.KEEP);
    }

    private static double[] diagonal(double[] sums, int channels) {
        double[] diagonal = new double[channels];
        Arrays.setAll(diagonal, c -> sums[c * channels + c]);
        return diagonal;
    }

    private static boolean[] silent(double... squares) {
        double largest = 0;
        for (double square : squares) {
            largest = Math.max(largest, square);
        }
        boolean[] silent = new boolean[squares.length];
        for (int c = 0; c < silent.length; c++) {
            silent[c] = !(squares[c] > CorrelationAccumulator.SILENT_VARIANCE * largest);
        }
        return silent;
    }

    boolean isExcluded(int channel) {
        return excluded[channel];
    }

    /** The matrix of all similarities. */
    SimilarityMatrix matrix(PairSums sums) {
        int n = root.length;
        double[] result = new double[Math.multiplyExact(n, n)];
        write(sums, (row, column, values, count) -> System.arraycopy(values, 0, result, row * n + column, count));
        return SimilarityMatrix.computed(kind, result, excluded);
    }

    /** The same in single precision. */
    SimilarityMatrix singleMatrix(PairSums sums) {
        int n = root.length;
        float[] result = new float[Math.multiplyExact(n, n)];
        write(sums, (row, column, values, count) -> round(values, count, result, row * n + column));
        return SimilarityMatrix.computed(kind, result, excluded);
    }

    private void write(PairSums sums, PairSquare.RowSink sink) {
        sums.upper(square -> {
            scale(square);
            square.write(sink);
            square.writeMirrored(sink);
        });
    }

    /** Rows [first, first + count) in single precision, row-major. */
    void singleRows(PairSums sums, int first, int count, float[] into) {
        int n = root.length;
        sums.rows(first, count, square -> {
            scale(square);
            square.write((row, column, values, columns) -> round(values, columns, into, (row - first) * n + column));
        });
    }

    private static void round(double[] values, int count, float[] into, int to) {
        for (int k = 0; k < count; k++) {
            into[to + k] = (float) values[k];
        }
    }

    private void scale(PairSquare square) {
        square.scale(root);
        square.setDiagonal(own);
        for (int channel : excludedNodes) {
            square.clear(channel);
        }
    }
}
