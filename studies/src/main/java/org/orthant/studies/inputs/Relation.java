package org.orthant.studies.inputs;

import org.orthant.studies.ClaimRules;
import org.orthant.studies.modularity.NullReading;

/**
 * Input similarity against one functional connectivity of the same network.
 *
 * @param similarity which
 * @param neurons that have both, over which everything is measured
 * @param modules number of modules of at least two neurons of the similarity, found on all neurons
 * @param r over the upper triangle
 * @param mantelP of r, one-sided
 * @param smallestP that as many permutations can give
 * @param induced Q* of the similarity's modules on the connectivity, against permuted labels
 * @param best Q* of the connectivity's own modules
 * @param agreement adjusted Rand index of both partitions
 */
record Relation(
        InputSimilarity similarity,
        int neurons,
        int modules,
        double r,
        double mantelP,
        double smallestP,
        NullReading induced,
        double best,
        double agreement) {

    /** r, or NaN on fewer neurons than a verdict needs. */
    double judgedR() {
        return neurons < ClaimRules.FEWEST_NODES ? Double.NaN : r;
    }

    /** z of the induced quality, or NaN on fewer neurons than a verdict needs. */
    double judgedZ() {
        return neurons < ClaimRules.FEWEST_NODES ? Double.NaN : induced.z();
    }

    /** Induced over best quality; NaN where there is nothing to divide by. */
    double share() {
        return best > 0 ? induced.observed() / best : Double.NaN;
    }
}
