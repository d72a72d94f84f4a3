package org.orthant.studies.figure;

import java.util.Collection;

/**
 * A closed range of values.
 *
 * @param low its lower end
 * @param high its upper end, above {@code low}
 */
public record Range(double low, double high) {

    /** Checks that both ends are finite and in order. */
    public Range {
        Checks.finite("lower end", low);
        Checks.finite("upper end", high);
        if (!(low < high)) {
            throw new IllegalArgumentException("expected low < high, got " + low + " and " + high);
        }
    }

    /** The smallest range around {@code values}, NaN left out; around a single value, half a unit to each side. */
    static Range around(Collection<Double> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        return low == high ? new Range(low - 0.5, high + 0.5) : new Range(low, high);
    }
}
