package org.orthant.nullmodel;

import java.util.Optional;
import org.orthant.community.Partition;
import org.orthant.math.RandomStreams;

/** A way to make partitions that keep what is trivial about an observed one, such as that modules lie together in space. */
public interface PartitionSurrogate {

    /** The null that these surrogates stand for. */
    NullKind kind();

    /** Why {@code observed} has no surrogates, a sentence; empty if it does. */
    Optional<String> refusal(Partition observed);

    /**
     * Surrogates of {@code observed}; draw d depends on d, not on the number of draws.
     *
     * @return a row per draw, in it for each node one of the observed labels: it is known which module became which
     * @throws IllegalArgumentException if there is a {@link #refusal}
     */
    int[][] draws(Partition observed, int count, RandomStreams streams);
}
