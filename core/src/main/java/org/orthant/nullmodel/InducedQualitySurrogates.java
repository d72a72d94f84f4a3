package org.orthant.nullmodel;

import java.util.Arrays;
import java.util.Optional;
import org.orthant.community.Partition;
import org.orthant.community.Quality;
import org.orthant.community.QualityTerms;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;

/**
 * The null of an induced quality: partitions that keep what is trivial about the observed one, such as its place in
 * space, on the matrix as it is.
 *
 * @param surrogate how partitions are made
 * @param draws their number, at least 1
 */
public record InducedQualitySurrogates(PartitionSurrogate surrogate, int draws) {

    /** Checks the number of draws. */
    public InducedQualitySurrogates {
        if (draws < 1) {
            throw new IllegalArgumentException("expected at least 1 draw, got " + draws);
        }
    }

    /** The induced quality of {@code partition} on {@code matrix} against {@link #draws(SimilarityMatrix, Partition,
     * Quality, RandomStreams)}, or why there is no such null. */
    public NullResult test(SimilarityMatrix matrix, Partition partition, Quality quality, RandomStreams streams) {
        Optional<String> refusal = surrogate.refusal(partition);
        if (refusal.isPresent()) {
            return new NullResult.None(surrogate.kind(), refusal.get());
        }
        double[] values = draws(matrix, partition, quality, streams);
        return NullSummary.of(surrogate.kind(), quality.of(matrix, partition), values);
    }

    /**
     * The induced qualities of the surrogates.
     *
     * @throws IllegalArgumentException if the surrogate refuses the partition, or the numbers of nodes differ
     */
    public double[] draws(SimilarityMatrix matrix, Partition partition, Quality quality, RandomStreams streams) {
        QualityTerms terms = quality.termsFor(matrix, partition);
        return Arrays.stream(surrogate.draws(partition, draws, streams))
                .mapToDouble(labels -> terms.of(Partition.of(labels)))
                .toArray();
    }
}
