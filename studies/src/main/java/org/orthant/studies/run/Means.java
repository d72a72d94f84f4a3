package org.orthant.studies.run;

import java.nio.file.Path;

/**
 * By what means a run computes its units; none of it changes a result.
 *
 * @param executor where units are computed
 * @param threads how many at once, where the executor uses this machine's threads
 * @param shard which units
 * @param networks where trained networks are kept
 */
public record Means(Executor executor, int threads, Shard shard, Path networks) {

    /** Checks the number of threads. */
    public Means {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, got " + threads);
        }
    }

    /** All units on threads of this process, networks in the run directory. */
    public static Means local(int threads, Path directory) {
        return new Means(new LocalExecutor(), threads, Shard.WHOLE, networksOf(directory));
    }

    /** The folder of networks of a run directory. */
    public static Path networksOf(Path directory) {
        return directory.resolve("networks");
    }
}
