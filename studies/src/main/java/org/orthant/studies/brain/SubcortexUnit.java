package org.orthant.studies.brain;

import java.util.List;
import org.orthant.stats.Interval;

/**
 * What one brain gave in {@code subcortex}.
 *
 * @param brain its name
 * @param sets readings of each set of sources, the deciding one first
 * @param comparisons of the deciding set with each other
 */
record SubcortexUnit(String brain, List<SetReading> sets, List<Comparison> comparisons) {

    /** Copies the lists. */
    SubcortexUnit {
        sets = List.copyOf(sets);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * The deciding set's relation with FC less another's, over the targets that both reach.
     *
     * @param other name of the other set
     * @param nodes targets that both sets reach and that have FC
     * @param difference of r, 95 % by leaving out one target after another
     * @param givenDistance the same for partial correlations given distance
     * @param equal the same at equal numbers of sources: mean and 2.5th to 97.5th percentile over subsamples
     * @param equalSources how many sources a subsample has of either set; 0 if too few for it
     */
    record Comparison(
            String other, int nodes, Interval difference, Interval givenDistance, Interval equal, int equalSources) {}
}
