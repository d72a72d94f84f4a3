package org.orthant.nullmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orthant.community.Partition;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * Surrogates drawn in each of several parts of the brain by themselves, where no distance leads from one part to another,
 * as between points of two cortical surfaces. Modules keep their size in each part. What parts have in common, such as
 * that hemispheres mirror each other, is not kept: a null of both hemispheres is weaker than that of one, and shown, not
 * decisive.
 */
public final class HemispherePartition implements PartitionSurrogate {

    private final List<Part> parts;

    /** Surrogates of these parts. */
    public HemispherePartition(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Some nodes and the surrogates of partitions of them. */
    public static final class Part {

        private final int[] nodes;
        private final PartitionSurrogate surrogate;

        /** Nodes by their index in the whole, ascending, and surrogates of partitions of these nodes alone. */
        public Part(int[] nodes, PartitionSurrogate surrogate) {
            this.nodes = nodes.clone();
            this.surrogate = surrogate;
        }

        /** Surrogates of this part alone. */
        public PartitionSurrogate surrogate() {
            return surrogate;
        }
    }

    @Override
    public NullKind kind() {
        return NullKind.VARIOGRAM_BY_HEMISPHERE;
    }

    /** A part that lies within one module keeps it in every draw. */
    @Override
    public Optional<String> refusal(Partition observed) {
        if (observed.assigned().length < observed.nodeCount()) {
            return Optional.of("Surrogates of a partition need a label for each node.");
        }
        List<String> reasons = parts.stream()
                .filter(part -> observed.restrictedTo(part.nodes).communityCount() > 1)
                .map(part -> part.surrogate.refusal(observed.restrictedTo(part.nodes)))
                .flatMap(Optional::stream)
                .toList();
        boolean any = parts.stream()
                .anyMatch(part -> observed.restrictedTo(part.nodes).communityCount() > 1);
        return any ? reasons.stream().findFirst() : Optional.of("No part has more than one module.");
    }

    @Override
    public int[][] draws(Partition observed, int count, RandomStreams streams) {
        int[][] labels = new int[count][observed.nodeCount()];
        for (int[] draw : labels) {
            Arrays.fill(draw, Partition.NOT_ASSIGNED);
        }
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            Partition own = observed.restrictedTo(part.nodes);
            int[] names = names(own, observed, part.nodes);
            int[][] draws = own.communityCount() > 1
                    ? part.surrogate.draws(own, count, streams.derive(Purpose.SURROGATE, p))
                    : new int[count][part.nodes.length];
            for (int d = 0; d < count; d++) {
                for (int i = 0; i < part.nodes.length; i++) {
                    labels[d][part.nodes[i]] = names[draws[d][i]];
                }
            }
        }
        return labels;
    }

    /** The label in the whole of each community of a part. */
    private static int[] names(Partition own, Partition observed, int... nodes) {
        int[] names = new int[own.communityCount()];
        for (int i = 0; i < nodes.length; i++) {
            names[own.label(i)] = observed.label(nodes[i]);
        }
        return names;
    }
}
