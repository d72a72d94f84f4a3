package org.orthant.studies.brain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.InputException;
import org.orthant.formats.MatrixSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.Distances;
import org.orthant.studies.brain.BrainConfiguration.Function;
import org.orthant.studies.brain.BrainConfiguration.Group;
import org.orthant.studies.brain.BrainConfiguration.Orientation;
import org.orthant.studies.brain.BrainConfiguration.Selection;
import org.orthant.studies.brain.BrainConfiguration.Structure;

/** Reads a brain's files, matches them by name, and refuses what does not fit. */
final class BrainLoader {

    /** Name of the set of all sources. */
    static final String ALL = "all";

    /** More targets than these are held in single precision. */
    static final int MOST_IN_DOUBLES = 8000;

    private final BrainConfiguration configuration;
    private final Optional<RegionTable> table;
    private final NamedMatrix structure;
    private final boolean turned;
    private final List<String> sources;
    private final Map<String, List<Integer>> groups = new LinkedHashMap<>();
    private final int[] chosen;
    private final List<String> targets;

    private BrainLoader(BrainConfiguration configuration) {
        this.configuration = configuration;
        Structure files = configuration.structure();
        this.table = RegionTable.read(configuration.regions());
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
                .mapToObj(k -> k < names.size() ? names.get(k) : "target " + (k + 1))
                .toList();
        table.ifPresent(t -> groups.putAll(tableGroups(t, sources)));
        files.groups().forEach(this::addGroup);
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
        return source(files.file(), files.variable())
                .withBrainModels(turned ? sources : targets, turned ? targets : sources);
    }

    private static MatrixSource source(String file, String variable) {
        return MatrixSource.of(Path.of(file)).withVariable(variable.isEmpty() ? null : variable);
    }

