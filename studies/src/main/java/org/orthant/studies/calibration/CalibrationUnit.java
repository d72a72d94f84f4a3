package org.orthant.studies.calibration;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.studies.modularity.NullReading;

/**
 * What the trials of one index gave.
 *
 * @param readings by the trial's name; a trial that has fewer data sets is missing from later units
 */
record CalibrationUnit(SortedMap<String, NullReading> readings) {

    /** Copies the map. */
    CalibrationUnit {
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    }
}
