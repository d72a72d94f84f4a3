package org.orthant.studies.brain;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.formats.InputException;
import org.orthant.studies.Require;
import org.orthant.studies.StudyOptions;

/**
 * Options of the studies of brains: known data in a folder, or a brain of your own.
 *
 * @param seed of the run
 * @param units brains, from the first on; never more than there are
 * @param data folder of {@code source}; empty for none
 * @param source which known data
 * @param only names of the brains in {@code data} that are looked at; empty for all
 * @param judged names of those on which verdicts rest, the others are shown; empty for all
 * @param brain a brain of your own, in place of {@code data}; without a structure, its function and distances replace those
 *     of {@code data}
 * @param analysis settings of the analysis
 */
public record BrainOptions(
        long seed,
        int units,
        String data,
        BrainData source,
        List<String> only,
        List<String> judged,
        BrainConfiguration brain,
        BrainAnalysisOptions analysis)
        implements StudyOptions {

    /** Checks names and numbers. */
    public BrainOptions {
        only = List.copyOf(only);
        judged = List.copyOf(judged);
        Require.atLeast("units", units, 1);
        List<String> known = known(source);
        for (String name : Stream.concat(only.stream(), judged.stream()).toList()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("expected brains of " + known + ", got " + name);
            }
        }
        int brains = brain.isGiven() ? 1 : only.isEmpty() ? known.size() : only.size();
        units = Math.min(units, brains);
    }

    private static List<String> known(BrainData source) {
        return source.brains("").stream().map(BrainConfiguration::name).toList();
    }

    /** Brains of known data whose names hold {@code part}; those that hold one of {@code judged} are judged. */
    static BrainOptions of(BrainData source, String part, String... judged) {
        List<String> only =
                known(source).stream().filter(name -> name.contains(part)).toList();
        List<String> deciding = only.stream()
                .filter(name -> Stream.of(judged).anyMatch(name::contains))
                .toList();
        return new BrainOptions(
                1, only.size(), "", source, only, deciding, BrainConfiguration.none(), BrainAnalysisOptions.defaults());
    }

    /** Whether a verdict rests on the brain {@code name}. */
    boolean judges(String name) {
        return brain.isGiven() || judged.isEmpty() || judged.contains(name);
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
        BrainConfiguration known = only.isEmpty()
                ? brains.get(index)
                : brains.stream()
                        .filter(configuration -> configuration.name().equals(only.get(index)))
                        .findFirst()
                        .orElseThrow();
        return known.completedBy(brain);
    }

    /** These options with every folder and file elsewhere. */
    BrainOptions withFiles(UnaryOperator<Path> moved) {
        String folder = data.isEmpty() ? data : moved.apply(Path.of(data)).toString();
        return new BrainOptions(seed, units, folder, source, only, judged, brain.withFiles(moved), analysis);
    }

    /** The files of all units. */
    List<Path> files() {
        return IntStream.range(0, units)
                .boxed()
                .flatMap(k -> configuration(k).files().stream())
                .distinct()
                .toList();
    }
}
