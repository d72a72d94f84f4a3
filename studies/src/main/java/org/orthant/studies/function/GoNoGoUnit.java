package org.orthant.studies.function;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What {@code function-gonogo} keeps of the networks of one index: a result for each variant of the run. */
record GoNoGoUnit(SortedMap<GoNoGoVariant, GoNoGoResult> results) {

    /** Copies the map. */
    GoNoGoUnit {
        results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    }

    /**
     * The result of a variant.
     *
     * @throws IllegalArgumentException if the run did not have it
     */
    GoNoGoResult result(GoNoGoVariant variant) {
        GoNoGoResult result = results.get(variant);
        if (result == null) {
            throw new IllegalArgumentException("expected one of " + results.keySet() + ", got " + variant);
        }
        return result;
    }
}
