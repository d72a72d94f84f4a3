package org.orthant.task;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Gaussian input noise of standard deviation sigma / sqrt(dt), dt in ms; without noise nothing is drawn. */
final class InputNoise {

    private final double deviation;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    InputNoise(double sigma, int dt, UniformRandomProvider random) {
        this.deviation = sigma / Math.sqrt(dt);
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    }

    double next() {
        return deviation == 0 ? 0 : deviation * gaussian.sample();
    }

    static void requireValid(double sigma) {
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a noise level sigma of at least 0, got " + sigma);
        }
    }
}
