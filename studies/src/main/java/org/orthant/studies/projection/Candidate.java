package org.orthant.studies.projection;

import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.community.PartitionResult;
import org.orthant.connectivity.Diagonal;

/**
 * A partition that was found elsewhere, held against the best one of FC.
 *
 * @param modules number of modules of at least two neurons
 * @param singletons neurons that are alone
 * @param quality its induced Q* on FC, diagonal 0
 * @param ratio that divided by the best Q* of FC
 * @param ari adjusted Rand index with the best partition of FC
 */
record Candidate(int modules, int singletons, double quality, double ratio, double ari) {

    /** {@code partition} on the FC of {@code projection}, whose best partition is {@code optimum}. */
    static Candidate of(Partition partition, Projection projection, PartitionResult optimum, NoiseOptions options) {
        double quality = options.quality().of(projection.connectivity().withDiagonal(Diagonal.ZERO), partition);
        return new Candidate(
                partition.moduleCount(),
                partition.singletonCount(),
                quality,
                optimum.quality() > 0 ? quality / optimum.quality() : Double.NaN,
                PartitionAgreement.adjustedRandIndex(partition, optimum.best()));
    }
}
