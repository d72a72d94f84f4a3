package org.orthant.studies.calibration;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.studies.modularity.NullReading;

/**
 * What the trials of one index gave.
 *
 * @param readings by the trial's name; a trial that has fewer data sets is missing from later units
 * @param outcomes of checks, by the measure's name
 */
record CalibrationUnit(SortedMap<String, NullReading> readings, SortedMap<String, List<Double>> outcomes) {

    /** Copies the maps. */
    CalibrationUnit {
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    }
}
