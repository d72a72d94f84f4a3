package org.orthant.dynamics;

/** What becomes of small displacements from a fixed point under the map. */
public enum Stability {
    /** They die out: every eigenvalue is smaller than 1. */
    STABLE,
    /** The largest eigenvalue is 1: along some direction they stay, as on a line of fixed points. */
    MARGINAL,
    /** Some grow. */
    UNSTABLE
}
