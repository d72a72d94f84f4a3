package org.orthant.studies.projection;

import org.orthant.studies.StudyOptions;

/**
 * Options of {@code generative}.
 *
 * @param seed of the run
 * @param units repetitions
 * @param noise neurons, samples, maximiser
 * @param sharePoints values of p from 0 to 1, both counted; an odd number, so that 0.5 is among them
 * @param deltaPoints values of delta from 0 to {@code largestDelta}, both counted
 * @param largestDelta the largest difference of weights
 */
public record GenerativeOptions(
        long seed, int units, NoiseOptions noise, int sharePoints, int deltaPoints, double largestDelta)
        implements StudyOptions {

    /** Checks ranges. */
    public GenerativeOptions {
        NoiseOptions.atLeast("units", units, 1);
        NoiseOptions.atLeast("sharePoints", sharePoints, 3);
        NoiseOptions.atLeast("deltaPoints", deltaPoints, 2);
        if (sharePoints % 2 == 0) {
            throw new IllegalArgumentException(
                    "expected an odd number of sharePoints, so that p = 0.5 is among them, got " + sharePoints);
        }
        if (!(largestDelta > 0 && largestDelta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected largestDelta above 0, got " + largestDelta);
        }
    }

    /** 50 repetitions; p = 0, 0.01 .. 1, delta = 0, 0.1 .. 5. */
    public static GenerativeOptions defaults() {
        return new GenerativeOptions(1, 50, NoiseOptions.defaults(100), 101, 51, 5);
    }

    /** The values of what varies in a model. */
    double[] settings(ModelKind kind) {
        int points = kind == ModelKind.SIGN ? sharePoints : deltaPoints;
        double largest = kind == ModelKind.SIGN ? 1 : largestDelta;
        double[] settings = new double[points];
        for (int k = 0; k < points; k++) {
            settings[k] = k * largest / (points - 1);
        }
        return settings;
    }
}
