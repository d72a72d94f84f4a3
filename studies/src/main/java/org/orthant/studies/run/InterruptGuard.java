package org.orthant.studies.run;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Ends an interrupted process (SIGINT, SIGTERM) with exit code 4 after the file in hand is in place, and says how to go
 * on. A process has one guard at a time: what is run inside another run is guarded by that, whose folder is named.
 */
final class InterruptGuard implements AutoCloseable {

    /** Exit code of an interrupted run that can be resumed. */
    private static final int INTERRUPTED = 4;

    private static @Nullable InterruptGuard installed;

    private final ReentrantLock writing;
    private final @Nullable Thread hook;

    private InterruptGuard(ReentrantLock writing, @Nullable Thread hook) {
        this.writing = writing;
        this.hook = hook;
    }

    static synchronized InterruptGuard install(RunDirectory directory) {
        if (installed != null) {
            return new InterruptGuard(installed.writing, null);
        }
        ReentrantLock writing = new ReentrantLock();
        Thread hook = Thread.ofPlatform().unstarted(() -> {
            writing.lock();
            System.err.println();
            System.err.println("Interrupted. The same command with --out " + directory.root() + " goes on from here.");
            Runtime.getRuntime().halt(INTERRUPTED);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        installed = new InterruptGuard(writing, hook);
        return installed;
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
        if (hook != null) {
            remove(hook);
        }
    }

    private static synchronized void remove(Thread hook) {
        installed = null;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook with it
            return;
        }
    }
}
