package org.orthant.nullmodel;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.community.Quality;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

/**
 * Is activity modular at all? The mean quality of a few restarts on its functional connectivity, against the same
 * statistic on surrogate activity. Maximisers find modules in noise, so every quality that is reported needs this.
 *
 * @param quality what is maximised
 * @param restarts the restarts whose mean quality is the statistic, on observed and surrogate matrices alike
 * @param diagonal what becomes of the diagonal
 * @param draws the number of surrogates, at least 1
 */
public record ModularityNull(Quality quality, Restarts restarts, Diagonal diagonal, int draws) {

    /** Checks the number of draws. */
    public ModularityNull {
        if (draws < 1) {
            throw new IllegalArgumentException("expected at least 1 draw, got " + draws);
        }
    }

    /** Q* at gamma 1 with the diagonal set to 0, mean of 5 restarts of Louvain, 200 draws. */
    public static ModularityNull defaults() {
        return new ModularityNull(
                SignedModularity.defaults(), Restarts.defaults().withCount(5), Diagonal.ZERO, 200);
    }

    /** The same with another number of draws. */
    public ModularityNull withDraws(int newDraws) {
        return new ModularityNull(quality, restarts, diagonal, newDraws);
    }

    /** Tests {@code activity} (T, B, C), draw after draw on this thread. */
    public NullResult test(Sequence activity, ActivitySurrogate surrogate, RandomStreams streams) {
        return test(activity, surrogate, streams, IntStream.range(0, draws));
    }

    /** The same result as {@link #test}, the same bits, with draws spread over the cores of the common pool. */
    public NullResult testInParallel(Sequence activity, ActivitySurrogate surrogate, RandomStreams streams) {
        return test(activity, surrogate, streams, IntStream.range(0, draws).parallel());
    }

    private NullResult test(Sequence activity, ActivitySurrogate surrogate, RandomStreams streams, IntStream indices) {
        var refusal = surrogate.refusal(activity);
        if (refusal.isPresent()) {
            return new NullResult.None(surrogate.kind(), refusal.get());
        }
        Sequence prepared = surrogate.prepared(activity);
        IntToDoubleFunction draw = index -> draw(prepared, surrogate, streams, index);
        double[] values = indices.mapToDouble(draw).toArray();
        return NullSummary.of(surrogate.kind(), observed(prepared, streams), values);
    }

    /** Tests {@code observed} against surrogate matrices, draw after draw on this thread. */
    public NullResult test(SimilarityMatrix observed, MatrixSurrogate surrogate, RandomStreams streams) {
        return test(observed, surrogate, streams, IntStream.range(0, draws));
    }

    /** The same result as {@link #test(SimilarityMatrix, MatrixSurrogate, RandomStreams)}, the same bits, in parallel. */
    public NullResult testInParallel(SimilarityMatrix observed, MatrixSurrogate surrogate, RandomStreams streams) {
        return test(observed, surrogate, streams, IntStream.range(0, draws).parallel());
    }

    private NullResult test(
            SimilarityMatrix observed, MatrixSurrogate surrogate, RandomStreams streams, IntStream indices) {
        if (surrogate.refusal().isPresent()) {
            return new NullResult.None(surrogate.kind(), surrogate.refusal().get());
        }
        IntToDoubleFunction draw = index -> statistic(
                surrogate.draw(streams.stream(Purpose.SURROGATE, index)),
                streams.derive(Purpose.SURROGATE_RESTART, 1L + index));
        double[] values = indices.mapToDouble(draw).toArray();
        double statistic = statistic(observed, streams.derive(Purpose.SURROGATE_RESTART, 0));
        return NullSummary.of(surrogate.kind(), statistic, values);
    }

    /** The statistic of prepared activity ({@link ActivitySurrogate#prepared}). */
    public double observed(Sequence prepared, RandomStreams streams) {
        return statistic(prepared, streams.derive(Purpose.SURROGATE_RESTART, 0));
    }

    /**
     * The statistic of surrogate {@code index}, 0 .. draws - 1, of prepared activity: a pure function of its arguments,
     * so that a caller may spread draws as it likes.
     */
    public double draw(Sequence prepared, ActivitySurrogate surrogate, RandomStreams streams, int index) {
        Sequence shifted = surrogate.draw(prepared, streams.stream(Purpose.SURROGATE, index));
        return statistic(shifted, streams.derive(Purpose.SURROGATE_RESTART, 1L + index));
    }

    private double statistic(Sequence activity, RandomStreams streams) {
        return statistic(FunctionalConnectivity.of(activity), streams);
    }

    private double statistic(SimilarityMatrix matrix, RandomStreams streams) {
        return restarts.meanQuality(quality.terms(matrix.withDiagonal(diagonal)), streams);
    }
}
