package org.orthant.studies.population;

import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Ctrnn;
import org.orthant.network.Linear;

/**
 * How W_in and W_out of a population's networks start (T1 fig. S9). W_rec and all biases are each network's own. Shared
 * matrices come from the run's seed, the same in every design that shares them. In the designs from
 * {@link #APART_AT_INPUT_SCALE} on, W_out is the transpose of a matrix of W_in's shape and scale, so that a task needs as
 * many outputs as inputs.
 */
public enum StartingWeights {
    /** Each network's own, PyTorch's default. */
    APART(0, false, Readout.DEFAULT),
    /** One W_in for all networks. */
    SHARED_INPUT(1, true, Readout.DEFAULT),
    /** Each network's own, W_out at W_in's scale and unrelated to it. */
    APART_AT_INPUT_SCALE(2, false, Readout.OWN),
    /** One W_in for all networks, W_out its transpose. */
    SHARED_MATCHED(3, true, Readout.TRANSPOSE),
    /** One W_in and one W_out for all networks, unrelated to each other. */
    SHARED_UNRELATED(4, true, Readout.SHARED),
    /** Each network's own W_in, W_out its transpose. */
    MATCHED(5, false, Readout.TRANSPOSE);

    /** Where W_out comes from. */
    private enum Readout {
        DEFAULT,
        OWN,
        TRANSPOSE,
        SHARED
    }

    private static final int INPUT = 0;
    private static final int READOUT = 2;

    /** Part of the key of random streams: never changed. */
    private final int number;

    private final boolean sharesInput;
    private final Readout readout;

    StartingWeights(int number, boolean sharesInput, Readout readout) {
        this.number = number;
        this.sharesInput = sharesInput;
        this.readout = readout;
    }

    /** Where the streams of networks of this design come from: no two designs have a network's streams in common. */
    RandomStreams family(RandomStreams run) {
        return this == APART ? run : run.derive(Purpose.STARTING_WEIGHTS, number);
    }

    /**
     * Gives a network with PyTorch's default weights the W_in and W_out of this design.
     *
     * @param own the network's streams
     * @param run the run's streams
     * @throws IllegalArgumentException if W_out is to be a transpose and inputs and outputs differ in number
     */
    Ctrnn applied(Ctrnn network, RandomStreams own, RandomStreams run) {
        RandomStreams shared = run.derive(Purpose.STARTING_WEIGHTS, 0);
        Linear input = sharesInput
                ? network.input().withWeights(likeInput(network, shared.stream(Purpose.WEIGHTS, INPUT)))
                : network.input();
        Ctrnn started = network.withInput(input);
        return switch (readout) {
            case DEFAULT -> started;
            case OWN -> withReadout(started, likeInput(network, own.stream(Purpose.STARTING_WEIGHTS, READOUT)));
            case TRANSPOSE -> withReadout(started, input.weights());
            case SHARED -> withReadout(started, likeInput(network, shared.stream(Purpose.WEIGHTS, READOUT)));
        };
    }

    /** A matrix of W_in's shape, drawn as W_in is. */
    private static FloatMatrix likeInput(Ctrnn network, UniformRandomProvider random) {
        return Linear.uniform(network.neurons(), network.inputs(), random).weights();
    }

    private static Ctrnn withReadout(Ctrnn network, FloatMatrix transposed) {
        if (network.inputs() != network.outputs()) {
            throw new IllegalArgumentException("expected as many outputs as inputs, " + network.inputs()
                    + ", since W_out is to be shaped as W_in's transpose, got " + network.outputs());
        }
        float[] values = new float[network.outputs() * network.neurons()];
        for (int o = 0; o < network.outputs(); o++) {
            for (int i = 0; i < network.neurons(); i++) {
                values[o * network.neurons() + i] = transposed.at(i, o);
            }
        }
        FloatMatrix weights = FloatMatrix.adopt(network.outputs(), network.neurons(), values);
        return network.withReadout(network.readout().withWeights(weights));
    }
}
