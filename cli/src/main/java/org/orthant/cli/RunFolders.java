package org.orthant.cli;

import java.nio.file.Path;
import org.orthant.studies.run.Shard;

/** Where runs go if nobody says. */
final class RunFolders {

    private RunFolders() {}

    /** The run directory of a whole run. */
    static Path byDefault(String study, long seed) {
        return Path.of("runs", study + "-seed" + seed);
    }

    /** The directory of a shard, or of the whole run. */
    static Path byDefault(String study, long seed, Shard shard) {
        Path whole = byDefault(study, seed);
        return shard.equals(Shard.WHOLE)
                ? whole
                : whole.resolveSibling(whole.getFileName() + "-shard-" + shard.index() + "-of-" + shard.count());
    }

    /** The directory of a sweep. */
    static Path ofSweep(String study, long seed) {
        Path whole = byDefault(study, seed);
        return whole.resolveSibling(whole.getFileName() + "-sweep");
    }
}
