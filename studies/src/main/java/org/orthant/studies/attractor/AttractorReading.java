package org.orthant.studies.attractor;

import java.util.List;

/**
 * The fixed and slow points of one network under (1, 0.5, 0.5), and what a push does. Points far from visited states are
 * left out unless they are counted.
 *
 * @param fixed distinct fixed points
 * @param stable how many of them are stable
 * @param outliers fixed points far from visited states
 * @param unsettled starts that led to no fixed point
 * @param eigenvalue modulus of the largest eigenvalue at the fixed point that most starts led to; NaN without one
 * @param timeConstant ms in which the slowest displacement from that point falls to 1/e; NaN if it does not
 * @param slow slow points
 * @param spread their standard deviation along their own first component, over that of visited states along theirs
 * @param spreadVisited the same along the first component of visited states
 * @param firstSide the share of slow points on the side of choice 1
 * @param drift median over slow points of the ms in which the map takes them to 1/e of the distance to where they end
 * @param pushes by stimulus 1, then by stimulus 2
 */
record AttractorReading(
        int fixed,
        int stable,
        int outliers,
        int unsettled,
        double eigenvalue,
        double timeConstant,
        int slow,
        double spread,
        double spreadVisited,
        double firstSide,
        double drift,
        List<Push> pushes) {

    /** Copies the list. */
    AttractorReading {
        pushes = List.copyOf(pushes);
    }

    /**
     * Where a stimulus that stays on takes the network, seen from the fixed point (without one, from the mean slow
     * point).
     *
     * @param ending how the run ended
     * @param along coordinate along the slow points' first component, which points to the side of choice 1; in units of
     *     the visited states' standard deviation along their own
     * @param cosine of the displacement with that component
     * @param output y1 - y2 at the end
     */
    record Push(String ending, double along, double cosine, double output) {}

    /** More than one fixed point, or slow points that spread. */
    boolean isLine(double leastSpread) {
        return fixed > 1 || spread >= leastSpread;
    }

    /** Whether points lie on both sides of the boundary. */
    boolean crosses(double leastSide) {
        return firstSide >= leastSide && firstSide <= 1 - leastSide;
    }

    /** Whether the two pushes go to opposite sides; the first to that of choice 1. */
    boolean isOpposite() {
        return pushes.size() == 2
                && pushes.getFirst().along() > 0
                && pushes.getLast().along() < 0;
    }
}
