package org.orthant.studies.figure;

import java.util.List;

/**
 * An interval around each point of a line, such as 95 % over networks.
 *
 * @param low lower ends; NaN where there is none
 * @param high upper ends; NaN where there is none
 */
public record Band(List<Double> low, List<Double> high) {

    /** Checks that ends are equal in number and in order. */
    public Band {
        low = List.copyOf(low);
        high = List.copyOf(high);
        Checks.same("upper ends", low.size(), high.size());
        Checks.finiteOrGap("lower end", low);
        Checks.finiteOrGap("upper end", high);
        for (int i = 0; i < low.size(); i++) {
            if (low.get(i) > high.get(i)) {
                throw new IllegalArgumentException(
                        "expected low <= high at point " + i + ", got " + low.get(i) + " and " + high.get(i));
            }
        }
    }

    /** A band from arrays, which are copied. */
    public static Band of(double[] low, double[] high) {
        return new Band(Line.boxed(low), Line.boxed(high));
    }
}
