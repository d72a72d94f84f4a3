package org.orthant.studies.jacobian;

import java.util.List;
import java.util.Optional;
import org.orthant.studies.modularity.ModularityReading;

/**
 * What the Jacobians of one network say of its FC.
 *
 * @param modules of FC, over the neurons that are active at some step
 * @param measures each kind of similarity beside FC; empty for a network that diverged
 * @param points fixed and slow points under each input
 */
record JacobianReading(ModularityReading modules, List<Measure> measures, List<Points> points) {

    /** Copies the lists. */
    JacobianReading {
        measures = List.copyOf(measures);
        points = List.copyOf(points);
    }

    /**
     * One similarity beside FC, and its baseline over the same neurons.
     *
     * @param kind which Jacobians
     * @param neurons how many neurons are in both matrices
     * @param similarity Jacobian similarity and FC
     * @param weights cosine of W_rec's rows and FC
     */
    record Measure(MeasureKind kind, int neurons, Relation similarity, Relation weights) {}

    /**
     * How a similarity matrix and FC hang together; NaN where that is undefined.
     *
     * @param r Pearson's r over the upper triangles
     * @param mantelP one-sided, (1 + #) / (1 + n)
     * @param modules of the similarity matrix
     * @param inducedQuality Q* of these modules on FC
     * @param inducedShare the same over the best Q* of FC
     * @param z of the induced Q* against permuted labels
     * @param p of the same, (1 + #) / (1 + n)
     */
    record Relation(
            double r, double mantelP, int modules, double inducedQuality, double inducedShare, double z, double p) {}

    /**
     * Fixed and slow points under one input.
     *
     * @param input x of the map
     * @param starts how many states the search began from
     * @param fixed distinct fixed points near visited states
     * @param stable how many of them are stable
     * @param outliers distinct fixed points far from visited states
     * @param unsettled starts that led to no fixed point
     * @param largestEigenvalue modulus, of the fixed point that most starts led to; NaN without one
     * @param slow slow points near visited states
     */
    record Points(
            List<Double> input,
            int starts,
            int fixed,
            int stable,
            int outliers,
            int unsettled,
            double largestEigenvalue,
            int slow) {

        /** Copies the input. */
        Points {
            input = List.copyOf(input);
        }
    }

    /** The measure of this kind, if there is one. */
    Optional<Measure> measure(MeasureKind kind) {
        return measures.stream().filter(m -> m.kind() == kind).findFirst();
    }
}
