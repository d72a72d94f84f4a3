package org.orthant.studies;

/** Checks that the options of several studies share; a refused value is named with what was expected. */
public final class Require {

    private Require() {}

    /** Refuses a value below {@code least}. */
    public static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("expected " + name + " of at least " + least + ", got " + value);
        }
    }

    /** Refuses NaN, infinity, and values of {@code bound} or less. */
    public static void above(String name, double value, double bound) {
        if (!(value > bound && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected " + name + " above " + bound + ", got " + value);
        }
    }
}
