package org.orthant.connectivity;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.orthant.math.SampleSource;

/**
 * Sums of products over samples of pairs of channels, the kernel of correlation and cosine: square by square of the matrix,
 * each over all samples before the next, so that a sum is written once. Each pair has one chain of fused multiply-adds
 * in sample order, so its bits depend on nothing else. Squares are spread over the cores of the current pool.
 */
final class PairSums {

    /** The most channels of a side: two blocks of samples and the sums fit a core's second cache. */
    private static final int SIDE = 240;

    private final int channels;
    private final Consumer<PairSquare> fill;
    private final int side;
    /** Squares that no thread is at work on. */
    private final Deque<PairSquare> idle = new ConcurrentLinkedDeque<>();

    private PairSums(int channels, Consumer<PairSquare> fill) {
        this.channels = channels;
        this.fill = fill;
        int squares = Math.max(1, Math.ceilDiv(channels, SIDE));
        this.side = Math.max(1, Math.ceilDiv(channels, squares));
    }

    /** Sums over the samples of {@code source}. */
    static PairSums of(SampleSource source) {
        return new PairSums(source.channels(), square -> square.sum(source));
    }

    /** Sums that are there: C x C, row-major; those below the diagonal are not looked at. */
    static PairSums stored(double[] sums, int channels) {
        return new PairSums(channels, square -> square.copy(sums, channels));
    }

    int channels() {
        return channels;
    }

    /** Hands the squares at and right of the diagonal to {@code sink}, which may change them. */
    void upper(Consumer<PairSquare> sink) {
        int squares = Math.ceilDiv(channels, side);
        spread(squares * (squares + 1) / 2, k -> {
            // the k-th square, counted column by column
            int column = (int) ((Math.sqrt(8.0 * k + 1) - 1) / 2);
            int row = k - column * (column + 1) / 2;
            pass(row * side, channels, column * side, sink);
        });
    }

    /** Hands squares of rows [first, first + count) to {@code sink}, which may change them. */
    void rows(int first, int count, Consumer<PairSquare> sink) {
        int across = Math.ceilDiv(channels, side);
        spread(Math.ceilDiv(count, side) * across, k -> {
            pass(first + k / across * side, first + count, k % across * side, sink);
        });
    }

    private void spread(int squares, IntConsumer each) {
        IntStream.range(0, squares).parallel().forEach(each);
    }

    private void pass(int row, int rowEnd, int column, Consumer<PairSquare> sink) {
        PairSquare free = idle.pollFirst();
        PairSquare square = free == null ? new PairSquare(side) : free;
        square.place(row, Math.min(side, rowEnd - row), column, Math.min(side, channels - column));
        fill.accept(square);
        sink.accept(square);
        idle.addFirst(square);
    }
}
