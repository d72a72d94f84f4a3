package org.orthant.studies;

import org.orthant.math.Matrix;

/** All units of a run, read when asked for, so that a large run need not fit into memory. */
public interface UnitResults {

    /** Number of units. */
    int size();

    /** The record of unit {@code index}. */
    <R extends Record> R record(int index, Class<R> type);

    /** The array {@code name} of unit {@code index}. */
    Matrix array(int index, String name);
}
