package org.orthant.studies.figure;

import java.util.List;

/** The checks that figures share. */
final class Checks {

    private Checks() {}

    static void text(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("expected a " + what + ", got blank text");
        }
    }

    static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("expected a finite " + what + ", got " + value);
        }
    }

    static void finite(String what, List<Double> values) {
        values.forEach(value -> finite(what, value));
    }

    /** Finite values or NaN, which is drawn as a gap. */
    static void finiteOrGap(String what, List<Double> values) {
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("expected a finite " + what + " or NaN, got " + value);
            }
        }
    }

    static void same(String what, int expected, int got) {
        if (expected != got) {
            throw new IllegalArgumentException("expected " + expected + " " + what + ", got " + got);
        }
    }

    static void some(String what, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("expected at least one of " + what + ", got none");
        }
    }
}
