package org.orthant.dynamics;

/**
 * What becomes of the (1 - alpha) I of a Jacobian, by which a neuron's row holds its own decay. At alpha = 1 there is no
 * such term.
 */
public enum LeakTerm {
    /** The Jacobian as it is. */
    KEPT,
    /** Only what comes through the weights. */
    LEFT_OUT
}
