package org.orthant.connectivity;

/** Where the values of a {@link SimilarityMatrix} come from. */
public enum SimilarityKind {
    /** Pearson correlation of activity. */
    FUNCTIONAL,
    /** Cosine of weight rows. */
    COSINE,
    /** Share of inputs on which two weight rows agree in sign. */
    HAMMING,
    /** Cosine of rows of the Jacobian. */
    JACOBIAN,
    /** Correlation of the effects of two neurons' lesions. */
    LESION,
    /** How often two nodes share a module over several partitions. */
    ALLEGIANCE,
    /** A matrix that the user brought. */
    GIVEN
}
