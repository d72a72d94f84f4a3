package org.orthant.studies.brain;

import java.util.List;
import java.util.Optional;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.InputException;

/** Reads a brain's files, matches them by name, and refuses what does not fit. */
final class BrainLoader {

    /** Name of the set of all sources. */
    static final String ALL = "all";

    private BrainLoader() {}

    /**
     * The brain that {@code configuration} describes; functional connectivity of more than {@link Brain#MOST_IN_DOUBLES}
     * targets is read by rows.
     *
     * @throws InputException naming file, place, what was found and what was expected
     */
    static Brain load(BrainConfiguration configuration) {
        return load(configuration, Brain.MOST_IN_DOUBLES);
    }

    /** The same with another limit from which on functional connectivity is read by rows. */
    static Brain load(BrainConfiguration configuration, int mostWhole) {
        Optional<RegionTable> table = RegionTable.read(configuration.regions());
        StructureFiles structure = new StructureFiles(configuration, table);
        List<String> targets = structure.targets();
        FunctionFiles function = new FunctionFiles(configuration, targets);
        Optional<ConnectivityRows> rows = targets.size() > mostWhole ? function.rows() : Optional.empty();
        Lazily<Optional<SimilarityMatrix>> whole = Lazily.of(
                () -> rows.isPresent() ? rows.map(all -> all.among(Brain.upTo(targets.size()))) : function.whole());
        String systems = configuration.regions().systemColumn();
        return new Brain(
                configuration.name(),
                targets,
                structure.sources(),
                structure.weights(),
                structure.sets(),
                whole,
                rows,
                new SpaceFiles(configuration, table, targets).read(),
                systems.isEmpty()
                        ? List.of()
                        : table.map(t -> t.texts(systems, targets)).orElse(List.of()));
    }
}
