package org.orthant.stats;

/** The direction that a one-sided test claims. */
public enum Alternative {
    /** The relation is positive. */
    GREATER,
    /** The relation is negative. */
    LESS
}
