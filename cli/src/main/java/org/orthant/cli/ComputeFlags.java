package org.orthant.cli;

import picocli.CommandLine.Option;

/** What commands that compute for long have in common. */
final class ComputeFlags {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (default: one per core). Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--allow-slow",
            description = "Run on a CPU without fused multiply-add as well, some 800 times slower.")
    private boolean allowSlow;

    /**
     * The number of threads, once the machine and the number were found good.
     *
     * @throws UsageException on a CPU that would take days without saying so, unless {@code --allow-slow} was given, and
     *     if there is no thread
     */
    int threads() {
        if (!allowSlow && !FusedMultiplyAdd.isFast()) {
            throw new UsageException("this CPU has no fused multiply-add, without which networks run some 800 times"
                    + " slower; --allow-slow runs them nevertheless");
        }
        if (threads < 1) {
            throw new UsageException("--threads: expected at least 1, got " + threads);
        }
        return threads;
    }
}
