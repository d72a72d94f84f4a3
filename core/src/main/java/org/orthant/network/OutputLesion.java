package org.orthant.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts neurons off from the read-out: their columns of W_out become 0; biases stay.
 *
 * @param neurons indices, in any order
 */
public record OutputLesion(List<Integer> neurons) implements Lesion {

    /** Copies the list. */
    public OutputLesion {
        neurons = List.copyOf(neurons);
    }

    /** The output lesion of the given neurons. */
    public static OutputLesion of(int... neurons) {
        return new OutputLesion(IntStream.of(neurons).boxed().toList());
    }

    @Override
    public Ctrnn apply(Ctrnn intact) {
        Linear readout = intact.readout();
        return intact.withReadout(readout.withWeights(ZeroedMatrix.columns(readout.weights(), neurons)));
    }
}
