package org.orthant.nullmodel;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.Sequence;

/** A way to make activity that keeps each neuron's own statistics and destroys what ties neurons to each other. */
public interface ActivitySurrogate {

    /** The null that these surrogates stand for. */
    NullKind kind();

    /** Why {@code activity} gives no p under this null, a sentence; empty if it does. */
    Optional<String> refusal(Sequence activity);

    /** What stands for the observed data, and what {@link #draw} starts from. */
    Sequence prepared(Sequence activity);

    /** One surrogate of prepared activity, of the same shape. */
    Sequence draw(Sequence prepared, UniformRandomProvider random);
}
