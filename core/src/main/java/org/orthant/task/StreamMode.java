package org.orthant.task;

/** Where a batch of a training stream begins. */
public enum StreamMode {
    /** Inside the trial that the batch before cut, as NeuroGym's {@code Dataset} does. */
    CONTINUE,
    /** At the start of a new trial; the rest of the cut one is dropped. */
    FRESH
}