    /**
     * The brain that {@code configuration} describes.
     *
     * @throws InputException naming file, place, what was found and what was expected
     */
    static Brain load(BrainConfiguration configuration) {
        return new BrainLoader(configuration).brain();
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

    private Brain brain() {
        Matrix weights = weights();
        requireFinite(weights);
        return new Brain(
                configuration.name(),
                targets,
                sources,
                weights,
                sets(),
                Lazily.of(() -> Optional.ofNullable(connectivity(weights))),
                space(),
                systems());
    }

    private Matrix weights() {
        boolean all = IntStream.range(0, chosen.length).allMatch(k -> chosen[k] == k);
        if (!turned && all && chosen.length == targetCount()) {
            return structure.values();
        }
        int columns = sourceCount();
        double[] values = new double[Math.multiplyExact(chosen.length, columns)];
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = turned
                        ? structure.values().get(j, chosen[i])
                        : structure.values().get(chosen[i], j);
            }
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
    private List<Brain.SourceSet> sets() {
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
            sets.add(new Brain.SourceSet(ALL, outside));
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

    private @Nullable SimilarityMatrix connectivity(Matrix weights) {
        Function function = configuration.function();
        List<String> models = configuration.structure().targets().models();
        if (!function.series().isEmpty()) {
            MatrixSource wanted = source(function.series(), function.variable()).withBrainModels(List.of(), models);
            return ofSeries(NamedMatrix.read(wanted), function.names());
        }
        MatrixSource wanted =
                source(function.connectivity(), function.variable()).withBrainModels(models);
        return function.connectivity().isEmpty() ? null : given(NamedMatrix.read(wanted), function.names(), weights);
    }

    /** Where each target stands among {@code count} regions: by name if both have names, else in order. */
    private int[] match(String file, List<String> names, int count) {
        boolean named = !names.isEmpty() && !targets.getFirst().startsWith("target ");
        if (named) {
            return NamedMatrix.places(file, names, targets);
        }
        if (count != targets.size()) {
            throw new InputException(
                    file,
                    "expected " + targets.size() + " regions, one for each target in their order, found " + count
                            + "; with names on both sides regions are matched by name");
        }
        return IntStream.range(0, count).toArray();
    }

    private SimilarityMatrix ofSeries(NamedMatrix series, String namesFile) {
        int count = series.values().columns();
        int[] places = match(series.source(), NamedMatrix.names(namesFile, series.columns(), count), count);
        Matrix values = series.values();
        float[] steps = new float[Math.multiplyExact(values.rows(), places.length)];
        for (int c = 0; c < places.length; c++) {
            double mean = 0;
            for (int t = 0; t < values.rows(); t++) {
                mean += values.get(t, places[c]) / values.rows();
            }
            for (int t = 0; t < values.rows(); t++) {
                steps[t * places.length + c] = (float) (values.get(t, places[c]) - mean);
            }
        }
        Sequence sequence = Sequence.adopt(values.rows(), 1, places.length, steps);
        try {
            return places.length > MOST_IN_DOUBLES
                    ? FunctionalConnectivity.single(sequence, Diagonal.ZERO)
                    : FunctionalConnectivity.of(sequence).withDiagonal(Diagonal.ZERO);
        } catch (IllegalArgumentException e) {
            throw new InputException(series.source(), String.valueOf(e.getMessage()), e);
        }
    }

    /** A connectivity matrix; a region that correlates with no other is excluded. */
    private SimilarityMatrix given(NamedMatrix matrix, String namesFile, Matrix weights) {
        int count = matrix.values().rows();
        List<String> own = matrix.rows().isEmpty() ? matrix.columns() : matrix.rows();
        int[] places = match(matrix.source(), NamedMatrix.names(namesFile, own, count), count);
        try {
            boolean inOrder = IntStream.range(0, places.length).allMatch(k -> places[k] == k) && places.length == count;
            if (inOrder && matrix.values() instanceof FloatMatrix single && count > MOST_IN_DOUBLES) {
                return SimilarityMatrix.single(
                        SimilarityKind.FUNCTIONAL,
                        single,
                        Diagonal.ZERO,
                        SimilarityMatrix.DEFAULT_TOLERANCE,
                        withoutInput(weights));
            }
            SimilarityMatrix whole = SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, matrix.values());
            SimilarityMatrix chosenOnes = (inOrder ? whole : whole.restrictedTo(places)).withDiagonal(Diagonal.ZERO);
            return chosenOnes.excluding(i -> isZero(chosenOnes, i));
        } catch (IllegalArgumentException e) {
            throw new InputException(matrix.source(), String.valueOf(e.getMessage()), e);
        }
    }

    private int[] withoutInput(Matrix weights) {
        Brain.SourceSet deciding = sets().getFirst();
        return IntStream.range(0, weights.rows())
                .filter(i -> deciding.columns().stream().allMatch(j -> weights.get(i, j) == 0))
                .toArray();
    }

    private static boolean isZero(SimilarityMatrix matrix, int node) {
        return IntStream.range(0, matrix.nodeCount()).allMatch(j -> matrix.get(node, j) == 0);
    }

    private List<String> systems() {
        String column = configuration.regions().systemColumn();
        return column.isEmpty()
                ? List.of()
                : table.map(t -> t.texts(column, targets)).orElse(List.of());
    }

    private Brain.Space space() {
        List<Boolean> right = hemispheres();
        Matrix coordinates = coordinates(configuration.regions().coordinateColumns());
        List<List<Integer>> nodes = new ArrayList<>();
        List<Distances> parts = new ArrayList<>();
        List<String> files = configuration.space().distances();
        if (files.isEmpty()) {
            if (coordinates != null) {
                nodes.add(boxed(IntStream.range(0, targets.size()).toArray()));
                parts.add(Distances.euclidean(coordinates));
            }
        } else {
            for (int part = 0; part < files.size(); part++) {
                boolean inRight = part == 1;
                nodes.add(boxed(IntStream.range(0, targets.size())
                        .filter(i -> files.size() == 1 || right.get(i) == inRight)
                        .toArray()));
                parts.add(distances(files.get(part), nodes.get(part).size()));
            }
        }
        return new Brain.Space(
                parts, nodes, coordinates, coordinates(configuration.regions().sphereColumns()), right);
    }

    private @Nullable Matrix coordinates(List<String> columns) {
        return columns.isEmpty()
                ? null
                : table.map(t -> t.coordinates(columns, targets)).orElse(null);
    }

    private static Distances distances(String file, int count) {
        NamedMatrix matrix = NamedMatrix.read(file);
        if (matrix.values().rows() != count) {
            throw new InputException(
                    file,
                    "expected distances of " + count + " targets, found "
                            + matrix.values().rows());
        }
        try {
            return Distances.of(matrix.values());
        } catch (IllegalArgumentException e) {
            throw new InputException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private List<Boolean> hemispheres() {
        String column = configuration.regions().hemisphereColumn();
        List<String> texts = column.isEmpty()
                ? List.of()
                : table.map(t -> t.texts(column, targets)).orElse(List.of());
        if (texts.isEmpty() && configuration.space().distances().size() == 2) {
            throw new InputException(
                    structure.source(),
                    "distances by hemisphere need a hemisphereColumn in the table of regions, found none");
        }
        for (String text : texts) {
            if (!text.matches("[LRlr].*")) {
                throw new InputException(
                        configuration.regions().file(),
                        "column " + column + ": expected texts that begin with L or R, found "
                                + new TreeSet<>(texts).stream().limit(5).collect(Collectors.joining(", ")));
            }
        }
        return texts.isEmpty()
                ? targets.stream().map(target -> false).toList()
                : texts.stream().map(text -> text.matches("[Rr].*")).toList();
    }
}
