/**
 * Partitions of nodes into modules: their quality, their search and their comparison.
 *
 * <p>A {@link org.orthant.community.Quality} bound to a matrix is {@link org.orthant.community.QualityTerms}; a
 * {@link org.orthant.community.Maximiser} works on these. {@link org.orthant.community.Restarts},
 * {@link org.orthant.community.Consensus} and {@link org.orthant.community.GammaSweep} run it many times.
 *
 * <p>Promise: a search takes its randomness as keyed streams, restart by restart, so that its result depends on neither
 * threads nor the order of work; it always ends, whatever the scale or signs of the matrix. Uses {@code connectivity}
 * and {@code math}.
 */
@NullMarked
package org.orthant.community;

import org.jspecify.annotations.NullMarked;
