package org.orthant.studies.projection;

import org.orthant.studies.modularity.NullReading;

/**
 * One repetition of {@code rules}: two random inputs.
 *
 * @param quality best Q* of FC, diagonal 0
 * @param modules number of modules of the best partition
 * @param rules the partition by the six rules
 * @param quadrants the partition by signs alone
 * @param cosine the best partition of the cosines of weights
 * @param random the induced Q* of the rules against random partitions with groups of the same sizes
 * @param cosineRandom the same for the cosine partition
 * @param cosineWithRules adjusted Rand index of the cosine partition and the rules
 */
record RulesUnit(
        double quality,
        int modules,
        Candidate rules,
        Candidate quadrants,
        Candidate cosine,
        NullReading random,
        NullReading cosineRandom,
        double cosineWithRules) {

    /** Mean induced Q* of random partitions of the rules' sizes, divided by the best. */
    double randomRatio() {
        return random.mean() / quality;
    }

    /** The same with the sizes of the cosine partition. */
    double cosineRandomRatio() {
        return cosineRandom.mean() / quality;
    }
}
