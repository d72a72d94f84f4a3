package org.orthant.studies.brain;

import java.util.List;
import org.orthant.stats.Interval;
import org.orthant.studies.modularity.ModularityReading;

/**
 * What the similarity of input from one set of sources says of functional connectivity (FC).
 *
 * @param set name of the set
 * @param sources how many sources it has
 * @param active how many of them reach any target
 * @param withoutInput targets that no source of the set reaches, by name: left out
 * @param withoutFunction targets with input that correlate with nothing, by name: left out after the partition is found
 * @param nodes targets that count
 * @param modules of the cosine similarity of input
 * @param relation its relation with FC
 * @param induced modularity of FC under its partition
 */
record SetReading(
        String set,
        int sources,
        int active,
        List<String> withoutInput,
        List<String> withoutFunction,
        int nodes,
        ModularityReading modules,
        Relation relation,
        Induced induced) {

    /** With this many active sources or fewer the cosine is a function of one angle. */
    static final int TOO_FEW_SOURCES = 2;

    /** Copies the names. */
    SetReading {
        withoutInput = List.copyOf(withoutInput);
        withoutFunction = List.copyOf(withoutFunction);
    }

    /**
     * Correlations over pairs of targets, intervals by leaving out one target after another; NaN without FC.
     *
     * @param r of similarity and FC
     * @param mantelP one-sided p of r, rows and columns permuted together: ignores space
     * @param mantelDraws permutations behind it; 0 if there are too many targets
     * @param givenDistance the partial correlation given distance
     * @param proximity of proximity and FC: distance alone
     * @param beyond r less that of proximity
     */
    record Relation(
            Interval r, double mantelP, int mantelDraws, Interval givenDistance, Interval proximity, Interval beyond) {}

    /**
     * Modularity of FC under partitions found elsewhere.
     *
     * @param permuted against permuted labels: ignores space, never decisive
     * @param spatial against labels with the same spatial autocorrelation: decisive
     * @param ordinal the same for the vector of label numbers
     * @param spin against labels turned on the sphere
     * @param kept of how much more often than chance the nearest pairs share a module, the share that spatial surrogates keep
     * @param proximity modules of proximity in place of input similarity, against their own spatial null
     * @param best the best Q* of FC
     */
    record Induced(
            NullDraws permuted,
            NullDraws spatial,
            NullDraws ordinal,
            NullDraws spin,
            double kept,
            NullDraws proximity,
            double best) {}

    /** Whether the cosine collapses to an angle. */
    boolean collapses() {
        return active <= TOO_FEW_SOURCES;
    }

    /** Whether there is FC to be related to. */
    boolean hasFunction() {
        return nodes > 0;
    }

    /** The null that decides: the spin test where there is one, else the spatial one. */
    NullDraws deciding() {
        return induced.spin().reading().exists() && !induced.spatial().reading().exists()
                ? induced.spin()
                : induced.spatial();
    }
}
