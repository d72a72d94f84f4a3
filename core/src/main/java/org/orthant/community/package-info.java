/**
 * Partitions of nodes into modules: their quality, their search and their comparison.
 *
 * <p>Promise: a search takes its randomness as keyed streams, restart by restart, so that its result depends on neither
 * threads nor the order of work; it always ends, whatever the scale or signs of the matrix. Uses {@code connectivity}
 * and {@code math}.
 */
@NullMarked
package org.orthant.community;

import org.jspecify.annotations.NullMarked;
