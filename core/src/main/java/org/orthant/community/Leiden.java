package org.orthant.community;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The Leiden method (Traag, Waltman and van Eck 2019) on dense signed matrices.
 *
 * <p>Single nodes move as in {@link Louvain}. Each community is then refined ({@link Refinement}): its nodes start alone
 * again and join only groups that hold together with the rest. The refined groups, not the communities, are the nodes of
 * the next level, where they start in their communities, so that a part of a community can still leave it. All this
 * repeats until one whole round moves nothing. In the result no node and no refined part gains by leaving, and no two
 * communities gain by merging; without negative weights every community is connected.
 */
public final class Leiden implements Maximiser {

    @Override
    public Partition maximise(QualityTerms terms, Partition start, UniformRandomProvider random) {
        if (!terms.hasAttraction()) {
            return terms.singletons();
        }
        int[] labels = Partition.of(terms.labelsByPosition(start)).labels();
        boolean moved = true;
        while (moved) {
            moved = round(terms.level(), labels, random);
        }
        return terms.partition(labels);
    }

    /**
     * Moves single nodes, then refined groups level by level; {@code labels} follow. Says whether any group moved: if
     * none did, the nodes are where their own moves left them, and nothing is left to try.
     */
    private static boolean round(Level finest, int[] labels, UniformRandomProvider random) {
        boolean groupsMoved = false;
        Level level = finest;
        int[] nodeOf = new int[labels.length];
        Arrays.setAll(nodeOf, i -> i);
        int[] communityOf = labels.clone();
        while (true) {
            LocalMoving moving = new LocalMoving(level, communityOf);
            boolean moved = moving.run(random);
            groupsMoved |= moved && level != finest;
            communityOf = moving.labels();
            Refinement refined = Refinement.of(level, moving, random);
            if (refined.groups() == level.size()) {
                // Nothing to aggregate: what is left is whether whole communities merge.
                refined = Refinement.whole(communityOf);
            }
            for (int i = 0; i < labels.length; i++) {
                labels[i] = communityOf[nodeOf[i]];
                nodeOf[i] = refined.groupOf(nodeOf[i]);
            }
            if (refined.groups() == level.size()) {
                return groupsMoved;
            }
            communityOf = refined.communities(communityOf);
            level = refined.coarser(level);
        }
    }
}
