package org.orthant.studies.jacobian;

import org.orthant.connectivity.Diagonal;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.SearchMethod;

/**
 * How Jacobians are compared with functional connectivity.
 *
 * @param trials whole trials per network
 * @param exampleTrials trials of the example picture
 * @param restarts of the maximiser
 * @param gamma resolution
 * @param maximiser by which modules are sought
 * @param diagonal what becomes of a similarity matrix's diagonal before modules are sought
 * @param permutations of labels and of nodes
 * @param starts from which fixed and slow points are sought, for each input
 * @param leastNeurons with fewer neurons in a comparison, the network is left out of its verdict
 * @param includeFailures whether networks that missed the training criterion count in means and verdicts
 */
public record JacobianAnalysis(
        int trials,
        int exampleTrials,
        int restarts,
        double gamma,
        SearchMethod maximiser,
        Diagonal diagonal,
        int permutations,
        int starts,
        int leastNeurons,
        boolean includeFailures) {

    /** Checks ranges. */
    public JacobianAnalysis {
        atLeast("trials", trials, 1);
        atLeast("exampleTrials", exampleTrials, 1);
        atLeast("restarts", restarts, 1);
        atLeast("permutations", permutations, 19);
        atLeast("starts", starts, 4);
        atLeast("leastNeurons", leastNeurons, 3);
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected gamma above 0, got " + gamma);
        }
        if (exampleTrials > trials) {
            throw new IllegalArgumentException(
                    "expected exampleTrials of at most " + trials + ", the trials, got " + exampleTrials);
        }
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("expected " + name + " of at least " + least + ", got " + value);
        }
    }

    /** 500 trials, 3 for the example, 100 restarts of Louvain, gamma 1, diagonal 0, 1,000 permutations, 128 starts, at least 20 neurons. */
    public static JacobianAnalysis defaults() {
        return new JacobianAnalysis(500, 3, 100, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, 1000, 128, 20, false);
    }

    /** The search for modules. */
    ModuleSearch search() {
        return new ModuleSearch(restarts, gamma, maximiser, diagonal);
    }
}
