package org.orthant.community;

/**
 * What a consensus search found.
 *
 * @param result the consensus partition with its quality on the matrix itself; the spread is that of the first round
 * @param bestOfRestarts the partition of highest quality in the first round
 * @param settled whether all restarts of the last round found one partition
 * @param rounds how many times the agreement was partitioned; 0 if all restarts agreed at once
 */
public record ConsensusResult(PartitionResult result, Partition bestOfRestarts, boolean settled, int rounds) {}
