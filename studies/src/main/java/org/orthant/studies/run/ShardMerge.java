package org.orthant.studies.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.orthant.formats.InputException;
import org.orthant.formats.InputFiles;

/** Joins the shards of a run into one run directory, with the bytes that a run without shards has. */
public final class ShardMerge {

    private static final String NETWORKS = "networks";

    private final RunDirectory whole;

    private ShardMerge(RunDirectory whole) {
        this.whole = whole;
    }

    /**
     * Checks the shards, copies their units and networks into {@code out}, and concludes there.
     *
     * @param shards the shards' directories in any order
     * @param out the run directory of the whole, new or one that the same merge or run began
     * @param command the command line, word by word, for the manifest
     * @throws InputException naming what is wrong: a directory that is no run's or another run's, a shard or unit that is
     *     doubled, missing or torn
     */
    public static RunOutcome merge(List<Path> shards, Path out, List<String> command) {
        ShardSet set = ShardSet.check(shards);
        try (RunDirectory whole = RunDirectory.open(out, set.manifest().whole(command))) {
            ShardMerge merge = new ShardMerge(whole);
            set.shards().forEach(shard -> merge.copy(shard, set.units()));
            return StudyRunner.rebuild(whole);
        }
    }

    private void copy(RunDirectory shard, int units) {
        RunDirectory.manifestOf(shard.root())
                .shard()
                .units(units)
                .forEach(unit -> copy(shard, RunDirectory.unitName(unit)));
        if (Files.isDirectory(shard.resolve(NETWORKS))) {
            shard.files(NETWORKS, ".safetensors").forEach(network -> copy(shard, network));
        }
    }

    /** Copies a file, unless it is there; another content in its place is refused. */
    private void copy(RunDirectory shard, String name) {
        byte[] content = InputFiles.bytes(shard.resolve(name));
        Path target = whole.resolve(name);
        if (!Files.exists(target)) {
            whole.write(name, content);
        } else if (!Arrays.equals(InputFiles.bytes(target), content)) {
            throw new InputException(
                    shard.resolve(name),
                    "differs from " + target + ", and one of them is damaged; delete the damaged one and merge again");
        }
    }
}
