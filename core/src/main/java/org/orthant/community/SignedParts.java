package org.orthant.community;

import java.util.List;
import org.orthant.connectivity.SimilarityMatrix;

/**
 * A matrix of included nodes scaled to order 1, with the strengths of its positive and its negative part: what the
 * modularities are made of.
 */
final class SignedParts {

    private static final List<String> NOTHING_POSITIVE =
            List.of("The matrix has no positive value: every node is a module of its own by definition.");

    private final Weights weights;
    private final double[] positive;
    private final double[] negative;
    private final double positiveTotal;
    private final double negativeTotal;

    /** Takes {@code raw} over. */
    SignedParts(Weights raw) {
        weights = raw.nearOne();
        positive = weights.strengths().positive.clone();
        negative = weights.strengths().negative.clone();
        double positiveSum = 0;
        double negativeSum = 0;
        for (int i = 0; i < positive.length; i++) {
            positiveSum += positive[i];
            negativeSum += negative[i];
        }
        positiveTotal = positiveSum;
        negativeTotal = negativeSum;
    }

    double negativeTotal() {
        return negativeTotal;
    }

    double positiveTotal() {
        return positiveTotal;
    }

    /** 1 / v+, or 0 if nothing is positive. */
    double positiveFactor() {
        return inverse(positiveTotal);
    }

    /** 1 / (v+ + v-), or 0 if everything is 0. */
    double bothFactor() {
        return inverse(positiveTotal + negativeTotal);
    }

    /**
     * The quality whose positive weights are multiplied by {@code positiveFactor}, negative ones by
     * {@code negativeFactor}, and whose null terms have the given weights on shares of strength. The matrix is given
     * away; to be called once.
     */
    QualityTerms terms(SimilarityMatrix matrix, double positiveFactor, double negativeFactor, NullWeights nullWeights) {
        Weights scaled = weights.scaled(positiveFactor, negativeFactor);
        scale(positive, positiveFactor());
        scale(negative, inverse(negativeTotal));
        Level level = new Level(scaled, positive, negative, nullWeights.positive(), nullWeights.negative());
        return new QualityTerms(level, matrix, positiveTotal > 0, warnings(positiveTotal > 0));
    }

    static List<String> warnings(boolean attraction) {
        return attraction ? List.of() : NOTHING_POSITIVE;
    }

    /** Weights of the null terms of shares of positive and negative strength. */
    record NullWeights(double positive, double negative) {}

    private static void scale(double[] values, double factor) {
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
    }

    static double inverse(double total) {
        return total > 0 ? 1 / total : 0;
    }
}
