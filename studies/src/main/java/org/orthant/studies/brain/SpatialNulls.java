package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.math.Matrix;
import org.orthant.nullmodel.Distances;
import org.orthant.nullmodel.HemispherePartition;
import org.orthant.nullmodel.NullKind;
import org.orthant.nullmodel.PartitionSurrogate;
import org.orthant.nullmodel.SpinPartition;
import org.orthant.nullmodel.VariogramOptions;
import org.orthant.nullmodel.VariogramPartition;
import org.orthant.nullmodel.VariogramSurrogate;

/** The nulls of partitions of some of a brain's targets that keep space, or why there are none. */
final class SpatialNulls {

    private static final String NOWHERE =
            "Without distances or coordinates of the targets there is no null that keeps space.";

    private static final String TOO_MANY = "Surrogates that keep space take hours for more than " + Brain.MOST_IN_SPACE
            + " targets: average over parcels, or give coordinates on a sphere for the spin test.";

    private final Brain.Space space;
    private final int[] nodes;
    private final VariogramOptions options;

    /** Nulls of partitions of the targets {@code nodes}. */
    SpatialNulls(Brain.Space space, VariogramOptions options, int... nodes) {
        this.space = space;
        this.nodes = nodes.clone();
        this.options = options;
    }

    /** A null, or the reason why there is none. */
    sealed interface Choice {

        /** There is one. */
        record Surrogate(PartitionSurrogate surrogate) implements Choice {}

        /** There is none. */
        record None(NullKind kind, String reason) implements Choice {}
    }

    /** Labels with the same spatial autocorrelation, within each hemisphere where distances are given so. */
    Choice variogram() {
        return choice(NullKind.VARIOGRAM, false);
    }

    /** The same for the vector of label numbers; only where distances reach from any target to any other. */
    Choice ordinal() {
        return space.parts().size() > 1
                ? new Choice.None(NullKind.VARIOGRAM_ORDINAL, "Label numbers have no surrogates across hemispheres.")
                : choice(NullKind.VARIOGRAM_ORDINAL, true);
    }

    private Choice choice(NullKind kind, boolean ordinal) {
        if (space.parts().isEmpty()) {
            return new Choice.None(kind, nodes.length > Brain.MOST_IN_SPACE ? TOO_MANY : NOWHERE);
        }
        try {
            List<HemispherePartition.Part> parts = new ArrayList<>();
            for (int p = 0; p < space.parts().size(); p++) {
                Map<Integer, Integer> members = places(space.nodes().get(p));
                int[] here = IntStream.range(0, nodes.length)
                        .filter(k -> members.containsKey(nodes[k]))
                        .toArray();
                int[] inPart = IntStream.of(here)
                        .map(k -> members.getOrDefault(nodes[k], -1))
                        .toArray();
                Distances distances = space.parts().get(p).restrictedTo(inPart);
                parts.add(new HemispherePartition.Part(
                        here, new VariogramPartition(VariogramSurrogate.of(distances, options), ordinal)));
            }
            return new Choice.Surrogate(
                    parts.size() == 1 ? parts.getFirst().surrogate() : new HemispherePartition(parts));
        } catch (IllegalArgumentException e) {
            return new Choice.None(kind, "No spatial surrogates: " + e.getMessage() + ".");
        }
    }

    private static Map<Integer, Integer> places(List<Integer> members) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int k = 0; k < members.size(); k++) {
            places.put(members.get(k), k);
        }
        return places;
    }

    /** Labels turned on the sphere. */
    Choice spin() {
        Matrix sphere = space.sphere();
        if (sphere == null) {
            return new Choice.None(NullKind.SPIN, "Without coordinates on a sphere there is no spin test.");
        }
        boolean[] right = new boolean[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            right[k] = space.right().get(nodes[k]);
        }
        try {
            return new Choice.Surrogate(SpinPartition.of(Brain.rows(sphere, nodes), right));
        } catch (IllegalArgumentException e) {
            return new Choice.None(NullKind.SPIN, "No spin test: " + e.getMessage() + ".");
        }
    }

    /** Whether surrogates of {@code partition} can be had from {@code choice}, else why not. */
    static Choice checked(Choice choice, Partition partition) {
        return switch (choice) {
            case Choice.None none -> none;
            case Choice.Surrogate s ->
                s.surrogate()
                        .refusal(partition)
                        .<Choice>map(reason -> new Choice.None(s.surrogate().kind(), reason))
                        .orElse(s);
        };
    }
}
