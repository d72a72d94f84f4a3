package org.orthant.studies.flow;

import java.util.List;

/**
 * Where a network goes in the long run from several starts at one time step.
 *
 * @param dt time step, ms
 * @param starts how many
 * @param fixed starts that lead to rest
 * @param cycles starts that lead to a cycle
 * @param neither starts that lead to neither in time
 * @param diverged starts from which the state grows beyond all bounds
 * @param fixedPoints distinct points of rest
 * @param periods of the cycles, ms
 */
public record LongRunReading(
        int dt, int starts, int fixed, int cycles, int neither, int diverged, int fixedPoints, List<Double> periods) {

    /** Copies the list. */
    public LongRunReading {
        periods = List.copyOf(periods);
    }
}
