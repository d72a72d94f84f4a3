package org.orthant.training;

/** Where training batches come from, one for each step. */
@FunctionalInterface
public interface BatchSource {

    /** The next batch. */
    TrainingBatch next();
}
