package org.orthant.training;

/** Where training batches come from, one for each step. */
@FunctionalInterface
public interface BatchSource {

    /** The next batch, which is no longer looked at when the one after it is asked for. */
    TrainingBatch next();
}
