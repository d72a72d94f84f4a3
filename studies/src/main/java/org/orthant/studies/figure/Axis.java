package org.orthant.studies.figure;

import org.jspecify.annotations.Nullable;

/**
 * One axis.
 *
 * @param title what it shows
 * @param unit unit of measure; empty for counts, ratios and correlations
 * @param range what it spans; null: from the data
 */
public record Axis(String title, String unit, @Nullable Range range) {

    /** Checks that there is a title. */
    public Axis {
        Checks.text("axis title", title);
    }

    /** An axis that spans its data. */
    public static Axis of(String title, String unit) {
        return new Axis(title, unit, null);
    }

    /** An axis without unit that spans its data. */
    public static Axis of(String title) {
        return of(title, "");
    }

    /** The same axis from {@code low} to {@code high}. */
    public Axis within(double low, double high) {
        return new Axis(title, unit, new Range(low, high));
    }

    /** Title and unit as drawn, such as {@code time (ms)}. */
    public String label() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
}
