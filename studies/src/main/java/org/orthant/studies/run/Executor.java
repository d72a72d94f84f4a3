package org.orthant.studies.run;

import java.util.List;

/**
 * Computes units somewhere: threads of this machine, or a cluster. A {@link java.util.ServiceLoader} service.
 *
 * <p>A task hands over a finished unit as bytes; which unit is computed where and when changes no result.
 */
public interface Executor {

    /** The name by which a run asks for this executor, such as {@code local}. */
    String name();

    /**
     * Computes the units and hands each to {@code sink} as soon as it is done.
     *
     * @param work study and options as bytes-to-bytes functions
     * @param indices the units to compute
     * @param threads how many may run at once on this machine
     * @param sink stores one unit; may be called from several threads
     */
    void run(UnitWork work, List<Integer> indices, int threads, UnitSink sink);

    /** Computes the bytes of one unit. */
    @FunctionalInterface
    interface UnitWork {
        /** The stored form of unit {@code index}. */
        byte[] compute(int index);
    }

    /** Stores the bytes of one unit. */
    @FunctionalInterface
    interface UnitSink {
        /** Stores the bytes of unit {@code index}. */
        void accept(int index, byte[] unit);
    }
}
