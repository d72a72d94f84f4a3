package org.orthant.community;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008) on dense signed matrices.
 *
 * <p>Nodes move one by one, in random order, to the community of largest gain or to an empty one, until none moves;
 * communities then become the nodes of a coarser level, and so on until nothing merges. The nodes themselves are then
 * visited again from that partition, and the whole repeats until neither nodes nor communities move. A move is made
 * only if its gain exceeds a tolerance relative to the matrix's weights, so that the search ends on every matrix.
 */
public final class Louvain implements Maximiser {

    @Override
    public Partition maximise(QualityTerms terms, Partition start, UniformRandomProvider random) {
        if (!terms.hasAttraction()) {
            return terms.singletons();
        }
        int[] labels = Partition.of(terms.labelsByPosition(start)).labels();
        boolean merged = true;
        while (merged) {
            LocalMoving nodes = new LocalMoving(terms.level(), labels);
            nodes.run(random);
            labels = nodes.labels();
            merged = merge(nodes.coarser(), labels, random);
        }
        return terms.partition(labels);
    }

    /** Merges communities level by level; {@code labels}, which number the level's nodes, follow. */
    static boolean merge(Level coarse, int[] labels, UniformRandomProvider random) {
        boolean merged = false;
        Level level = coarse;
        while (true) {
            int[] own = new int[level.size()];
            Arrays.setAll(own, k -> k);
            LocalMoving communities = new LocalMoving(level, own);
            if (!communities.run(random)) {
                return merged;
            }
            merged = true;
            int[] joined = communities.labels();
            for (int i = 0; i < labels.length; i++) {
                labels[i] = joined[labels[i]];
            }
            level = communities.coarser();
        }
    }
}
