package org.orthant.studies.brain;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.formats.InputException;
import org.orthant.studies.StudyOptions;

/**
 * Options of the studies of brains: known data in a folder, or a brain of your own.
 *
 * @param seed of the run
 * @param units brains, from the first on; never more than there are
 * @param data folder of {@code source}; empty for none
 * @param source which known data
 * @param only names of the brains in {@code data} that are looked at; empty for all
 * @param brain a brain of your own, in place of {@code data}
 * @param analysis settings of the analysis
 */
public record BrainOptions(
        long seed,
        int units,
        String data,
        BrainData source,
        List<String> only,
        BrainConfiguration brain,
        BrainAnalysisOptions analysis)
        implements StudyOptions {

    /** Checks names and numbers. */
    public BrainOptions {
        only = List.copyOf(only);
        if (units < 1) {
            throw new IllegalArgumentException("expected at least 1 unit, got " + units);
        }
        List<String> known = source.brains("").stream().map(BrainConfiguration::name).toList();
        for (String name : only) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("expected brains of " + known + ", got " + name);
            }
        }
        int brains = brain.isGiven() ? 1 : only.isEmpty() ? known.size() : only.size();
        units = Math.min(units, brains);
    }

    /** All brains of known data. */
    static BrainOptions defaults(BrainData source, List<String> only) {
        int all = only.isEmpty() ? source.brains("").size() : only.size();
        return new BrainOptions(
                1, all, "", source, only, BrainConfiguration.none(), BrainAnalysisOptions.defaults());
    }

    /**
     * The brain of unit {@code index}.
     *
     * @throws InputException if neither a folder of data nor a brain is given
     */
    BrainConfiguration configuration(int index) {
        if (brain.isGiven()) {
            return brain;
        }
        if (data.isEmpty()) {
            throw new InputException(
                    "the study of brains",
                    "expected data: --set data=FOLDER of " + source.id() + " ('orthant data " + source.id()
                            + "' says where it comes from), or a brain of your own, --set brain.structure.file=FILE");
        }
        List<BrainConfiguration> brains = source.brains(data);
        return only.isEmpty()
                ? brains.get(index)
                : brains.stream()
                        .filter(configuration -> configuration.name().equals(only.get(index)))
                        .findFirst()
                        .orElseThrow();
    }

    /** The names of all brains that the run looks at. */
    List<String> names() {
        return IntStream.range(0, units)
                .mapToObj(k -> brain.isGiven()
                        ? brain.name()
                        : only.isEmpty() ? source.brains("").get(k).name() : only.get(k))
                .toList();
    }
}
