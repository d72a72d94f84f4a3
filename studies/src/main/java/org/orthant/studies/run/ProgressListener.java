package org.orthant.studies.run;

/** Hears how a run goes on. Methods may be called from several threads. */
public interface ProgressListener {

    /** A listener that does nothing. */
    ProgressListener SILENT = new ProgressListener() {};

    /** World {@code number} of {@code worlds} of a sweep begins; {@code words} say what it is. */
    default void world(int number, int worlds, String words) {}

    /** Study {@code number} of {@code studies} begins, if its results are not there already. */
    default void study(int number, int studies, String id, boolean done) {}

    /** Units are about to be computed: {@code alreadyDone} of {@code total} were found in the run directory. */
    default void started(int total, int alreadyDone) {}

    /** One more unit is stored. */
    default void unitDone() {}

    /** All units are there; tables, figures and report are written. */
    default void concluding() {}
}
