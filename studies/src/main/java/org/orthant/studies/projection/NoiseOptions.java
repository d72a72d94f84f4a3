package org.orthant.studies.projection;

import org.orthant.community.Louvain;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * What all studies of projected noise have in common.
 *
 * @param neurons N
 * @param samples of Gaussian noise
 * @param restarts of the maximiser
 * @param gamma resolution
 */
public record NoiseOptions(int neurons, int samples, int restarts, double gamma) {

    /** Fewer neurons give no verdict. */
    private static final int FEWEST_NEURONS = 20;

    /** Checks ranges. */
    public NoiseOptions {
        atLeast("noise.neurons", neurons, FEWEST_NEURONS);
        atLeast("noise.samples", samples, 3);
        atLeast("noise.restarts", restarts, 1);
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected noise.gamma above 0, got " + gamma);
        }
    }

    /** 100 neurons, 10,000 samples, gamma 1. */
    static NoiseOptions defaults(int restarts) {
        return new NoiseOptions(100, 10_000, restarts, 1);
    }

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("expected " + name + " of at least " + least + ", got " + value);
        }
    }

    SignedModularity quality() {
        return new SignedModularity(gamma);
    }

    Restarts search() {
        return new Restarts(new Louvain(), restarts);
    }

    /** The streams of one repetition, the same in every study. */
    static RandomStreams repetition(long seed, int index) {
        return new RandomStreams(seed).derive(Purpose.REPETITION, index);
    }
}
