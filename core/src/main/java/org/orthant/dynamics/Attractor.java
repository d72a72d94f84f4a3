package org.orthant.dynamics;

import org.orthant.math.DoubleMatrix;

/**
 * Where a network goes in the long run.
 *
 * @param kind what it is
 * @param orbit (K, N): the fixed point; the states of about one round of a cycle; otherwise the last state
 * @param period of a cycle in steps, not always a whole number; NaN of anything else
 */
public record Attractor(Kind kind, DoubleMatrix orbit, double period) {

    /** Kinds of attractors. */
    public enum Kind {
        /** A state that stays. */
        FIXED,
        /** A closed orbit. */
        CYCLE,
        /** Neither at rest nor on a closed orbit when time was up. */
        NEITHER,
        /** Growth beyond all bounds. */
        DIVERGED
    }
}
