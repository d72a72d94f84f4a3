package org.orthant.dynamics;

import org.orthant.math.DoubleMatrix;

/**
 * Where a perturbed network ends.
 *
 * @param state the end state, 1 x N: the settled state, or the mean over the last steps, or the last state of a network
 *     that diverged (its values may not be finite)
 * @param early the state a given time after onset, 1 x N; the end state if it settled before
 * @param steps steps taken after onset
 * @param ending how the run ended
 */
public record EndState(DoubleMatrix state, DoubleMatrix early, int steps, Ending ending) {

    /** How a run ended. */
    public enum Ending {
        /** The state no longer moves. */
        SETTLED,
        /** It still moved when time was up. */
        UNSETTLED,
        /** It grew beyond all bounds. */
        DIVERGED
    }
}
