package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orthant.formats.InputException;
import org.orthant.formats.MatrixSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.studies.brain.BrainConfiguration.Group;
import org.orthant.studies.brain.BrainConfiguration.Orientation;
import org.orthant.studies.brain.BrainConfiguration.Selection;
import org.orthant.studies.brain.BrainConfiguration.Structure;

/** Weights of connections from a file, their targets, their sources, and groups of these. */
final class StructureFiles {

    /** How targets without names are called, before their number. */
    static final String UNNAMED = "target ";

    private final BrainConfiguration configuration;
    private final NamedMatrix structure;
    private final boolean turned;
    private final List<String> sources;
    private final Map<String, List<Integer>> groups = new LinkedHashMap<>();
    private final int[] chosen;
    private final List<String> targets;

    /**
     * Reads the file and finds targets and groups of sources in it.
     *
     * @throws InputException naming file, place, what was found and what was expected
     */
    StructureFiles(BrainConfiguration configuration, Optional<RegionTable> table) {
        this.configuration = configuration;
        Structure files = configuration.structure();
        this.structure = NamedMatrix.read(structureSource(files));
        this.turned = files.orientation() == Orientation.SOURCES_BY_TARGETS;
        this.sources =
                NamedMatrix.names(files.sourceNames(), turned ? structure.rows() : structure.columns(), sourceCount());
        List<String> names =
                NamedMatrix.names(files.targetNames(), turned ? structure.columns() : structure.rows(), targetCount());
        this.chosen = places(
                "targets",
                names,
                targetCount(),
                files.targets(),
                table.map(t -> tableGroups(t, names)).orElse(Map.of()));
        this.targets = IntStream.of(chosen)
                .mapToObj(k -> k < names.size() ? names.get(k) : UNNAMED + (k + 1))
                .toList();
        table.ifPresent(t -> groups.putAll(tableGroups(t, sources)));
        files.groups().forEach(this::addGroup);
    }

    /** Names of the targets. */
    List<String> targets() {
        return targets;
    }

    /** Names of all sources. */
    List<String> sources() {
        return sources;
    }

    private void addGroup(Group group) {
        List<Integer> members = new ArrayList<>();
        for (String name : group.names()) {
            List<Integer> merged = groups.remove(name);
            members.addAll(merged == null ? boxed(NamedMatrix.places(sourceFile(), sources, List.of(name))) : merged);
        }
        groups.put(group.name(), List.copyOf(members));
    }

    private static MatrixSource structureSource(Structure files) {
        boolean turned = files.orientation() == Orientation.SOURCES_BY_TARGETS;
        List<String> targets = files.targets().models();
        List<String> sources = files.sources().models();
        return NamedMatrix.source(files.file(), files.variable())
                .withBrainModels(turned ? sources : targets, turned ? targets : sources);
    }

    private int sourceCount() {
        return turned ? structure.values().rows() : structure.values().columns();
    }

    private int targetCount() {
        return turned ? structure.values().columns() : structure.values().rows();
    }

    private String sourceFile() {
        String names = configuration.structure().sourceNames();
        return names.isEmpty() ? structure.source() : names;
    }

    private Map<String, List<Integer>> tableGroups(RegionTable regions, List<String> names) {
        String column = configuration.regions().groupColumn();
        if (column.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        List<String> labels = regions.texts(column, names);
        for (int k = 0; k < labels.size(); k++) {
            found.computeIfAbsent(labels.get(k), label -> new ArrayList<>()).add(k);
        }
        return found;
    }

    private int[] places(
            String what, List<String> names, int count, Selection selection, Map<String, List<Integer>> byName) {
        if (!selection.names().isEmpty()) {
            return NamedMatrix.places(structure.source(), names, selection.names());
        }
        if (!selection.range().isEmpty()) {
            String[] ends = selection.range().split(":", -1);
            int first = Integer.parseInt(ends[0]);
            int end = Integer.parseInt(ends[1]);
            if (first >= end || end > count) {
                throw new InputException(
                        structure.source(),
                        "expected a range of " + what + " within 0:" + count + ", got " + selection.range());
            }
            return IntStream.range(first, end).toArray();
        }
        if (!selection.groups().isEmpty()) {
            return selection.groups().stream()
                    .flatMap(group -> group(what, group, byName).stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return IntStream.range(0, count).toArray();
    }

    private List<Integer> group(String what, String group, Map<String, List<Integer>> byName) {
        List<Integer> members = byName.get(group);
        if (members == null) {
            throw new InputException(
                    structure.source(),
                    "expected a group of " + what + " called '" + group + "', found "
                            + (byName.isEmpty() ? "no groups" : NamedMatrix.shown(List.copyOf(byName.keySet()))));
        }
        return members;
    }

    /**
     * The weights, (targets, sources), in the precision of the file.
     *
     * @throws InputException naming the first one that is not finite
     */
    Matrix weights() {
        boolean all = IntStream.range(0, chosen.length).allMatch(k -> chosen[k] == k);
        Matrix weights = !turned && all && chosen.length == targetCount()
                ? structure.values()
                : structure.values() instanceof FloatMatrix single ? floats(single) : doubles(structure.values());
        requireFinite(weights);
        return weights;
    }

    private Matrix floats(FloatMatrix stored) {
        int columns = sourceCount();
        float[] values = new float[Math.multiplyExact(chosen.length, columns)];
        for (int k = 0; k < values.length; k++) {
            int target = chosen[k / columns];
            values[k] = turned ? stored.at(k % columns, target) : stored.at(target, k % columns);
        }
        return FloatMatrix.adopt(chosen.length, columns, values);
    }

    private Matrix doubles(Matrix stored) {
        int columns = sourceCount();
        double[] values = new double[Math.multiplyExact(chosen.length, columns)];
        for (int k = 0; k < values.length; k++) {
            int target = chosen[k / columns];
            values[k] = turned ? stored.get(k % columns, target) : stored.get(target, k % columns);
        }
        return DoubleMatrix.adopt(chosen.length, columns, values);
    }

    private void requireFinite(Matrix weights) {
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.columns(); j++) {
                if (!Double.isFinite(weights.get(i, j))) {
                    throw new InputException(
                            structure.source(),
                            "expected finite weights, found " + weights.get(i, j) + " of target " + targets.get(i)
                                    + " and source " + (j < sources.size() ? sources.get(j) : String.valueOf(j + 1)));
                }
            }
        }
    }

    /** The deciding set, then all sources that are no targets, then every group without targets. */
    List<Brain.SourceSet> sets() {
        Structure files = configuration.structure();
        Selection selection = files.sources();
        List<Integer> deciding = boxed(places("sources", sources, sourceCount(), selection, groups));
        List<Integer> outside = boxed(IntStream.range(0, sourceCount())
                .filter(j -> j >= sources.size() || !targets.contains(sources.get(j)))
                .toArray());
        List<Brain.SourceSet> sets = new ArrayList<>();
        String name = selection.groups().isEmpty() ? "sources" : String.join("+", selection.groups());
        sets.add(new Brain.SourceSet(lower(name), deciding));
        if (!deciding.equals(outside)) {
            sets.add(new Brain.SourceSet(BrainLoader.ALL, outside));
        }
        groups.forEach((group, members) -> {
            if (!members.equals(deciding) && outside.containsAll(members)) {
                sets.add(new Brain.SourceSet(lower(group), members));
            }
        });
        return sets;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<Integer> boxed(int... values) {
        return IntStream.of(values).boxed().toList();
    }
}
