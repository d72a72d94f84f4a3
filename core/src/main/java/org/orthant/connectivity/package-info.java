/**
 * Similarity matrices of nodes: functional connectivity, cosine similarity and matrices given by the user.
 *
 * <p>Promise: a {@link org.orthant.connectivity.SimilarityMatrix} is square, exactly symmetric and finite; nodes that
 * carry no information (silent neurons, zero rows) are named as excluded and never appear as NaN. Sums are sequential,
 * in sample order and in double precision, so that bits depend on neither threads nor block sizes. Uses {@code math}.
 */
@NullMarked
package org.orthant.connectivity;

import org.jspecify.annotations.NullMarked;
