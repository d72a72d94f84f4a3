package org.orthant.community;

import org.orthant.connectivity.SimilarityMatrix;

/** A function that says how well a partition fits a similarity matrix; larger is better. */
public sealed interface Quality
        permits SignedModularity, SymmetricSignedModularity, NewmanGirvan, BinaryPotts, ConstantPotts, GivenNull {

    /** The resolution: larger values favour smaller modules. */
    double gamma();

    /** The same quality at another resolution. */
    Quality withGamma(double newGamma);

    /** The quality of {@code matrix}'s included nodes, made ready for maximisers. */
    QualityTerms terms(SimilarityMatrix matrix);

    /**
     * The quality of {@code partition} on {@code matrix}, wherever the partition was found (its <em>induced</em>
     * quality). Nodes that are excluded or not assigned are left out and strengths recomputed without them.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    default double of(SimilarityMatrix matrix, Partition partition) {
        return termsFor(matrix, partition).of(partition);
    }

    /** The quality of {@code matrix} restricted to its included nodes that {@code partition} assigns. */
    default QualityTerms termsFor(SimilarityMatrix matrix, Partition partition) {
        if (matrix.nodeCount() != partition.nodeCount()) {
            throw new IllegalArgumentException("expected a partition of " + matrix.nodeCount() + " nodes, got "
                    + partition.nodeCount() + " nodes");
        }
        return terms(matrix.excluding(node -> !partition.isAssigned(node)));
    }
}
