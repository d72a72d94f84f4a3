package org.orthant.training;

import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.CtrnnOptions;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;

/** Networks and batches drawn for tests, and distances between arrays. */
final class Problems {

    private Problems() {}

    static Ctrnn network(int neurons, Activation activation, LeakPlacement leak) {
        CtrnnOptions options = new CtrnnOptions(3, neurons, 3, new Dynamics(0.3, activation, leak));
        return Ctrnn.initialise(options, new RandomStreams(11));
    }

    static TrainingBatch batch(int steps, int streams, long seed) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(seed);
        float[] x = new float[steps * streams * 3];
        int[] targets = new int[steps * streams];
        for (int k = 0; k < x.length; k++) {
            x[k] = 4 * random.nextFloat() - 2;
        }
        for (int k = 0; k < targets.length; k++) {
            targets[k] = random.nextInt(3);
        }
        return new TrainingBatch(Sequence.adopt(steps, streams, 3, x), targets);
    }

    /** |a - b| / |b|, Euclidean. */
    static double relativeDistance(double[] a, double[] b) {
        double difference = 0;
        double norm = 0;
        for (int k = 0; k < b.length; k++) {
            difference += (a[k] - b[k]) * (a[k] - b[k]);
            norm += b[k] * b[k];
        }
        return Math.sqrt(difference) / Math.sqrt(norm);
    }

    /** The largest relative distance over all arrays of {@code expected}. */
    static double worst(LossAndGradient found, Map<String, double[]> expected) {
        return expected.entrySet().stream()
                .mapToDouble(entry ->
                        relativeDistance(found.gradient().get(entry.getKey()).toDoubles(), entry.getValue()))
                .max()
                .orElseThrow();
    }
}
