package org.orthant.studies.brain;

import org.orthant.nullmodel.VariogramOptions;
import org.orthant.studies.Require;

/**
 * Settings of the analysis of a brain.
 *
 * @param gamma resolution of signed modularity
 * @param restarts of Louvain
 * @param permutations of labels, and of rows and columns in Mantel tests
 * @param surrogates of the spatial null
 * @param subsamples of sources, where sets of sources are compared at equal numbers
 * @param bins of distance in which join counts are shown
 * @param variogram settings of the spatial null
 */
public record BrainAnalysisOptions(
        double gamma,
        int restarts,
        int permutations,
        int surrogates,
        int subsamples,
        int bins,
        VariogramOptions variogram) {

    /** Fewest surrogates whose 2.5th percentile is not the smallest. */
    private static final int FEWEST_DRAWS = 39;

    /** Checks the ranges. */
    public BrainAnalysisOptions {
        if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected gamma of at least 0, got " + gamma);
        }
        Require.atLeast("restarts", restarts, 1);
        Require.atLeast("permutations", permutations, FEWEST_DRAWS);
        Require.atLeast("surrogates", surrogates, FEWEST_DRAWS);
        Require.atLeast("subsamples", subsamples, 1);
        Require.atLeast("bins", bins, 1);
    }

    /** Gamma 1, 100 restarts, 1,000 permutations and surrogates, 100 subsamples, 10 bins. */
    public static BrainAnalysisOptions defaults() {
        return new BrainAnalysisOptions(1, 100, 1000, 1000, 100, 10, VariogramOptions.defaults());
    }
}
