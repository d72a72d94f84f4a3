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
        int count = moving.communityCount();
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

    /** The level whose nodes are the groups of {@code level}'s nodes. */
    Level coarser(Level level) {
        return level.coarser(groupOf, groups);
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
        private final double[] positive;
        private final double[] negative;
        /** The gain of each group with the rest of the community. */
        private final double[] rest;
        /** Groups in use come first. */
        private final int[] groups;

        private final int[] places;
        private int open;
        /** The gains of the node in hand with each group. */
        private final double[] groupGains;

        /** Groups to choose from, and how likely each is. */
        private final int[] candidates;

        private final double[] likelihoods;

        Community(Level level, LocalMoving moving, int... nodes) {
            int m = nodes.length;
            this.level = level;
            this.tolerance = level.tolerance();
            this.nodes = nodes;
            this.group = new int[m];
            this.sizes = new int[m];
            this.positive = new double[m];
            this.negative = new double[m];
            this.rest = new double[m];
            this.groups = new int[m];
            this.places = new int[m];
            this.open = m;
            this.groupGains = new double[m];
            this.candidates = new int[m];
            this.likelihoods = new double[m];
            for (int i = 0; i < m; i++) {
                group[i] = i;
                sizes[i] = 1;
                positive[i] = level.positive[nodes[i]];
                negative[i] = level.negative[nodes[i]];
                groups[i] = i;
                places[i] = i;
                rest[i] = moving.gainOfStaying(nodes[i]);
            }
        }

        /** Sets the gains of node {@code i}, which is alone, with each other group. */
        private void takeGains(int i) {
            double positiveNull = level.positiveNull * positive[i];
            double negativeNull = level.negativeNull * negative[i];
            for (int x = 0; x < open; x++) {
                int g = groups[x];
                groupGains[g] = negativeNull * negative[g] - positiveNull * positive[g];
            }
            level.weights.addByLabel(nodes[i], nodes, group, groupGains);
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
            int near = 0;
            for (int x = 0; x < open; x++) {
                int g = groups[x];
                if (groupGains[g] > best * (1 - FARTHEST * RANDOMNESS) && rest[g] >= -tolerance) {
                    candidates[near++] = g;
                }
            }
            return near == 1 ? candidates[0] : draw(best, near, random);
        }

        /** One of the first {@code near} candidates. */
        private int draw(double best, int near, UniformRandomProvider random) {
            double total = 0;
            for (int x = 0; x < near; x++) {
                likelihoods[x] = StrictMath.exp((groupGains[candidates[x]] - best) / (best * RANDOMNESS));
                total += likelihoods[x];
            }
            double threshold = random.nextDouble() * total - likelihoods[0];
            int x = 0;
            while (x + 1 < near && threshold >= 0) {
                threshold -= likelihoods[++x];
            }
            return candidates[x];
        }

        private void join(int i, int g) {
            rest[g] += rest[i] - 2 * groupGains[g];
            group[i] = g;
            sizes[g]++;
            sizes[i] = 0;
            positive[g] += positive[i];
            negative[g] += negative[i];
            int last = groups[--open];
            groups[places[i]] = last;
            places[last] = places[i];
        }
    }
}
