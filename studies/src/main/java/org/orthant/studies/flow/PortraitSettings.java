package org.orthant.studies.flow;

import java.util.List;

/**
 * How a phase portrait is made.
 *
 * @param gridSide points along a side of the grid
 * @param startStride every how many grid points along each side a long run starts
 * @param tau time constant of the network, ms
 * @param steps time steps of long runs, ms: the network's own, a smaller one, half of that
 */
public record PortraitSettings(int gridSide, int startStride, double tau, List<Integer> steps) {

    /** Checks that there are two steps to compare. */
    public PortraitSettings {
        steps = List.copyOf(steps);
        if (steps.size() < 2 || gridSide < 2 || startStride < 1 || !(tau > 0)) {
            throw new IllegalArgumentException(
                    "expected two time steps, gridSide of at least 2, startStride of at least"
                            + " 1 and tau above 0, got " + steps + ", " + gridSide + ", " + startStride + " and "
                            + tau);
        }
    }
}
