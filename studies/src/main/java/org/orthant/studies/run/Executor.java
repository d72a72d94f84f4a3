package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Computes units somewhere: threads of this machine, or a cluster. A {@link ServiceLoader} service.
 *
 * <p>Units and networks are bytes; which unit is computed where, when and how often changes no result.
 */
public interface Executor {

    /** The name by which a run asks for this executor, such as {@code local}. */
    String name();

    /**
     * Computes the units of a job, each at least once.
     *
     * @param sink takes what is computed; may be called from several threads
     */
    void run(Job job, UnitSink sink);

    /** The executors on the class path. */
    static List<Executor> available() {
        return ServiceLoader.load(Executor.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * What is to be computed.
     *
     * @param units study and options
     * @param indices the units that are missing
     * @param threads how many may run at once, where the executor uses this machine's threads
     * @param directory the run directory
     * @param networks where trained networks are kept
     */
    record Job(StudyUnits<?> units, List<Integer> indices, int threads, Path directory, Path networks) {

        /** Copies the list. */
        public Job {
            indices = List.copyOf(indices);
        }
    }

    /** Where results go. */
    interface UnitSink {

        /** Stores the bytes of unit {@code index} in the run directory. */
        void store(int index, byte[] unit);

        /** Stores a trained network under its file name, unless the machine that made it has stored it itself. */
        void storeNetwork(String name, byte[] network);

        /** Hears that unit {@code index} is stored. */
        void done(int index);
    }
}
