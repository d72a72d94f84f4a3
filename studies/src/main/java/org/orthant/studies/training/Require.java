package org.orthant.studies.training;

/** Checks that the options of several studies share. */
final class Require {

    private Require() {}

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("expected " + name + " of at least " + least + ", got " + value);
        }
    }

    static void above(String name, double value, double bound) {
        if (!(value > bound && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected " + name + " above " + bound + ", got " + value);
        }
    }
}
