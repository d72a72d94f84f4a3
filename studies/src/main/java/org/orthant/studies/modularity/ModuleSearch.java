package org.orthant.studies.modularity;

import java.util.List;
import org.orthant.community.GammaSweep;
import org.orthant.community.GammaSweepResult;
import org.orthant.community.PartitionResult;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.ActivitySurrogate;
import org.orthant.nullmodel.ModularityNull;
import org.orthant.nullmodel.PermutedColumns;
import org.orthant.nullmodel.TrialShift;

/**
 * Maximisers of signed modularity, with the settings of a study.
 *
 * @param restarts of the maximiser
 * @param gamma resolution
 * @param method the one that decides
 * @param diagonal what becomes of the diagonal where modules decide
 */
public record ModuleSearch(int restarts, double gamma, SearchMethod method, Diagonal diagonal) {

    /** Adjusted Rand index from which partitions of two resolutions are taken for the same. */
    private static final double SAME = 0.95;

    /** Louvain decides, with the diagonal set to 0. */
    public ModuleSearch(int restarts, double gamma) {
        this(restarts, gamma, SearchMethod.LOUVAIN, Diagonal.ZERO);
    }

    /** Method and diagonal in words. */
    public String words() {
        return method.words() + ", diagonal " + (diagonal == Diagonal.ZERO ? "0" : "kept");
    }

    /** The modules that decide. */
    public ModularityReading read(SimilarityMatrix matrix, RandomStreams streams) {
        return read(method, matrix, diagonal, streams);
    }

    /** What Louvain finds in {@code matrix}, its diagonal set to 0 or kept. */
    public ModularityReading read(SimilarityMatrix matrix, Diagonal treatment, RandomStreams streams) {
        return read(SearchMethod.LOUVAIN, matrix, treatment, streams);
    }

    /** What Leiden finds in {@code matrix} with the diagonal set to 0. */
    public ModularityReading readWithLeiden(SimilarityMatrix matrix, RandomStreams streams) {
        return read(SearchMethod.LEIDEN, matrix, Diagonal.ZERO, streams);
    }

    /**
     * What the deciding method finds at other resolutions; a consensus is not sought, Louvain stands for it.
     *
     * @param gammas ascending
     */
    public GammaSweepResult sweep(SimilarityMatrix matrix, List<Double> gammas, RandomStreams streams) {
        return new GammaSweep(new Restarts(method.maximiser(), restarts), gammas, SAME)
                .search(matrix.withDiagonal(diagonal), new SignedModularity(1), streams);
    }

    private ModularityReading read(
            SearchMethod by, SimilarityMatrix matrix, Diagonal treatment, RandomStreams streams) {
        PartitionResult result =
                by.search(matrix.withDiagonal(treatment), new SignedModularity(gamma), restarts, streams);
        return ModularityReading.of(matrix, result);
    }

    /**
     * Trial-locked activity against trials shifted per neuron (SPEC section 5).
     *
     * @param states (T, B, N)
     * @param settings draws, restarts, and whether the mean over trials is removed first
     */
    public NullReading test(Sequence states, NullSettings settings, RandomStreams streams) {
        return test(states, new TrialShift(settings.subtractMean()), settings, streams);
    }

    /**
     * Activity against surrogates of any kind.
     *
     * @param settings draws and restarts
     */
    public NullReading test(
            Sequence states, ActivitySurrogate surrogate, NullSettings settings, RandomStreams streams) {
        return NullReading.of(nullTest(settings).test(states, surrogate, streams));
    }

    /** The cosine or Hamming matrix of weights against weights whose columns are permuted (SPEC section 5). */
    public NullReading test(PermutedColumns weights, NullSettings settings, RandomStreams streams) {
        return NullReading.of(nullTest(settings).test(weights.observed(), weights, streams));
    }

    private ModularityNull nullTest(NullSettings settings) {
        return new ModularityNull(
                new SignedModularity(gamma),
                new Restarts(method.maximiser(), settings.restarts()),
                diagonal,
                settings.draws());
    }

    /**
     * How a null is drawn.
     *
     * @param draws surrogates
     * @param restarts on observed and surrogate matrices alike
     * @param subtractMean of activity alone: whether the mean over trials is removed first; if not, the null is shown, never decisive
     */
    public record NullSettings(int draws, int restarts, boolean subtractMean) {}
}
