package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orthant.formats.InputException;

/**
 * All shards of one run, complete and each once.
 *
 * @param shards their directories, in the order of the shards
 * @param manifest that of the first
 * @param units how many units the whole run has
 */
record ShardSet(List<RunDirectory> shards, Manifest manifest, int units) {

    /** At most so many units or shards are named in a message. */
    private static final int MOST_NAMED = 8;

    /** Checks directories that are said to be the shards of one run. */
    static ShardSet check(List<Path> directories) {
        SortedMap<Integer, RunDirectory> byIndex = new TreeMap<>();
        Path first = directories.getFirst();
        Manifest manifest = RunDirectory.manifestOf(first);
        for (Path directory : directories) {
            Manifest other = RunDirectory.manifestOf(directory);
            requireSameRun(first, manifest, directory, other);
            RunDirectory before = byIndex.put(other.shard().index(), RunDirectory.existing(directory));
            if (before != null) {
                throw new InputException(directory, "is shard " + other.shard() + ", and so is " + before.root());
            }
        }
        requireAll(first, manifest.shard().count(), byIndex);
        int units = manifest.options().path("units").asInt(0);
        byIndex.values().forEach(shard -> requireUnits(shard, units));
        return new ShardSet(List.copyOf(byIndex.values()), manifest, units);
    }

    private static void requireSameRun(Path first, Manifest manifest, Path directory, Manifest other) {
        Optional<String> conflict = other.conflictOfRuns(manifest);
        if (conflict.isPresent()) {
            throw new InputException(directory, "is no shard of the run in " + first + ": " + conflict.get());
        }
        if (other.shard().count() != manifest.shard().count()) {
            throw new InputException(
                    directory, "is shard " + other.shard() + ", but " + first + " is shard " + manifest.shard());
        }
    }

    private static void requireAll(Path first, int count, SortedMap<Integer, RunDirectory> byIndex) {
        List<String> missing = IntStream.range(0, count)
                .filter(index -> !byIndex.containsKey(index))
                .mapToObj(index -> new Shard(index, count).toString())
                .toList();
        if (!missing.isEmpty()) {
            throw new InputException(
                    first,
                    "of the shards of its run " + named(missing)
                            + " missing; give their directories too, or run the same study with --shard "
                            + missing.getFirst());
        }
    }

    private static void requireUnits(RunDirectory directory, int units) {
        Shard shard = RunDirectory.manifestOf(directory.root()).shard();
        Set<String> own = shard.units(units).mapToObj(RunDirectory::unitName).collect(Collectors.toSet());
        for (String name : directory.unitFiles()) {
            if (!own.contains(name)) {
                throw new InputException(
                        directory.resolve(name),
                        "does not belong to shard " + shard + " of a run of " + units + " units");
            }
        }
        List<String> lost = new ArrayList<>();
        for (int unit : directory.missingUnits(shard.units(units))) {
            lost.add(unit + (directory.hasFileOf(unit) ? " (torn)" : ""));
        }
        if (!lost.isEmpty()) {
            throw new InputException(
                    directory.root(),
                    "of the units of shard " + shard + " " + named(lost)
                            + " missing; run the same study again with --shard " + shard
                            + " and this directory as --out");
        }
    }

    private static String named(List<String> things) {
        String names = things.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String more = things.size() > MOST_NAMED ? " and " + (things.size() - MOST_NAMED) + " more" : "";
        return names + more + (things.size() == 1 ? " is" : " are");
    }
}
