package org.orthant.training;

import org.orthant.math.AdamRates;

/**
 * The optimiser (Kingma and Ba 2015).
 *
 * @param learningRate above 0
 * @param beta1 decay of the mean of gradients, in [0, 1)
 * @param beta2 decay of the mean of squared gradients, in [0, 1)
 * @param epsilon added to the denominator, above 0
 */
public record AdamOptions(double learningRate, double beta1, double beta2, double epsilon) {

    /** Checks the ranges. */
    public AdamOptions {
        requirePositive("learningRate", learningRate);
        requireDecay("beta1", beta1);
        requireDecay("beta2", beta2);
        requirePositive("epsilon", epsilon);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected " + name + " above 0 and finite, got " + value);
        }
    }

    private static void requireDecay(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("expected " + name + " in [0, 1), got " + value);
        }
    }

    /** 1e-3, 0.9, 0.999, 1e-8. */
    public static AdamOptions defaults() {
        return new AdamOptions(1e-3, 0.9, 0.999, 1e-8);
    }

    /** These options with another learning rate. */
    public AdamOptions withLearningRate(double rate) {
        return new AdamOptions(rate, beta1, beta2, epsilon);
    }

    /** The numbers of step {@code step}, from 1, with the bias corrections of that step. */
    AdamRates rates(int step) {
        double correction1 = 1 - StrictMath.pow(beta1, step);
        double correction2 = 1 - StrictMath.pow(beta2, step);
        return new AdamRates(
                (float) beta1,
                (float) (1 - beta1),
                (float) beta2,
                (float) (1 - beta2),
                (float) Math.sqrt(correction2),
                (float) epsilon,
                (float) (learningRate / correction1));
    }
}
