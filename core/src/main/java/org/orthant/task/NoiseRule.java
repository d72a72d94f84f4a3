package org.orthant.task;

import java.util.List;

/**
 * Gaussian noise of standard deviation sigma / sqrt(dt) (dt in ms) that a {@link DescribedTask} adds to inputs, drawn
 * anew at each step for each input.
 *
 * @param inputs the channels
 * @param periods where
 * @param sigma noise level, sqrt(ms); 0 draws nothing
 */
public record NoiseRule(List<String> inputs, List<String> periods, double sigma) {

    /** Checks the level. */
    public NoiseRule {
        inputs = List.copyOf(inputs);
        periods = List.copyOf(periods);
        requireSigma(sigma);
    }

    static void requireSigma(double sigma) {
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a noise level sigma of at least 0, got " + sigma);
        }
    }
}
