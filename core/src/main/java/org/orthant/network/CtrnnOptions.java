package org.orthant.network;

/**
 * Size and dynamics of a network to be initialised.
 *
 * @param inputs I, at least 1
 * @param neurons N, at least 1
 * @param outputs O, at least 1
 * @param dynamics the step
 */
public record CtrnnOptions(int inputs, int neurons, int outputs, Dynamics dynamics) {

    /** Checks the sizes. */
    public CtrnnOptions {
        if (inputs < 1 || neurons < 1 || outputs < 1) {
            throw new IllegalArgumentException("expected at least one input, neuron and output, got " + inputs + ", "
                    + neurons + " and " + outputs);
        }
    }

    /** 100 ReLU neurons, leak outside, alpha 1 (a step of 100 ms at a time constant of 100 ms). */
    public static CtrnnOptions defaults(int inputs, int outputs) {
        return new CtrnnOptions(inputs, 100, outputs, new Dynamics(1, Activation.RELU, LeakPlacement.OUTSIDE));
    }

    /** These options with another number of neurons. */
    public CtrnnOptions withNeurons(int count) {
        return new CtrnnOptions(inputs, count, outputs, dynamics);
    }

    /** These options with another alpha. */
    public CtrnnOptions withAlpha(double alpha) {
        return withDynamics(new Dynamics(alpha, dynamics.activation(), dynamics.leakPlacement()));
    }

    /** These options with other dynamics. */
    public CtrnnOptions withDynamics(Dynamics other) {
        return new CtrnnOptions(inputs, neurons, outputs, other);
    }
}
