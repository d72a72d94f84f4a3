package org.orthant.studies.flow;

import org.orthant.studies.modularity.ModuleSearch;

/**
 * How {@code lesion-similarity} analyses a network.
 *
 * @param trials whole trials per network
 * @param restarts of the maximiser
 * @param gamma resolution
 * @param gridSide points along a side of the grid
 * @param draws permutations of rows and columns, and of labels
 * @param includeFailures whether networks that missed the training criterion count in means and verdicts
 */
public record SimilarityOptions(
        int trials, int restarts, double gamma, int gridSide, int draws, boolean includeFailures) {

    /** Checks ranges. */
    public SimilarityOptions {
        if (trials < 2 || restarts < 1 || gridSide < 2 || draws < 1) {
            throw new IllegalArgumentException(
                    "expected trials and gridSide of at least 2, restarts and draws of at least 1, got " + trials + ", "
                            + gridSide + ", " + restarts + " and " + draws);
        }
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected gamma above 0, got " + gamma);
        }
    }

    /** 500 trials, 100 restarts, gamma 1, 25 x 25 points, 1,000 permutations. */
    public static SimilarityOptions defaults() {
        return new SimilarityOptions(500, 100, 1, 25, 1000, false);
    }

    /** The search for modules. */
    ModuleSearch search() {
        return new ModuleSearch(restarts, gamma);
    }
}
