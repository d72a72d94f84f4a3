package org.orthant.dynamics;

import org.orthant.math.DoubleMatrix;

/**
 * A state that the map moves little: the first one on the descent of q from a start at which |F(r) - r| / |r| is below
 * the limit.
 *
 * @param state r, (N, 1)
 * @param q 1/2 |F(r) - r|^2
 * @param relativeSpeed |F(r) - r| / |r|
 * @param start which start led to it
 * @param steps descents of q that it took
 * @param distance from the centroid of the visited states, in units of their own mean distance from it
 * @param outlier whether it lies farther out than the search's limit
 */
public record SlowPoint(
        DoubleMatrix state, double q, double relativeSpeed, int start, int steps, double distance, boolean outlier) {}
