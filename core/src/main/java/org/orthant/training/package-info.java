/**
 * Training by backpropagation through time and Adam, in single precision.
 *
 * <p>Promise: training is a pure function of the initial network, the options and the batches and evaluations it is
 * given, bit for bit ({@code docs/numerics.md}). Tasks come in through {@link org.orthant.training.BatchSource} and
 * {@link org.orthant.training.Evaluator}. Uses {@code org.orthant.math} and {@code org.orthant.network}.
 */
@NullMarked
package org.orthant.training;

import org.jspecify.annotations.NullMarked;
