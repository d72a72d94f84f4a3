package org.orthant.math;

/**
 * The leak of a step, as its way back needs it.
 *
 * @param gain what multiplies the new, alpha
 * @param keep what multiplies the old, 1 - alpha
 * @param inside whether the leak stands inside the nonlinearity
 */
public record Leak(float gain, float keep, boolean inside) {}
