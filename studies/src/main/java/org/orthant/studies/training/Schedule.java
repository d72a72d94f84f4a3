package org.orthant.studies.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * When networks are kept in the course of training.
 *
 * @param steps the last training step, a multiple of the interval
 * @param interval training steps from one checkpoint to the next
 * @param paceSteps training steps at either end whose rates of change are compared
 */
record Schedule(int steps, int interval, int paceSteps) {

    /** Checks that the parts fit together; {@code name} is what the options call the steps. */
    void require(String name) {
        if (steps % interval != 0) {
            throw new IllegalArgumentException("expected " + name + " to be a multiple of analysis.checkpointInterval "
                    + interval + ", got " + steps);
        }
        if (2 * paceSteps > steps) {
            throw new IllegalArgumentException(
                    "expected analysis.paceSteps of at most half of " + name + " " + steps + ", got " + paceSteps);
        }
    }

    /** 0, the interval, twice the interval, .. to the last step. */
    List<Integer> checkpoints() {
        return IntStream.rangeClosed(0, steps / interval)
                .mapToObj(k -> k * interval)
                .toList();
    }

    /** Rates of change at either end that are compared. */
    int ends() {
        return paceSteps / interval;
    }
}
