package org.orthant.studies.inputs;

import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.modularity.NullReading;

/**
 * What {@code input-modules} keeps of one network in one setting.
 *
 * @param training how training went and how well the network does
 * @param trained the network after training
 * @param untrained the same network at step 0, with its own FC
 * @param inputNull modularity of the trained input weights' cosine against permuted columns
 */
record InputResult(TrainingReading training, InputReading trained, InputReading untrained, NullReading inputNull) {}
