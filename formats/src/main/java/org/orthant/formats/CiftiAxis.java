package org.orthant.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a CIFTI-2 file says of one side of its matrix.
 *
 * @param axis its lines and their names: {@code CORTEX_LEFT 17} is a vertex, {@code THALAMUS_LEFT 40 52 38} a voxel
 * @param models the brain models it is made of, in order; empty unless it is dense
 * @param labels for each map the names of the numbers in it; empty unless these are parcellations
 */
record CiftiAxis(Axis axis, List<BrainModel> models, List<SortedMap<Integer, String>> labels) {

    /** A run of lines that belong to one structure, such as {@code THALAMUS_LEFT}. */
    record BrainModel(String structure, int offset, int count) {}

    /** Whether lines are steps or maps, which become rows. */
    boolean isRowOfMaps() {
        return axis.kind() == Axis.Kind.STEPS || axis.kind() == Axis.Kind.MAPS;
    }

    /**
     * The lines of the named structures, in the order they are named; all lines if none is, or if the side
     * has none.
     *
     * @throws InputException naming the structures there are, if one is missing
     */
    int[] lines(String source, List<String> structures) {
        if (structures.isEmpty() || models.isEmpty()) {
            return Axis.all(axis.size());
        }
        List<BrainModel> chosen = new ArrayList<>();
        for (String structure : structures) {
            List<BrainModel> found = models.stream()
                    .filter(m -> m.structure().equals(plain(structure)))
                    .toList();
            if (found.isEmpty()) {
                throw new InputException(
                        source,
                        "no brain model '" + Quoted.printable(structure) + "', there are: "
                                + Quoted.printable(String.join(
                                        ", ",
                                        models.stream()
                                                .map(BrainModel::structure)
                                                .toList())));
            }
            chosen.addAll(found);
        }
        return chosen.stream()
                .flatMapToInt(m -> IntStream.range(m.offset(), m.offset() + m.count()))
                .toArray();
    }

    /** The names on which the chosen maps agree. */
    SortedMap<Integer, String> labels(int... maps) {
        SortedMap<Integer, String> agreed = new TreeMap<>();
        for (int map : maps) {
            for (Map.Entry<Integer, String> label : labels.isEmpty()
                    ? Map.<Integer, String>of().entrySet()
                    : labels.get(map).entrySet()) {
                agreed.merge(label.getKey(), label.getValue(), (a, b) -> Objects.equals(a, b) ? a : "");
            }
        }
        agreed.values().removeIf(String::isEmpty);
        return agreed;
    }

    /** A structure's name without the words that all of them begin with. */
    static String plain(String structure) {
        return structure.replaceFirst("^CIFTI_STRUCTURE_", "");
    }
}
