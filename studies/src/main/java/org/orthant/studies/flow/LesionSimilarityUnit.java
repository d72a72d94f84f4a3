package org.orthant.studies.flow;

import java.util.List;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.modularity.ModularityReading;

/**
 * What {@code lesion-similarity} keeps of the networks of one index.
 *
 * @param decision the network of perceptual decisions
 * @param goNoGo the network of go / no-go
 */
record LesionSimilarityUnit(TaskResult decision, TaskResult goNoGo) {

    /**
     * One network.
     *
     * @param training how training went
     * @param modules of FC
     * @param trained a reading for each input, the deciding one first; none of a network that diverged
     * @param untrained the same network at step 0, with its own FC, modules and grid
     */
    record TaskResult(
            TrainingReading training,
            ModularityReading modules,
            List<SimilarityReading> trained,
            List<SimilarityReading> untrained) {

        /** Copies the lists. */
        TaskResult {
            trained = List.copyOf(trained);
            untrained = List.copyOf(untrained);
        }
    }

    TaskResult of(FlowTask task) {
        return task == FlowTask.DECISION ? decision : goNoGo;
    }
}
