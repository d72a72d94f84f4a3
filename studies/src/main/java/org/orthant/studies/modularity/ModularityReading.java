package org.orthant.studies.modularity;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.community.PartitionResult;
import org.orthant.community.RestartSummary;
import org.orthant.connectivity.SimilarityMatrix;

/**
 * Modules found in one similarity matrix.
 *
 * @param modules number of modules of at least two nodes
 * @param singletons nodes that are alone
 * @param silent nodes without a label because they carry no signal
 * @param quality best Q* of all restarts
 * @param restarts spread over restarts
 * @param labels label of each node, -1 if silent
 */
public record ModularityReading(
        int modules, int singletons, int silent, double quality, RestartSummary restarts, List<Integer> labels) {

    /** Copies the labels. */
    public ModularityReading {
        labels = List.copyOf(labels);
    }

    /** What a search found in {@code matrix}. */
    public static ModularityReading of(SimilarityMatrix matrix, PartitionResult result) {
        return new ModularityReading(
                result.best().moduleCount(),
                result.best().singletonCount(),
                matrix.excludedNodes().length,
                result.quality(),
                result.restarts(),
                IntStream.of(result.best().labels()).boxed().toList());
    }

    /** The labels as an array. */
    public int[] labelArray() {
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }
}
