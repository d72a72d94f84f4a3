package org.orthant.spark;

import java.io.Serializable;
import java.util.SortedMap;
import org.orthant.studies.run.Executor.UnitSink;

/**
 * A unit on its way to the driver.
 *
 * @param index its number
 * @param unit its stored form
 * @param networks the networks trained for it, by file name
 */
@SuppressWarnings("ArrayRecordComponent") // on the wire only: never compared
record ComputedUnit(int index, byte[] unit, SortedMap<String, byte[]> networks) implements Serializable {

    /** Hands everything to the driver's store, the unit last. */
    void storeIn(UnitSink sink) {
        networks.forEach(sink::storeNetwork);
        sink.store(index, unit);
    }
}
