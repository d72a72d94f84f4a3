package org.orthant.dynamics;

import org.orthant.math.DoubleMatrix;

/**
 * A state that the map leaves where it is: |F(r) - r| is at most 1e-10 of |r|.
 *
 * @param state r, (N, 1)
 * @param q 1/2 |F(r) - r|^2 (Sussillo and Barak 2013)
 * @param relativeResidual |F(r) - r| / |r|; 0 for the state 0
 * @param spectrum eigenvalues of the Jacobian at r
 * @param starts how many starts ended here
 * @param distance from the centroid of the visited states, in units of their own mean distance from it
 * @param outlier whether it lies farther out than the search's limit, so that it is hardly the network's
 */
public record FixedPoint(
        DoubleMatrix state,
        double q,
        double relativeResidual,
        Spectrum spectrum,
        int starts,
        double distance,
        boolean outlier) {

    /** Whether small displacements die out. */
    public Stability stability() {
        return spectrum.stability();
    }
}
