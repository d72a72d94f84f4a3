package org.orthant.community;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An immutable partition of N nodes: a label 0..K-1 for each node, or {@link #NOT_ASSIGNED}.
 *
 * <p>Labels are canonical: communities are numbered by descending size, those of equal size by their first node, so
 * that two partitions are equal exactly if they group the nodes alike. A <em>module</em> is a community of at least two
 * nodes; modules come first, singletons after them.
 */
public final class Partition {

    /** The label of a node that belongs to no community. */
    public static final int NOT_ASSIGNED = -1;

    private final int[] labels;
    private final int[] sizes;

    private Partition(int[] labels, int[] sizes) {
        this.labels = labels;
        this.sizes = sizes;
    }

    /**
     * The partition that groups nodes of equal label; labels need be neither contiguous nor canonical.
     *
     * @throws IllegalArgumentException naming the first label below -1
     */
    public static Partition of(int... labels) {
        int[] dense = dense(labels);
        int count = Arrays.stream(dense).max().orElse(NOT_ASSIGNED) + 1;
        int[] size = new int[count];
        int[] first = new int[count];
        for (int i = dense.length - 1; i >= 0; i--) {
            if (dense[i] != NOT_ASSIGNED) {
                size[dense[i]]++;
                first[dense[i]] = i;
            }
        }
        return ranked(dense, size, first);
    }

    /** Every node of {@code n} a community of its own. */
    public static Partition singletons(int n) {
        int[] sizes = new int[n];
        Arrays.fill(sizes, 1);
        return new Partition(IntStream.range(0, n).toArray(), sizes);
    }

    private static int[] dense(int[] labels) {
        int[] sorted = labels.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && sorted[0] < NOT_ASSIGNED) {
            throw new IllegalArgumentException("expected labels of at least " + NOT_ASSIGNED + ", got " + sorted[0]);
        }
        int count = 0;
        for (int k = 0; k < sorted.length; k++) {
            if (sorted[k] != NOT_ASSIGNED && (k == 0 || sorted[k] != sorted[k - 1])) {
                sorted[count++] = sorted[k];
            }
        }
        int[] dense = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            dense[i] = labels[i] == NOT_ASSIGNED ? NOT_ASSIGNED : Arrays.binarySearch(sorted, 0, count, labels[i]);
        }
        return dense;
    }

    private static Partition ranked(int[] dense, int[] size, int[] first) {
        long[] keys = new long[size.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (long) (dense.length - size[k]) << Integer.SIZE | first[k];
        }
        Arrays.sort(keys);
        int[] rank = new int[size.length];
        int[] sizes = new int[size.length];
        for (int k = 0; k < keys.length; k++) {
            int old = dense[(int) keys[k]];
            rank[old] = k;
            sizes[k] = size[old];
        }
        int[] labels = new int[dense.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = dense[i] == NOT_ASSIGNED ? NOT_ASSIGNED : rank[dense[i]];
        }
        return new Partition(labels, sizes);
    }

    /** N, unassigned nodes counted. */
    public int nodeCount() {
        return labels.length;
    }

    /** The label of {@code node}, or {@link #NOT_ASSIGNED}. */
    public int label(int node) {
        return labels[node];
    }

    /** A copy of the N labels. */
    public int[] labels() {
        return labels.clone();
    }

    /** Whether {@code node} belongs to a community. */
    public boolean isAssigned(int node) {
        return labels[node] != NOT_ASSIGNED;
    }

    /** The nodes that belong to a community, ascending. */
    public int[] assigned() {
        return IntStream.range(0, labels.length).filter(this::isAssigned).toArray();
    }

    /** The number of communities, singletons counted. */
    public int communityCount() {
        return sizes.length;
    }

    /** K, the number of communities of at least two nodes. */
    public int moduleCount() {
        return communityCount() - singletonCount();
    }

    /** The number of communities of one node. */
    public int singletonCount() {
        return (int) Arrays.stream(sizes).filter(size -> size == 1).count();
    }

    /** The number of nodes of community {@code k}. */
    public int size(int k) {
        return sizes[k];
    }

    /** The nodes of community {@code k}, ascending. */
    public int[] members(int k) {
        Objects.checkIndex(k, sizes.length);
        return IntStream.range(0, labels.length).filter(i -> labels[i] == k).toArray();
    }

    /** The partition of the named nodes alone, in the order given, labelled anew. */
    public Partition restrictedTo(int... nodes) {
        return of(Arrays.stream(nodes).map(node -> labels[node]).toArray());
    }

    /** Whether both group the same nodes alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Partition p && Arrays.equals(labels, p.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "Partition[" + nodeCount() + " nodes, " + moduleCount() + " modules, " + singletonCount()
                + " singletons]";
    }
}
