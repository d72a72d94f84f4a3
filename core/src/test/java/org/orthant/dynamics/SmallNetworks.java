package org.orthant.dynamics;

import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.CtrnnOptions;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.network.Linear;

/** Networks made by hand or by chance, with 3 inputs and 2 outputs. */
final class SmallNetworks {

    private SmallNetworks() {}

    /** A network with default initial weights. */
    static Ctrnn random(int neurons, double alpha, Activation activation, LeakPlacement placement, long seed) {
        CtrnnOptions options = CtrnnOptions.defaults(3, 2)
                .withNeurons(neurons)
                .withDynamics(new Dynamics(alpha, activation, placement));
        return Ctrnn.initialise(options, new RandomStreams(seed));
    }

    /** A network that its input does not reach: drive W r + b. */
    static Ctrnn of(Dynamics dynamics, float[][] weights, float... bias) {
        int n = bias.length;
        float[] flat = new float[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(weights[i], 0, flat, i * n, n);
        }
        return new Ctrnn(
                dynamics,
                new Linear(FloatMatrix.zeros(n, 3), FloatMatrix.zeros(n, 1)),
                new Linear(FloatMatrix.adopt(n, n, flat), FloatMatrix.of(n, 1, bias)),
                new Linear(FloatMatrix.zeros(2, n), FloatMatrix.zeros(2, 1)));
    }

    /** The map of such a network. */
    static StepMap map(Dynamics dynamics, float[][] weights, float... bias) {
        return StepMap.of(of(dynamics, weights, bias), 0, 0, 0);
    }

    /** Observations uniform in [-1, 1]. */
    static Sequence observations(int steps, int trials, long seed) {
        UniformRandomProvider random = new RandomStreams(seed).stream(Purpose.ANALYSIS_TRIALS, 0);
        float[] values = new float[steps * trials * 3];
        for (int k = 0; k < values.length; k++) {
            values[k] = 2 * random.nextFloat() - 1;
        }
        return Sequence.adopt(steps, trials, 3, values);
    }
}
