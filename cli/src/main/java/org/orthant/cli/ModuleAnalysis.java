package org.orthant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.orthant.community.Consensus;
import org.orthant.community.ConsensusResult;
import org.orthant.community.ExactOptimum;
import org.orthant.community.OptimumResult;
import org.orthant.community.PartitionResult;
import org.orthant.community.Quality;
import org.orthant.community.QualityTerms;
import org.orthant.community.Restarts;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.CircularShift;
import org.orthant.nullmodel.CorrelationConfiguration;
import org.orthant.nullmodel.ModularityNull;
import org.orthant.nullmodel.NullResult;
import org.orthant.nullmodel.NullSummary;

/**
 * How {@code modules} searches.
 *
 * @param quality what is maximised
 * @param method how
 * @param diagonal what becomes of the diagonal
 * @param restarts of the method
 * @param effectiveLength independent samples behind a bare matrix of correlations; empty: it gets no null
 */
record ModuleAnalysis(
        Quality quality, SearchMethod method, Diagonal diagonal, int restarts, OptionalInt effectiveLength) {

    private static final int MAX_ROUNDS = Consensus.defaults().maxRounds();

    /** From this p on a sentence says that the modules are no better than chance. */
    private static final double NO_BETTER = 0.05;

    private static final String NO_NULL =
            "a bare matrix has a null only with --t-eff, the number of independent samples behind its correlations:"
                    + " whether its modules are more than chance is not tested";

    /**
     * Checks that the quality and the method take the matrix.
     *
     * @throws IllegalArgumentException if not
     */
    void requireTaken(ModuleInput input) {
        int nodes = quality.terms(input.similarity().withDiagonal(diagonal)).size();
        if (method == SearchMethod.EXACT && nodes > ExactOptimum.MOST_NODES) {
            throw new IllegalArgumentException(
                    "expected at most " + ExactOptimum.MOST_NODES + " nodes for an exact search, found " + nodes);
        }
    }

    /** Finds modules and holds their quality against a null, where there is one. */
    ModuleReport report(ModuleInput input, RandomStreams streams, int threads) {
        SimilarityMatrix matrix = input.similarity().withDiagonal(diagonal);
        QualityTerms terms = quality.terms(matrix);
        List<String> warnings = new ArrayList<>(input.warnings());
        // Parallel streams stay in the pool that starts them.
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            ModuleReport.Found found = inPool(pool, () -> found(matrix, terms, streams));
            warnings.addAll(found.result().warnings());
            NullResult chance = inPool(pool, () -> test(input, streams));
            return report(found, chance, warnings);
        }
    }

    private ModuleReport.Found found(SimilarityMatrix matrix, QualityTerms terms, RandomStreams streams) {
        if (method == SearchMethod.CONSENSUS) {
            ConsensusResult consensus = new Consensus(search(), MAX_ROUNDS).search(matrix, quality, streams);
            var view = new ModuleReport.ConsensusView(consensus.settled(), consensus.rounds());
            return new ModuleReport.Found(consensus.result(), view, null);
        }
        PartitionResult best = search().searchInParallel(terms, terms.singletons(), streams);
        return method == SearchMethod.EXACT ? proved(best, terms) : new ModuleReport.Found(best, null, null);
    }

    private static ModuleReport.Found proved(PartitionResult known, QualityTerms terms) {
        OptimumResult optimum = ExactOptimum.defaults().search(terms, known.best());
        List<String> warnings = new ArrayList<>(known.warnings());
        if (!optimum.proved()) {
            warnings.add("the optimum is not proved: it is at most " + Numbers.text(optimum.upperBound()) + ", "
                    + Numbers.text(optimum.gap()) + " above this partition");
        }
        PartitionResult result = new PartitionResult(optimum.best(), optimum.quality(), known.restarts(), warnings);
        return new ModuleReport.Found(result, null, optimum.upperBound());
    }

    private static <T extends @Nullable Object> T inPool(ForkJoinPool pool, Callable<T> work) {
        return pool.submit(work).join();
    }

    private ModuleReport report(ModuleReport.Found found, @Nullable NullResult chance, List<String> warnings) {
        ModuleReport.NullView view = ModuleReport.NullView.none();
        switch (chance) {
            case null -> warnings.add(NO_NULL);
            case NullSummary summary -> {
                view = ModuleReport.NullView.of(summary);
                if (summary.p() >= NO_BETTER) {
                    warnings.add("these modules are no better than chance: p " + Numbers.text((Double) summary.p())
                            + " against " + summary.n() + " surrogates");
                }
            }
            case NullResult.None none -> warnings.add(none.reason());
        }
        return ModuleReport.of(found, this, view, warnings);
    }

    private Restarts search() {
        return new Restarts(method.maximiser(), restarts);
    }

    /** Time series against circular shifts, a bare matrix against the configuration model; null if there is no null. */
    private @Nullable NullResult test(ModuleInput input, RandomStreams streams) {
        ModularityNull defaults = ModularityNull.defaults();
        Restarts few = new Restarts(method.maximiser(), defaults.restarts().count());
        ModularityNull test = new ModularityNull(quality, few, diagonal, defaults.draws());
        if (input.series() != null) {
            return test.testInParallel(input.series(), new CircularShift(), streams);
        }
        if (effectiveLength.isEmpty()) {
            return null;
        }
        var surrogate = CorrelationConfiguration.of(input.similarity(), effectiveLength.getAsInt());
        return test.testInParallel(input.similarity(), surrogate, streams);
    }
}
