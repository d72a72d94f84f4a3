package org.orthant.studies.run;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends an interrupted process (SIGINT, SIGTERM) with exit code 4 after the file in hand is in place, and says how to go
 * on.
 */
final class InterruptGuard implements AutoCloseable {

    /** Exit code of an interrupted run that can be resumed. */
    private static final int INTERRUPTED = 4;

    private final ReentrantLock writing = new ReentrantLock();
    private final Thread hook;

    private InterruptGuard(RunDirectory directory) {
        hook = Thread.ofPlatform().unstarted(() -> {
            writing.lock();
            System.err.println();
            System.err.println("Interrupted. The same command with --out " + directory.root() + " goes on from here.");
            Runtime.getRuntime().halt(INTERRUPTED);
        });
    }

    static InterruptGuard install(RunDirectory directory) {
        InterruptGuard guard = new InterruptGuard(directory);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    /** Runs {@code write} to its end even if the process is told to stop. */
    void uninterrupted(Runnable write) {
        writing.lock();
        try {
            write.run();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook with it
            return;
        }
    }
}
