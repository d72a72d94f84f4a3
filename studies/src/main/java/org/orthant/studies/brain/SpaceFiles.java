package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputException;
import org.orthant.math.Matrix;
import org.orthant.nullmodel.Distances;

/** Where targets lie, from a table of regions and files of distances. */
final class SpaceFiles {

    private final BrainConfiguration configuration;
    private final Optional<RegionTable> table;
    private final List<String> targets;

    SpaceFiles(BrainConfiguration configuration, Optional<RegionTable> table, List<String> targets) {
        this.configuration = configuration;
        this.table = table;
        this.targets = targets;
    }

    /**
     * Distances, as far as memory holds them, coordinates and hemispheres.
     *
     * @throws InputException naming file, place, what was found and what was expected
     */
    Brain.Space read() {
        List<Boolean> right = hemispheres();
        Matrix coordinates = coordinates(configuration.regions().coordinateColumns());
        List<List<Integer>> nodes = new ArrayList<>();
        List<Distances> parts = new ArrayList<>();
        List<String> files = targets.size() > Brain.MOST_IN_SPACE
                ? List.of()
                : configuration.space().distances();
        for (int part = 0; part < files.size(); part++) {
            boolean inRight = part == 1;
            nodes.add(IntStream.range(0, targets.size())
                    .filter(i -> files.size() == 1 || right.get(i) == inRight)
                    .boxed()
                    .toList());
            parts.add(distances(files.get(part), nodes.get(part).size()));
        }
        if (files.isEmpty() && coordinates != null && targets.size() <= Brain.MOST_IN_SPACE) {
            nodes.add(IntStream.range(0, targets.size()).boxed().toList());
            parts.add(Distances.euclidean(coordinates));
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
                    configuration.structure().file(),
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
