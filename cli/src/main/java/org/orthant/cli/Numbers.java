package org.orthant.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as commands give them: null where they are not defined, four digits where people read them. */
final class Numbers {

    private Numbers() {}

    /** The value, or null if it is NaN or infinite, which JSON can't hold. */
    static @Nullable Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Four significant digits, or {@code undefined}. */
    static String text(@Nullable Double value) {
        if (value == null) {
            return "undefined";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }

    /** Both bounds in brackets with a blank before, or nothing. */
    static String text(@Nullable List<Double> interval) {
        return interval == null ? "" : " [" + text(interval.getFirst()) + ", " + text(interval.getLast()) + "]";
    }
}
