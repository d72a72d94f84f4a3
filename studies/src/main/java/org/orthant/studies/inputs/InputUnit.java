package org.orthant.studies.inputs;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What {@code input-modules} keeps of the networks of one index: a result for each setting of the run. */
record InputUnit(SortedMap<Setting, InputResult> results) {

    /** Copies the map. */
    InputUnit {
        results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    }

    /**
     * The result in a setting.
     *
     * @throws IllegalArgumentException if the run did not have it
     */
    InputResult result(Setting setting) {
        InputResult result = results.get(setting);
        if (result == null) {
            throw new IllegalArgumentException("expected one of " + results.keySet() + ", got " + setting);
        }
        return result;
    }
}
