package org.orthant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.orthant.community.Louvain;
import org.orthant.community.PartitionResult;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.CircularShift;
import org.orthant.nullmodel.ModularityNull;
import org.orthant.nullmodel.NullResult;
import org.orthant.nullmodel.NullSummary;

/**
 * How {@code modules} searches.
 *
 * @param gamma resolution
 * @param diagonal what becomes of the diagonal
 * @param restarts of the Louvain method
 */
record ModuleAnalysis(double gamma, Diagonal diagonal, int restarts) {

    private static final String NO_NULL =
            "a bare matrix has no null yet: whether its modules are more than chance is not tested";

    /** Finds modules and, in time series, holds their quality against circular shifts. */
    ModuleReport report(ModuleInput input, RandomStreams streams, int threads) {
        List<String> warnings = new ArrayList<>(input.warnings());
        PartitionResult found = new Restarts(new Louvain(), restarts)
                .search(input.similarity().withDiagonal(diagonal), new SignedModularity(gamma), streams);
        warnings.addAll(found.warnings());
        ModuleReport.NullView chance = ModuleReport.NullView.none();
        if (input.series() == null) {
            warnings.add(NO_NULL);
        } else {
            switch (test(input.series(), streams, threads)) {
                case NullSummary summary -> chance = ModuleReport.NullView.of(summary);
                case NullResult.None none -> warnings.add(none.reason());
            }
        }
        return ModuleReport.of(found, gamma, chance, warnings);
    }

    private NullResult test(Sequence series, RandomStreams streams, int threads) {
        ModularityNull defaults = ModularityNull.defaults();
        ModularityNull test =
                new ModularityNull(new SignedModularity(gamma), defaults.restarts(), diagonal, defaults.draws());
        try (ForkJoinPool pool = new ForkJoinPool(threads)) { // parallel streams stay in the pool that starts them
            return pool.submit(() -> test.testInParallel(series, new CircularShift(), streams))
                    .join();
        }
    }
}
