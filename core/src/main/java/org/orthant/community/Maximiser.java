package org.orthant.community;

import org.apache.commons.rng.UniformRandomProvider;

/** A search for a partition of high quality; one run is a pure function of its arguments. */
public interface Maximiser {

    /**
     * One run from {@code start}, whose quality the result reaches or exceeds up to rounding.
     *
     * @param terms the quality on one matrix
     * @param start a partition of the matrix's nodes that assigns every included one
     * @param random the run's own stream
     * @return a partition in which exactly the matrix's excluded nodes are not assigned
     */
    Partition maximise(QualityTerms terms, Partition start, UniformRandomProvider random);
}
