package org.orthant.studies.brain;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A brain as files; an empty text or list stands for what there is none of. Names are matched by name: names of a matrix
 * come from its file, or from a file of names.
 *
 * @param name of the brain, in tables and figures; lower-case letters, digits and hyphens
 * @param structure weights of connections
 * @param function functional connectivity of the targets, or their time series
 * @param regions a table of regions
 * @param space distances of the targets
 */
public record BrainConfiguration(String name, Structure structure, Function function, Regions regions, Space space) {

    /** Checks the name. */
    public BrainConfiguration {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "expected a brain's name of lower-case letters, digits and hyphens, got \"" + name + "\"");
        }
    }

    /** What a row of the structural matrix is. */
    public enum Orientation {
        /** A row is a target. */
        TARGETS_BY_SOURCES,
        /** A row is a source, as in Oh et al. (2014). */
        SOURCES_BY_TARGETS
    }

    /**
     * Weights of connections.
     *
     * @param file the matrix
     * @param variable the array of the file, where it holds several
     * @param orientation what its rows are
     * @param targetNames file of the targets' names, where the matrix has none; it may leave out the last ones
     * @param sourceNames file of the sources' names, likewise
     * @param targets which targets; none chosen: all
     * @param sources which sources decide; none chosen: all
     * @param groups named groups of sources, beside those of the table of regions
     */
    public record Structure(
            String file,
            String variable,
            Orientation orientation,
            String targetNames,
            String sourceNames,
            Selection targets,
            Selection sources,
            List<Group> groups) {

        /** Copies the groups. */
        public Structure {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Some of a matrix's rows or columns: by one of four ways, or all.
     *
     * @param names their names
     * @param range {@code first:end}, counted from 0, the end left out
     * @param groups names of groups
     * @param models brain models of a CIFTI file, such as {@code THALAMUS_LEFT}: nothing else of the file is read
     */
    public record Selection(List<String> names, String range, List<String> groups, List<String> models) {

        /** Checks that there is at most one way, and the range. */
        public Selection {
            names = List.copyOf(names);
            groups = List.copyOf(groups);
            models = List.copyOf(models);
            long ways = Stream.of(names.isEmpty(), range.isEmpty(), groups.isEmpty(), models.isEmpty())
                    .filter(empty -> !empty)
                    .count();
            if (ways > 1) {
                throw new IllegalArgumentException(
                        "expected a selection by names, range, groups or models, got " + ways + " of them: names "
                                + names + ", range " + range + ", groups " + groups + ", models " + models);
            }
            if (!range.isEmpty() && !range.matches("\\d{1,9}:\\d{1,9}")) {
                throw new IllegalArgumentException("expected a range such as 0:35, got " + range);
            }
        }

        /** Everything. */
        public static Selection all() {
            return new Selection(List.of(), "", List.of(), List.of());
        }

        /** By name. */
        public static Selection named(List<String> names) {
            return new Selection(names, "", List.of(), List.of());
        }

        /** From {@code first} to {@code end}, exclusive. */
        public static Selection range(int first, int end) {
            return new Selection(List.of(), first + ":" + end, List.of(), List.of());
        }

        /** By group. */
        public static Selection grouped(String... groups) {
            return new Selection(List.of(), "", List.of(groups), List.of());
        }
    }

    /**
     * A group of sources.
     *
     * @param name such as {@code thalamus}
     * @param names of its sources, or of groups of the table of regions, which it then replaces
     */
    public record Group(String name, List<String> names) {

        /** Copies the names. */
        public Group {
            names = List.copyOf(names);
        }
    }

    /**
     * What the targets do.
     *
     * @param connectivity file of the functional connectivity, symmetric
     * @param series file of time series, a row per step
     * @param variable the array of the file, where it holds several
     * @param names file of the regions' names, where the matrix has none; without names its order is that of the targets
     */
    public record Function(String connectivity, String series, String variable, String names) {

        /** Refuses two origins. */
        public Function {
            if (!connectivity.isEmpty() && !series.isEmpty()) {
                throw new IllegalArgumentException(
                        "expected functional connectivity or time series, got both " + connectivity + " and " + series);
            }
        }

        /** No function known. */
        public static Function none() {
            return new Function("", "", "", "");
        }
    }

    /**
     * A table with a header and a row per region; columns are named by their header.
     *
     * @param file the table
     * @param nameColumn region names, as in the matrices
     * @param groupColumn group of each region, such as Thalamus
     * @param systemColumn functional system of each region, such as Vis
     * @param hemisphereColumn a text that begins with L or R
     * @param coordinateColumns x, y, z in mm
     * @param sphereColumns x, y, z on the sphere of the region's hemisphere, around 0
     */
    public record Regions(
            String file,
            String nameColumn,
            String groupColumn,
            String systemColumn,
            String hemisphereColumn,
            List<String> coordinateColumns,
            List<String> sphereColumns) {

        /** Checks the numbers of columns. */
        public Regions {
            coordinateColumns = three("coordinateColumns", coordinateColumns);
            sphereColumns = three("sphereColumns", sphereColumns);
        }

        private static List<String> three(String what, List<String> columns) {
            if (!columns.isEmpty() && columns.size() != 3) {
                throw new IllegalArgumentException("expected 3 " + what + " or none, got " + columns);
            }
            return List.copyOf(columns);
        }

        /** No table. */
        public static Regions none() {
            return new Regions("", "name", "", "", "", List.of(), List.of());
        }
    }

    /**
     * Where targets lie.
     *
     * @param distances files of distances among the targets, in their order: one of all, or one for each hemisphere; without
     *     any, distances are Euclidean from the table's coordinates
     */
    public record Space(List<String> distances) {

        /** Copies the list. */
        public Space {
            distances = List.copyOf(distances);
            if (distances.size() > 2) {
                throw new IllegalArgumentException(
                        "expected a file of distances, or one for each hemisphere, got " + distances);
            }
        }
    }

    /** No files at all. */
    public static BrainConfiguration none() {
        return new BrainConfiguration(
                "brain",
                new Structure(
                        "", "", Orientation.TARGETS_BY_SOURCES, "", "", Selection.all(), Selection.all(), List.of()),
                Function.none(),
                Regions.none(),
                new Space(List.of()));
    }

    /** This brain with the function and the distances of {@code other}, where that has any. */
    BrainConfiguration completedBy(BrainConfiguration other) {
        return new BrainConfiguration(
                name,
                structure,
                other.function.equals(Function.none()) ? function : other.function,
                regions,
                other.space.distances().isEmpty() ? space : other.space);
    }

    /** This brain with every file elsewhere. */
    BrainConfiguration withFiles(UnaryOperator<Path> moved) {
        UnaryOperator<String> file =
                name -> name.isEmpty() ? name : moved.apply(Path.of(name)).toString();
        return new BrainConfiguration(
                name,
                new Structure(
                        file.apply(structure.file),
                        structure.variable,
                        structure.orientation,
                        file.apply(structure.targetNames),
                        file.apply(structure.sourceNames),
                        structure.targets,
                        structure.sources,
                        structure.groups),
                new Function(
                        file.apply(function.connectivity),
                        file.apply(function.series),
                        function.variable,
                        file.apply(function.names)),
                new Regions(
                        file.apply(regions.file),
                        regions.nameColumn,
                        regions.groupColumn,
                        regions.systemColumn,
                        regions.hemisphereColumn,
                        regions.coordinateColumns,
                        regions.sphereColumns),
                new Space(space.distances.stream().map(file).toList()));
    }

    /** Every file that is read. */
    List<Path> files() {
        return Stream.concat(
                        Stream.of(
                                structure.file(),
                                structure.targetNames(),
                                structure.sourceNames(),
                                function.connectivity(),
                                function.series(),
                                function.names(),
                                regions.file()),
                        space.distances().stream())
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Whether there is anything to read. */
    boolean isGiven() {
        return !structure.file().isEmpty();
    }
}
