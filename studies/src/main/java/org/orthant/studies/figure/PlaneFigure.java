package org.orthant.studies.figure;

import java.util.List;

/**
 * Points in a plane, coloured by the group they belong to: neurons by their two input weights, coloured by rule, orthant
 * or module. Both axes have the same scale and 0 in the middle.
 *
 * @param text its words
 * @param x the horizontal axis; its range, if any, is not used
 * @param y the vertical axis; its range, if any, is not used
 * @param groups at most {@value #MOST_POINTS} points in all; the k-th group has the k-th colour, which is module k's in a
 *     matrix
 */
public record PlaneFigure(FigureText text, Axis x, Axis y, List<Group> groups) implements Figure {

    /** The most points that are drawn. */
    public static final int MOST_POINTS = ScatterFigure.MOST_POINTS;

    /**
     * Points of one colour.
     *
     * @param name as in the legend
     * @param points its points, possibly none
     */
    public record Group(String name, List<ScatterFigure.Point> points) {

        /** Copies the points. */
        public Group {
            points = List.copyOf(points);
            Checks.text("name of a group", name);
        }
    }

    /** Checks the number of points. */
    public PlaneFigure {
        groups = List.copyOf(groups);
        Checks.some("groups in figure " + text.id(), groups);
        int points = groups.stream().mapToInt(group -> group.points().size()).sum();
        if (points < 1 || points > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST_POINTS + " points in figure " + text.id() + ", got " + points);
        }
    }
}
