package org.orthant.nullmodel;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.connectivity.SimilarityMatrix;

/** A way to make similarity matrices that keep what is trivial about an observed one. */
public interface MatrixSurrogate {

    /** The null that these surrogates stand for. */
    NullKind kind();

    /** Why there is no p under this null, a sentence; empty if there is one. */
    Optional<String> refusal();

    /**
     * One surrogate matrix, its diagonal kept. It may leave out the nodes that the observed matrix excludes.
     *
     * @throws IllegalStateException if there is a {@link #refusal()}
     */
    SimilarityMatrix draw(UniformRandomProvider random);
}
