package org.orthant.studies.function;

import org.orthant.connectivity.Diagonal;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.SearchMethod;

/**
 * How trained networks are analysed.
 *
 * @param trials whole trials per network; the first half assigns roles, the second measures effects
 * @param restarts of the maximiser
 * @param gamma resolution
 * @param maximiser by which modules are sought
 * @param diagonal what becomes of a similarity matrix's diagonal before modules are sought
 * @param nullNetworks networks whose modularity is tested against its null, from the first on
 * @param nullDraws surrogates per network
 * @param nullRestarts restarts on observed and surrogate matrices alike
 * @param controlSets random, weight-matched and sign-set lesions per module
 * @param matchTolerance relative tolerance of the weight-matched sets
 * @param includeFailures whether networks that missed the training criterion count in means and verdicts
 */
public record AnalysisOptions(
        int trials,
        int restarts,
        double gamma,
        SearchMethod maximiser,
        Diagonal diagonal,
        int nullNetworks,
        int nullDraws,
        int nullRestarts,
        int controlSets,
        double matchTolerance,
        boolean includeFailures) {

    /** Checks ranges. */
    public AnalysisOptions {
        atLeast("trials", trials, 40);
        atLeast("restarts", restarts, 1);
        atLeast("nullNetworks", nullNetworks, 0);
        atLeast("nullDraws", nullDraws, 19);
        atLeast("nullRestarts", nullRestarts, 1);
        atLeast("controlSets", controlSets, 1);
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected gamma above 0, got " + gamma);
        }
        if (!(matchTolerance > 0 && matchTolerance < 1)) {
            throw new IllegalArgumentException("expected matchTolerance between 0 and 1, got " + matchTolerance);
        }
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("expected " + name + " of at least " + least + ", got " + value);
        }
    }

    /** The search for modules. */
    ModuleSearch search() {
        return new ModuleSearch(restarts, gamma, maximiser, diagonal);
    }

    /** 500 trials, 100 restarts of Louvain, gamma 1, diagonal 0; nulls on 20 networks with 200 draws of 5 restarts; 100 control sets. */
    public static AnalysisOptions defaults() {
        return new AnalysisOptions(500, 100, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, 20, 200, 5, 100, 0.02, false);
    }
}
