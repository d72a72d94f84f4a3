package org.orthant.community;

import java.util.Arrays;
import org.orthant.connectivity.SimilarityMatrix;

/**
 * How nodes are tied to their own module and to the others, positive and negative weights apart. Nodes that are excluded
 * or not assigned count nowhere and have NaN; a node's similarity to itself never counts.
 */
public final class NodeRoles {

    private final SimilarityMatrix matrix;
    private final Partition partition;

    private NodeRoles(SimilarityMatrix matrix, Partition partition) {
        this.matrix = matrix;
        this.partition = partition;
    }

    /**
     * The roles of {@code matrix}'s nodes in {@code partition}.
     *
     * @throws IllegalArgumentException if the numbers of nodes differ
     */
    public static NodeRoles of(SimilarityMatrix matrix, Partition partition) {
        if (matrix.nodeCount() != partition.nodeCount()) {
            throw new IllegalArgumentException("expected a partition of " + matrix.nodeCount() + " nodes, got "
                    + partition.nodeCount() + " nodes");
        }
        return new NodeRoles(matrix, partition);
    }

    /** Which weights count. */
    public enum Sign {
        /** Weights above 0. */
        POSITIVE,
        /** Absolute values of weights below 0. */
        NEGATIVE;

        private double part(double weight) {
            return Math.max(this == POSITIVE ? weight : -weight, 0);
        }
    }

    /**
     * Participation coefficient (Guimera and Amaral 2005) of the weights of one sign (Rubinov and Sporns 2011): 1 less
     * the sum over modules of the squared share of the node's strength that goes there. 0 if all goes to one module, or
     * if there is none.
     */
    public double[] participation(Sign sign) {
        double[] result = new double[partition.nodeCount()];
        for (int i = 0; i < result.length; i++) {
            result[i] = counts(i) ? participation(strengths(i, sign)) : Double.NaN;
        }
        return result;
    }

    private static double participation(double[] strengths) {
        double total = Arrays.stream(strengths).sum();
        double squares = 0;
        for (double strength : strengths) {
            squares += total > 0 ? strength / total * (strength / total) : 0;
        }
        return total > 0 ? 1 - squares : 0;
    }

    /**
     * Within-module degree z (Guimera and Amaral 2005) of the weights of one sign (Rubinov and Sporns 2011): the node's
     * strength within its module less the mean over the module's nodes, divided by their standard deviation (number of
     * nodes in the denominator). 0 where all nodes of a module are equal.
     */
    public double[] withinModuleZ(Sign sign) {
        double[] within = new double[partition.nodeCount()];
        for (int i = 0; i < within.length; i++) {
            within[i] = counts(i) ? strengths(i, sign)[partition.label(i)] : Double.NaN;
        }
        double[] z = within.clone();
        for (int k = 0; k < partition.communityCount(); k++) {
            int[] members =
                    Arrays.stream(partition.members(k)).filter(this::counts).toArray();
            standardise(within, members, z);
        }
        return z;
    }

    private static void standardise(double[] values, int[] members, double[] z) {
        double mean = 0;
        for (int i : members) {
            mean += values[i] / members.length;
        }
        double variance = 0;
        for (int i : members) {
            variance += (values[i] - mean) * (values[i] - mean) / members.length;
        }
        double sd = Math.sqrt(variance);
        for (int i : members) {
            z[i] = sd > 1e-12 * Math.abs(mean) ? (values[i] - mean) / sd : 0;
        }
    }

    /** The strength of node {@code i} to each module. */
    private double[] strengths(int i, Sign sign) {
        double[] strengths = new double[partition.communityCount()];
        for (int j = 0; j < partition.nodeCount(); j++) {
            if (j != i && counts(j)) {
                strengths[partition.label(j)] += sign.part(matrix.get(i, j));
            }
        }
        return strengths;
    }

    private boolean counts(int node) {
        return partition.isAssigned(node) && !matrix.isExcluded(node);
    }
}
