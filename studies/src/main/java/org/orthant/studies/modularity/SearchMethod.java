package org.orthant.studies.modularity;

import org.orthant.community.Consensus;
import org.orthant.community.Leiden;
import org.orthant.community.Louvain;
import org.orthant.community.Maximiser;
import org.orthant.community.PartitionResult;
import org.orthant.community.Quality;
import org.orthant.community.Restarts;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;

/** How the modules that decide are sought. */
public enum SearchMethod {
    /** The best of restarts of the Louvain method. */
    LOUVAIN("Louvain"),
    /** The best of restarts of the Leiden method. */
    LEIDEN("Leiden"),
    /** The consensus of restarts of the Louvain method. */
    CONSENSUS("consensus of Louvain");

    private static final int CONSENSUS_ROUNDS = 20;

    private final String words;

    SearchMethod(String words) {
        this.words = words;
    }

    /** As sentences name it. */
    String words() {
        return words;
    }

    /** What runs at each restart. */
    Maximiser maximiser() {
        return this == LEIDEN ? new Leiden() : new Louvain();
    }

    /** The modules of {@code matrix} as it is. */
    PartitionResult search(SimilarityMatrix matrix, Quality quality, int restarts, RandomStreams streams) {
        Restarts runs = new Restarts(maximiser(), restarts);
        return this == CONSENSUS
                ? new Consensus(runs, CONSENSUS_ROUNDS)
                        .search(matrix, quality, streams)
                        .result()
                : runs.search(matrix, quality, streams);
    }
}
