package org.orthant.studies.flow;

import java.util.List;
import org.orthant.studies.activity.TrainingReading;

/**
 * What {@code phase-portrait} keeps of the networks of one index.
 *
 * @param coarse trained at the papers' step
 * @param fine trained at the smaller step
 */
record PhasePortraitUnit(Result coarse, Result fine) {

    /**
     * One network.
     *
     * @param training how training went
     * @param trained a portrait for each input; none of a network that diverged
     * @param untrained the same network at step 0
     */
    record Result(TrainingReading training, List<PortraitReading> trained, List<PortraitReading> untrained) {

        /** Copies the lists. */
        Result {
            trained = List.copyOf(trained);
            untrained = List.copyOf(untrained);
        }
    }

    Result of(PortraitVariant variant) {
        return variant == PortraitVariant.COARSE ? coarse : fine;
    }
}
