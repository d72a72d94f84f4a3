package org.orthant.training;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.CtrnnOptions;
import org.orthant.network.Dynamics;
import org.orthant.network.FeedForward;
import org.orthant.network.LeakPlacement;

/** Networks and batches drawn for tests. */
final class Problems {

    private Problems() {}

    static Ctrnn network(int neurons, Activation activation, LeakPlacement leak) {
        CtrnnOptions options = new CtrnnOptions(3, neurons, 3, new Dynamics(0.3, activation, leak));
        return Ctrnn.initialise(options, new RandomStreams(11));
    }

    static FeedForward feedForward(Activation activation, int... sizes) {
        return FeedForward.initialise(activation, new RandomStreams(12), sizes);
    }

    static TrainingBatch batch(int steps, int streams, long seed) {
        return batch(steps, streams, 3, 3, seed);
    }

    /** Samples for a feed-forward network. */
    static TrainingBatch samples(FeedForward network, int count, long seed) {
        return batch(1, count, network.inputs(), network.outputs(), seed);
    }

    private static TrainingBatch batch(int steps, int streams, int inputs, int outputs, long seed) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(seed);
        float[] x = new float[steps * streams * inputs];
        int[] targets = new int[steps * streams];
        for (int k = 0; k < x.length; k++) {
            x[k] = 4 * random.nextFloat() - 2;
        }
        for (int k = 0; k < targets.length; k++) {
            targets[k] = random.nextInt(outputs);
        }
        return new TrainingBatch(Sequence.adopt(steps, streams, inputs, x), targets);
    }
}
