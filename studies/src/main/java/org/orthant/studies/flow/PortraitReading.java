package org.orthant.studies.flow;

import java.util.List;

/**
 * The phase portrait of one network at one input.
 *
 * @param input as captions name it
 * @param negativeShare share of the grid's coordinates below 0
 * @param longRuns at the network's own time step, at the smaller one and at half of that
 * @param standingCycles starts from which a cycle is found at the smaller step and at half of it, with periods that
 *     differ by a tenth at most
 */
public record PortraitReading(String input, double negativeShare, List<LongRunReading> longRuns, int standingCycles) {

    /** Copies the list. */
    public PortraitReading {
        longRuns = List.copyOf(longRuns);
    }

    /** Cycles at the network's own step. */
    int ownCycles() {
        return longRuns.getFirst().cycles();
    }
}
