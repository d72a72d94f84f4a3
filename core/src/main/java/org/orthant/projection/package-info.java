/**
 * Where modules come from: neurons that do nothing but weigh their inputs, models of such weights, partitions that are
 * read off weights, and what modules then tell of inputs (Tanner et al. 2023, figs. S4 to S8; 2024, fig. 2).
 *
 * <p>A weight matrix is (N, M), a row for each neuron, a column for each input. Promise: a draw is a pure function of its
 * stream; every neuron with a nonzero weight has exactly one place in each partition, ties and zeros by a stated rule,
 * and a neuron without one has no label. Uses {@code math}, {@code connectivity} and {@code community}.
 */
@NullMarked
package org.orthant.projection;

import org.jspecify.annotations.NullMarked;
