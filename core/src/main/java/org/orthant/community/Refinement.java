package org.orthant.community;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;

/**
 * Groups of a level's nodes, each within one community: the refinement phase of the Leiden method (Traag, Waltman and
 * van Eck 2019, supplementary algorithm A.2).
 *
 * <p>A node or group is <em>well connected</em> if it does not gain by leaving the rest of its community. Nodes that
 * are, and are still alone, join a well-connected group with a gain of at least 0, in random order; a gain that falls
 * short of the best by a share x of it is exp(100 x) times less likely, which is the paper's randomness of 0.01 relative
 * to the best gain, so that the scale of weights does not matter.
 */
final class Refinement {

    private static final double RANDOMNESS = 0.01;
    /** Choices that are less likely than exp(-10) times the best are left out. */
    private static final double FARTHEST = 10;

    private final int[] groupOf;
    private final int groups;

    private Refinement(int[] groupOf, int groups) {
        this.groupOf = groupOf;
        this.groups = groups;
    }

    /** Each community, labelled 0..k-1, as one group. */
    static Refinement whole(int... communities) {
        return new Refinement(communities, Arrays.stream(communities).max().orElse(-1) + 1);
    }

    /** The refinement of the communities that {@code moving} came to on {@code level}. */
    static Refinement of(Level level, LocalMoving moving, UniformRandomProvider random) {
        int[] communities = moving.labels();
        int count = Arrays.stream(communities).max().orElse(-1) + 1;
        int[] starts = new int[count + 1];
        for (int community : communities) {
            starts[community + 1]++;
        }
        for (int k = 1; k <= count; k++) {
            starts[k] += starts[k - 1];
        }
        int[] next = starts.clone();
        int[] members = new int[communities.length];
        for (int i = 0; i < communities.length; i++) {
            members[next[communities[i]]++] = i;
        }
        int[] groupOf = new int[communities.length];
        int groups = 0;
        for (int k = 0; k < count; k++) {
            int[] nodes = Arrays.copyOfRange(members, starts[k], starts[k + 1]);
            groups = new Community(level, moving, nodes).refine(random, groupOf, groups);
        }
        return new Refinement(groupOf, groups);
    }

    int groups() {
        return groups;
    }

    int groupOf(int node) {
        return groupOf[node];
    }

    /** The community of each group. */
    int[] communities(int... communityOfNode) {
        int[] communities = new int[groups];
        for (int i = 0; i < groupOf.length; i++) {
            communities[groupOf[i]] = communityOfNode[i];
        }
        return communities;
    }

    /** One community while it is refined; its nodes are numbered 0..m-1, a group has the number of its first node. */
    private static final class Community {

        private final Level level;
        private final double tolerance;
        private final int[] nodes;
        private final int[] group;
        private final int[] sizes;
        /** The gain of each group with the rest of the community. */
        private final double[] rest;
        /** Groups in use come first. */
        private final int[] groups;

        private final int[] places;
        private int open;
        /** The gains of the node in hand with each group. */
        private final double[] groupGains;

        private final double[] likelihoods;

        Community(Level level, LocalMoving moving, int... nodes) {
            int m = nodes.length;
            this.level = level;
            this.tolerance = level.tolerance();
            this.nodes = nodes;
            this.group = new int[m];
            this.sizes = new int[m];
            this.rest = new double[m];
            this.groups = new int[m];
            this.places = new int[m];
            this.open = m;
            this.groupGains = new double[m];
            this.likelihoods = new double[m];
            for (int i = 0; i < m; i++) {
                group[i] = i;
                sizes[i] = 1;
                groups[i] = i;
                places[i] = i;
                rest[i] = moving.gainOfStaying(nodes[i]);
            }
        }

        /** Sets the gains of node {@code i}, which is alone, with each other group. */
        private void takeGains(int i) {
            double[] row = level.weights[nodes[i]];
            double positiveNull = level.positiveNull * level.positive[nodes[i]];
            double negativeNull = level.negativeNull * level.negative[nodes[i]];
            Arrays.fill(groupGains, 0);
            for (int j = 0; j < nodes.length; j++) {
                int node = nodes[j];
                groupGains[group[j]] +=
                        row[node] - positiveNull * level.positive[node] + negativeNull * level.negative[node];
            }
            groupGains[i] = 0;
        }

        /** Refines, then numbers the groups from {@code first} on; returns the number after the last. */
        int refine(UniformRandomProvider random, int[] groupOf, int first) {
            int[] order = new int[nodes.length];
            Arrays.setAll(order, i -> i);
            ArraySampler.shuffle(random, order);
            for (int i : order) {
                if (sizes[i] == 1 && rest[i] >= -tolerance) {
                    int chosen = choose(i, random);
                    if (chosen != i) {
                        join(i, chosen);
                    }
                }
            }
            int next = first;
            int[] number = new int[nodes.length];
            for (int g = 0; g < nodes.length; g++) {
                number[g] = sizes[g] > 0 ? next++ : -1;
            }
            for (int i = 0; i < nodes.length; i++) {
                groupOf[nodes[i]] = number[group[i]];
            }
            return next;
        }

        /** A group for node {@code i}, itself if no other gives a gain. */
        private int choose(int i, UniformRandomProvider random) {
            takeGains(i);
            double best = 0;
            for (int x = 0; x < open; x++) {
                int g = groups[x];
                if (groupGains[g] > best && rest[g] >= -tolerance) {
                    best = groupGains[g];
                }
            }
            return best > tolerance ? draw(best, random) : i;
        }

        /** A well-connected group with a gain near the best. */
        private int draw(double best, UniformRandomProvider random) {
            double total = 0;
            int chosen = -1;
            for (int x = 0; x < open; x++) {
                int g = groups[x];
                boolean near = groupGains[g] > best * (1 - FARTHEST * RANDOMNESS) && rest[g] >= -tolerance;
                likelihoods[x] = near ? StrictMath.exp((groupGains[g] - best) / (best * RANDOMNESS)) : 0;
                total += likelihoods[x];
            }
            double threshold = random.nextDouble() * total;
            for (int x = 0; x < open && threshold >= 0; x++) {
                if (likelihoods[x] > 0) {
                    chosen = groups[x];
                    threshold -= likelihoods[x];
                }
            }
            return chosen;
        }

        private void join(int i, int g) {
            rest[g] += rest[i] - 2 * groupGains[g];
            group[i] = g;
            sizes[g]++;
            sizes[i] = 0;
            int last = groups[--open];
            groups[places[i]] = last;
            places[last] = places[i];
        }
    }
}
