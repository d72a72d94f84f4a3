package org.orthant.dynamics;

import java.util.List;

/**
 * The fixed points that a search found, and what became of every start.
 *
 * @param points distinct fixed points, those that most starts led to first
 * @param landings for each start the index of its point, or {@link #UNSETTLED}
 */
public record FixedPoints(List<FixedPoint> points, List<Integer> landings) {

    /** The landing of a start from which no fixed point was found. */
    public static final int UNSETTLED = -1;

    /** Copies the lists. */
    public FixedPoints {
        points = List.copyOf(points);
        landings = List.copyOf(landings);
    }

    /** The points that lie near the visited states. */
    public List<FixedPoint> nonOutliers() {
        return points.stream().filter(point -> !point.outlier()).toList();
    }

    /** How many points are of this stability, outliers left out. */
    public int count(Stability stability) {
        return (int) nonOutliers().stream()
                .filter(point -> point.stability() == stability)
                .count();
    }

    /** How many starts led to no fixed point. */
    public int unsettled() {
        return (int) landings.stream().filter(k -> k == UNSETTLED).count();
    }
}
