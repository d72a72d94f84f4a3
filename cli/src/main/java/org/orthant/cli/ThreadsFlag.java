package org.orthant.cli;

import picocli.CommandLine.Option;

/** How many threads to use; for commands whose work can be spread. */
final class ThreadsFlag {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (default: one per core). Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * The number of threads.
     *
     * @throws UsageException if there is none
     */
    int count() {
        if (threads < 1) {
            throw new UsageException("--threads: expected at least 1, got " + threads);
        }
        return threads;
    }
}
