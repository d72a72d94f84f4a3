package org.orthant.network;

/** A lesion: some weights of a network set to 0. */
public sealed interface Lesion permits OutputLesion, NeuronLesion, ConnectionLesion {

    /**
     * The lesioned network; the intact one stays as it is.
     *
     * @throws IndexOutOfBoundsException if a lesioned neuron is not one of the network's
     */
    Ctrnn apply(Ctrnn intact);
}
