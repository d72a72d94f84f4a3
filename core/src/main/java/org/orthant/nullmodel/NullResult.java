package org.orthant.nullmodel;

/** A null's outcome: a summary of its draws, or the reason why there is none. */
public sealed interface NullResult permits NullSummary, NullResult.None {

    /** The null. */
    NullKind kind();

    /**
     * No draws, hence no p.
     *
     * @param kind the null that was asked for
     * @param reason why it cannot be had, a sentence
     */
    record None(NullKind kind, String reason) implements NullResult {}
}
