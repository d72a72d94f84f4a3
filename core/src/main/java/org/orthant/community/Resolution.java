package org.orthant.community;

/** The resolution parameter that all qualities share. */
final class Resolution {

    private Resolution() {}

    /** {@code gamma}, checked. */
    static double require(double gamma) {
        if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a finite gamma of at least 0, got " + gamma);
        }
        return gamma;
    }
}
