package org.orthant.cli;

import picocli.CommandLine.Option;

/** Whether a CPU may be used that is far too slow; for commands that compute for long. */
final class SlowFlag {

    @Option(
            names = "--allow-slow",
            description = "Run on a CPU without fused multiply-add as well, some 800 times slower.")
    private boolean allowSlow;

    /**
     * Refuses a CPU that would take days without saying so.
     *
     * @throws UsageException unless the CPU is fast enough or {@code --allow-slow} was given
     */
    void requireFastEnough() {
        if (!allowSlow && !FusedMultiplyAdd.isFast()) {
            throw new UsageException("this CPU has no fused multiply-add, without which networks run some 800 times"
                    + " slower; --allow-slow runs them nevertheless");
        }
    }
}
