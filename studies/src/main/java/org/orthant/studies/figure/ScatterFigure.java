package org.orthant.studies.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many points coloured by their density, with a fitted line.
 *
 * @param text its words
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param points at most {@value #MOST_POINTS} pairs; of more, draw a sample and say so in the caption
 * @param fit the fitted line, or null
 */
public record ScatterFigure(
        FigureText text,
        Axis x,
        Axis y,
        List<Point> points,
        @Nullable Fit fit) implements Figure {

    /** The most points that are drawn. */
    public static final int MOST_POINTS = 5000;

    /**
     * One point, NaN refused.
     *
     * @param x horizontal
     * @param y vertical
     */
    public record Point(double x, double y) {

        /** Checks that both are finite. */
        public Point {
            Checks.finite("x of a point", x);
            Checks.finite("y of a point", y);
        }
    }

    /**
     * A fitted line and what it says.
     *
     * @param intercept y at x = 0
     * @param slope units of y per unit of x
     * @param summary drawn under the title: r, interval, n and test, such as {@code r = 0.66, Mantel p <= 0.001}
     */
    public record Fit(double intercept, double slope, String summary) {

        /** Checks that the line is finite. */
        public Fit {
            Checks.finite("intercept", intercept);
            Checks.finite("slope", slope);
            Checks.text("summary of the fit", summary);
        }

        /** The least-squares line through {@code points}, whose x are not all equal. */
        public static Fit through(List<Point> points, String summary) {
            double x = points.stream().mapToDouble(Point::x).average().orElse(0);
            double y = points.stream().mapToDouble(Point::y).average().orElse(0);
            double products = 0;
            double squares = 0;
            for (Point point : points) {
                products += (point.x() - x) * (point.y() - y);
                squares += (point.x() - x) * (point.x() - x);
            }
            double slope = products / squares;
            return new Fit(y - slope * x, slope, summary);
        }
    }

    /** The points if they can all be drawn, else evenly spaced ones of them. */
    public static List<Point> sample(List<Point> points) {
        int step = Math.max(1, Math.ceilDiv(points.size(), MOST_POINTS));
        return IntStream.iterate(0, k -> k < points.size(), k -> k + step)
                .mapToObj(points::get)
                .toList();
    }

    /** Checks the number of points. */
    public ScatterFigure {
        points = List.copyOf(points);
        Checks.some("points in figure " + text.id(), points);
        if (points.size() > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "expected at most " + MOST_POINTS + " points in figure " + text.id() + ", got " + points.size());
        }
    }
}
