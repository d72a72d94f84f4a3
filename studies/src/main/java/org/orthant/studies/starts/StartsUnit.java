package org.orthant.studies.starts;

import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.population.StartingWeights;

/**
 * What {@code shared-starts} keeps of one network, beside its recurrent weights.
 *
 * @param design how its weights started
 * @param index which network of the design
 * @param training how training went and how well the network does
 * @param modules of FC, diagonal 0
 * @param untrainedModules of the network at step 0, on the same trials
 */
record StartsUnit(
        StartingWeights design,
        int index,
        TrainingReading training,
        ModularityReading modules,
        ModularityReading untrainedModules) {

    /** Whether the network's pairs are looked at. */
    boolean counts(boolean includeFailures) {
        return !training.diverged() && (includeFailures || training.metCriterion());
    }
}
