package org.orthant.community;

import java.util.List;

/**
 * What a search found.
 *
 * @param best the partition of highest quality, the earliest restart's among equals
 * @param quality its quality
 * @param restarts the spread over restarts
 * @param warnings what the reader of the result must know, in sentences; empty as a rule
 */
public record PartitionResult(Partition best, double quality, RestartSummary restarts, List<String> warnings) {

    /** Copies the warnings. */
    public PartitionResult {
        warnings = List.copyOf(warnings);
    }
}
