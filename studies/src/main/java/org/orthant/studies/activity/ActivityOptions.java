package org.orthant.studies.activity;

import org.orthant.connectivity.Diagonal;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.SearchMethod;

/**
 * How the activity of trained networks is analysed, in studies that need no more than modules of FC.
 *
 * @param trials whole trials per network
 * @param restarts of the maximiser
 * @param gamma resolution
 * @param maximiser by which modules are sought
 * @param diagonal what becomes of a similarity matrix's diagonal before modules are sought
 * @param includeFailures whether networks that missed the training criterion count in means and verdicts
 */
public record ActivityOptions(
        int trials, int restarts, double gamma, SearchMethod maximiser, Diagonal diagonal, boolean includeFailures) {

    /** Checks ranges. */
    public ActivityOptions {
        if (trials < 2 || restarts < 1) {
            throw new IllegalArgumentException(
                    "expected at least 2 trials and 1 restart, got " + trials + " and " + restarts);
        }
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected gamma above 0, got " + gamma);
        }
    }

    /** 500 trials, 100 restarts of Louvain, gamma 1, diagonal 0. */
    public static ActivityOptions defaults() {
        return new ActivityOptions(500, 100, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, false);
    }

    /** The search for modules. */
    public ModuleSearch search() {
        return new ModuleSearch(restarts, gamma, maximiser, diagonal);
    }
}
