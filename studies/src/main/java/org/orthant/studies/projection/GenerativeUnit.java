package org.orthant.studies.projection;

import java.util.List;

/**
 * One repetition of {@code generative}.
 *
 * @param sign the sign model, a point for each p
 * @param difference the difference model, a point for each delta
 * @param signDifference the sign-difference model, a point for each delta
 */
record GenerativeUnit(List<Point> sign, List<Point> difference, List<Point> signDifference) {

    /** Copies the lists. */
    GenerativeUnit {
        sign = List.copyOf(sign);
        difference = List.copyOf(difference);
        signDifference = List.copyOf(signDifference);
    }

    /** The points of a model. */
    List<Point> points(ModelKind kind) {
        return switch (kind) {
            case SIGN -> sign;
            case DIFFERENCE -> difference;
            case SIGN_DIFFERENCE -> signDifference;
            case RANDOM -> throw new IllegalArgumentException("no sweep of " + kind);
        };
    }

    /**
     * One draw.
     *
     * @param setting p or delta
     * @param zero modules with the diagonal set to 0: these decide
     * @param kept modules with the diagonal kept
     * @param uniqueness of the modules' relation to inputs in the noise that was drawn
     * @param knownUniqueness the same for white noise in the population, in closed form
     */
    record Point(double setting, Found zero, Found kept, double uniqueness, double knownUniqueness) {}

    /**
     * What was found under one treatment of the diagonal.
     *
     * @param quality best Q*
     * @param modules number of modules of at least two neurons
     * @param singletons neurons that are alone
     * @param known Q* in closed form, see {@link ModelKind#knownQuality}
     */
    record Found(double quality, int modules, int singletons, double known) {}
}
