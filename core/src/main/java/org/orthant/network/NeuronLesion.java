package org.orthant.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts neurons off from everything: their rows and columns of W_rec, rows of W_in and columns of W_out become 0. What
 * remains of a lesioned neuron is f(bias), which nobody receives.
 *
 * @param neurons indices, in any order
 * @param silence whether the neurons' input and recurrent biases become 0 too
 */
public record NeuronLesion(List<Integer> neurons, boolean silence) implements Lesion {

    /** Copies the list. */
    public NeuronLesion {
        neurons = List.copyOf(neurons);
    }

    /** The lesion of the given neurons, their biases kept. */
    public static NeuronLesion of(int... neurons) {
        return new NeuronLesion(IntStream.of(neurons).boxed().toList(), false);
    }

    /** This lesion with or without the biases set to 0. */
    public NeuronLesion withSilence(boolean other) {
        return new NeuronLesion(neurons, other);
    }

    @Override
    public Ctrnn apply(Ctrnn intact) {
        Linear recurrent = receiveNothing(intact.recurrent());
        return new OutputLesion(neurons)
                .apply(intact)
                .withInput(receiveNothing(intact.input()))
                .withRecurrent(recurrent.withWeights(ZeroedMatrix.columns(recurrent.weights(), neurons)));
    }

    private Linear receiveNothing(Linear layer) {
        return new Linear(
                ZeroedMatrix.rows(layer.weights(), neurons),
                silence ? ZeroedMatrix.rows(layer.bias(), neurons) : layer.bias());
    }
}
