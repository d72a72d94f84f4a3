package org.orthant.studies.flow;

import org.orthant.studies.ClaimRules;
import org.orthant.studies.activity.MatrixRelation;

/**
 * Lesion similarity of one network at one input, and what stands beside it. Every value is the correlation with FC over
 * pairs of neurons.
 *
 * @param input as captions name it
 * @param negativeShare share of the grid's coordinates below 0, which rectifying neurons cannot reach
 * @param relation of the paper's version: distances over the unclipped grid
 * @param clipped with the grid's negative coordinates set to 0
 * @param shuffled with the entries of W_rec shuffled; grid and FC stay
 * @param visited over random visited states in place of the grid
 * @param withoutOwn the lesioned neuron's own coordinate left out, over the grid
 * @param visitedWithoutOwn the same over visited states
 * @param directions mean cosine of displacements, own coordinate left out
 * @param geometry correlation of |g_i| over the grid: no network at all
 * @param ownDisplacement correlation of what each lesion does to the lesioned neuron itself
 * @param partial of the paper's version given geometry and own displacement: the deciding control
 */
record SimilarityReading(
        String input,
        double negativeShare,
        MatrixRelation relation,
        double clipped,
        double shuffled,
        double visited,
        double withoutOwn,
        double visitedWithoutOwn,
        double directions,
        double geometry,
        double ownDisplacement,
        double partial) {

    /** A value that counts: NaN if there are too few neurons for a verdict. */
    double counted(double value) {
        return relation.nodes() < ClaimRules.FEWEST_NODES ? Double.NaN : value;
    }
}
