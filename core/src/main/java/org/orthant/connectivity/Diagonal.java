package org.orthant.connectivity;

/** What becomes of a similarity matrix's diagonal before modules are sought. */
public enum Diagonal {
    /** Set to 0: a node's similarity to itself says nothing. The default of every study. */
    ZERO,
    /** Left as it is, as by code that passes a correlation matrix straight to a toolbox. */
    KEEP
}
