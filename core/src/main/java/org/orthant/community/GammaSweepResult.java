package org.orthant.community;

import java.util.List;

/**
 * Partitions over a range of resolutions.
 *
 * @param points one per gamma, ascending
 * @param plateaus stretches of at least two gammas on which partitions agree, ascending
 */
public record GammaSweepResult(List<Point> points, List<Plateau> plateaus) {

    /** Copies the lists. */
    public GammaSweepResult {
        points = List.copyOf(points);
        plateaus = List.copyOf(plateaus);
    }

    /**
     * The best partition at one resolution beside that of the gamma before; NaN at the first gamma.
     *
     * @param gamma the resolution
     * @param result the best partition and the spread over restarts
     * @param ari adjusted Rand index with the gamma before
     * @param nmi normalised mutual information with the gamma before
     * @param nesting how far its modules lie within those of the gamma before ({@link PartitionAgreement#nesting}); 1
     *     throughout means a hierarchy
     */
    public record Point(double gamma, PartitionResult result, double ari, double nmi, double nesting) {}

    /**
     * Neighbouring resolutions with the same partition, as far as agreement was asked for.
     *
     * @param from the smallest gamma
     * @param to the largest gamma
     * @param points the number of gammas, at least 2
     * @param partition the partition at its middle
     */
    public record Plateau(double from, double to, int points, Partition partition) {}
}
