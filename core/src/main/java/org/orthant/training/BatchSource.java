package org.orthant.training;

/** Where training batches come from, one for each step. */
@FunctionalInterface
public interface BatchSource {

    /** The next batch. A source may then overwrite the one that it gave before, which callers must not keep. */
    TrainingBatch next();
}
