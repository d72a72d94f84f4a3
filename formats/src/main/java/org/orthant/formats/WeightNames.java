package org.orthant.formats;

/**
 * The names under which a file keeps a network's weights, (rows, columns) with row = receiving neuron. An empty name of a
 * bias means that there is none.
 *
 * @param inputWeight W_in (N, I)
 * @param inputBias b_in (N)
 * @param recurrentWeight W_rec (N, N)
 * @param recurrentBias b_rec (N)
 * @param readoutWeight W_out (O, N)
 * @param readoutBias b_out (O)
 * @param transposed whether weights lie as (columns, rows), column = receiving neuron, as JAX, Keras and x W + b have them
 */
public record WeightNames(
        String inputWeight,
        String inputBias,
        String recurrentWeight,
        String recurrentBias,
        String readoutWeight,
        String readoutBias,
        boolean transposed) {

    /** A continuous-time network's state dict in PyTorch. */
    public static WeightNames ctrnn() {
        return new WeightNames(
                "rnn.input2h.weight",
                "rnn.input2h.bias",
                "rnn.h2h.weight",
                "rnn.h2h.bias",
                "fc.weight",
                "fc.bias",
                false);
    }

    /**
     * PyTorch's {@code nn.RNN} of one layer.
     *
     * @param prefix of its tensors, such as {@code rnn.}
     * @param readout prefix of the read-out's, such as {@code fc.}
     */
    static WeightNames torchRnn(String prefix, String readout) {
        return new WeightNames(
                prefix + "weight_ih_l0",
                prefix + "bias_ih_l0",
                prefix + "weight_hh_l0",
                prefix + "bias_hh_l0",
                readout + "weight",
                readout + "bias",
                false);
    }
}
