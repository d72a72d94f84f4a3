package org.orthant.studies.figure;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named series of points.
 *
 * @param name as in the legend
 * @param x where each point is, strictly increasing
 * @param y its value; NaN is drawn as a gap
 * @param band an interval around each point, or null
 */
public record Line(
        String name,
        List<Double> x,
        List<Double> y,
        @Nullable Band band) {

    /** Checks that coordinates are equal in number, finite and in order. */
    public Line {
        x = List.copyOf(x);
        y = List.copyOf(y);
        Checks.text("name of a line", name);
        Checks.some("points in line " + name, x);
        Checks.same("values in line " + name, x.size(), y.size());
        Checks.finite("x in line " + name, x);
        Checks.finiteOrGap("y in line " + name, y);
        if (band != null) {
            Checks.same("intervals in line " + name, x.size(), band.low().size());
        }
        for (int i = 1; i < x.size(); i++) {
            if (!(x.get(i - 1) < x.get(i))) {
                throw new IllegalArgumentException(
                        "expected increasing x in line " + name + ", got " + x.get(i - 1) + " before " + x.get(i));
            }
        }
    }

    /** A line from arrays, which are copied. */
    public static Line of(String name, double[] x, double[] y) {
        return new Line(name, boxed(x), boxed(y), null);
    }

    /** The same line with an interval around each point. */
    public Line with(Band interval) {
        return new Line(name, x, y, interval);
    }

    static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
