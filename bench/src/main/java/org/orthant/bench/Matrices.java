package org.orthant.bench;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.orthant.community.Quality;
import org.orthant.community.SymmetricSignedModularity;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Sequence;

/** Activity and correlation matrices with planted modules, the same in every run. */
final class Matrices {

    private static final int MODULES = 10;
    private static final int SAMPLES = 400;
    static final Quality QUALITY = new SymmetricSignedModularity(1);

    private Matrices() {}

    /** {@code samples} samples of {@code channels} channels; channel c follows the course of module c mod 10. */
    static Sequence activity(int channels, int samples) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(5L);
        float[] values = new float[samples * channels];
        float[] course = new float[MODULES];
        for (int s = 0; s < samples; s++) {
            for (int k = 0; k < MODULES; k++) {
                course[k] = random.nextFloat() - 0.5f;
            }
            for (int c = 0; c < channels; c++) {
                values[s * channels + c] = course[c % MODULES] + 2 * (random.nextFloat() - 0.5f);
            }
        }
        return Sequence.adopt(samples, 1, channels, values);
    }

    static SimilarityMatrix correlation(int nodes) {
        return FunctionalConnectivity.of(activity(nodes, SAMPLES));
    }
}
