package org.orthant.studies.figure;

import java.util.List;

/**
 * Several named series on common axes, such as the mean activity of each module in the course of a trial.
 *
 * @param text its words
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param lines the series; the k-th is drawn in the k-th colour, which is module k's in a matrix
 * @param marks shaded periods and reference lines
 */
public record LinesFigure(FigureText text, Axis x, Axis y, List<Line> lines, List<Mark> marks) implements Figure {

    /** Checks that there is a line. */
    public LinesFigure {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        Checks.some("lines in figure " + text.id(), lines);
    }
}
