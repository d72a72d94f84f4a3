package org.orthant.studies.jacobian;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orthant.studies.activity.TrainingReading;

/**
 * What {@code jacobian} keeps of the networks of one index.
 *
 * @param results by variant
 */
record JacobianUnit(SortedMap<JacobianVariant, Result> results) {

    /** Copies the map. */
    JacobianUnit {
        results = new TreeMap<>(results);
    }

    /**
     * One network.
     *
     * @param training how training went
     * @param trained after training
     * @param untrained the same network at step 0, with its own FC
     * @param exampleLabels modules of the similarity over the example's trials, -1 for neurons that are not in it
     */
    record Result(
            TrainingReading training, JacobianReading trained, JacobianReading untrained, List<Integer> exampleLabels) {

        /** Copies the labels. */
        Result {
            exampleLabels = List.copyOf(exampleLabels);
        }
    }

    /** The network of a variant, or null if the unit has none. */
    @Nullable Result result(JacobianVariant variant) {
        return results.get(variant);
    }
}
