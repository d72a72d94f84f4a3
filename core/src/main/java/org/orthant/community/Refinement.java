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
    /** Choices that are less likely than exp(-50) times the best are left out. */
    private static final double FARTHEST = 50;

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

    /** The refinement of communities labelled 0..k-1. */
    static Refinement of(Level level, int[] communities, UniformRandomProvider random) {
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
        double tolerance = level.tolerance();
        for (int k = 0; k < count; k++) {
            int[] nodes = Arrays.copyOfRange(members, starts[k], starts[k + 1]);
            groups = new Community(level, tolerance, nodes).refine(random, groupOf, groups);
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

    /** One community while it is refined: what pairs of its nodes and groups add to the quality. */
    private static final class Community {

        private final int[] nodes;
        private final int[] group;
        private final int[] sizes;
        /** pairs[g][i]: the gain of node i with group g; a group has the number of its first node. */
        private final double[][] pairs;
        /** The gain of each group with the rest of the community. */
        private final double[] rest;

        private final double tolerance;
        /** Groups in use come first. */
        private final int[] groups;

        private final int[] places;
        private int open;

        Community(Level level, double tolerance, int... nodes) {
            int m = nodes.length;
            this.nodes = nodes;
            this.group = new int[m];
            this.sizes = new int[m];
            this.pairs = new double[m][m];
            this.rest = new double[m];
            this.tolerance = tolerance;
            this.groups = new int[m];
            this.places = new int[m];
            this.open = m;
            for (int i = 0; i < m; i++) {
                group[i] = i;
                sizes[i] = 1;
                groups[i] = i;
                places[i] = i;
                fill(level, i);
            }
        }

        private void fill(Level level, int i) {
            double[] row = level.weights[nodes[i]];
            double positiveNull = level.positiveNull * level.positive[nodes[i]];
            double negativeNull = level.negativeNull * level.negative[nodes[i]];
            double[] gains = pairs[i];
            double sum = 0;
            for (int j = 0; j < gains.length; j++) {
                int node = nodes[j];
                gains[j] = row[node] - positiveNull * level.positive[node] + negativeNull * level.negative[node];
                sum += gains[j];
            }
            rest[i] = sum - gains[i];
        }

        /** Refines, then numbers the groups from {@code first} on; returns the number after the last. */
        int refine(UniformRandomProvider random, int[] groupOf, int first) {
            int[] order = new int[nodes.length];
            Arrays.setAll(order, i -> i);
            ArraySampler.shuffle(random, order);
            double[] gains = new double[nodes.length];
            for (int i : order) {
                if (sizes[i] == 1 && rest[i] >= -tolerance) {
                    int chosen = choose(i, gains, random);
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
        private int choose(int i, double[] gains, UniformRandomProvider random) {
            double best = 0;
            for (int x = 0; x < open; x++) {
                int g = groups[x];
                boolean joinable = g != i && rest[g] >= -tolerance;
                gains[x] = joinable ? pairs[g][i] : 0;
                best = Math.max(best, gains[x]);
            }
            if (!(best > tolerance)) {
                return i;
            }
            double total = 0;
            for (int x = 0; x < open; x++) {
                boolean near = gains[x] > best * (1 - FARTHEST * RANDOMNESS);
                gains[x] = near ? StrictMath.exp((gains[x] - best) / (best * RANDOMNESS)) : 0;
                total += gains[x];
            }
            double threshold = random.nextDouble() * total;
            int chosen = i;
            for (int x = 0; x < open && threshold >= 0; x++) {
                if (gains[x] > 0) {
                    chosen = groups[x];
                    threshold -= gains[x];
                }
            }
            return chosen;
        }

        private void join(int i, int g) {
            rest[g] += rest[i] - 2 * pairs[g][i];
            double[] sum = pairs[g];
            double[] added = pairs[i];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += added[j];
            }
            group[i] = g;
            sizes[g]++;
            sizes[i] = 0;
            int last = groups[--open];
            groups[places[i]] = last;
            places[last] = places[i];
        }
    }
}
