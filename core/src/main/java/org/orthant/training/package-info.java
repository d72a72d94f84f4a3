/**
 * Training with Adam in single precision: recurrent networks by backpropagation through time, feed-forward networks by
 * backpropagation or predictive coding.
 *
 * <p>Promise: training is a pure function of the initial network, the options and the batches and evaluations it is
 * given, bit for bit ({@code docs/numerics.md}). Tasks come in through {@link org.orthant.training.BatchSource} and
 * {@link org.orthant.training.Evaluator}. Uses {@code org.orthant.math}, {@code org.orthant.network} and, of {@code
 * org.orthant.task}, images.
 */
@NullMarked
package org.orthant.training;

import org.jspecify.annotations.NullMarked;
