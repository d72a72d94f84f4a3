package org.orthant.training;

import java.util.List;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.Linear;

/**
 * Buffers for the gradient of each weight array, in the order of {@link Ctrnn#namedWeights}. Input and recurrent bias
 * have the same gradient.
 */
final class Gradient {

    private final int neurons;
    private final int inputs;
    private final int outputs;
    private final float[] input;
    private final float[] recurrent;
    private final float[] readout;
    private final float[] hiddenBias;
    private final float[] readoutBias;
    private final List<float[]> arrays;

    Gradient(Ctrnn network) {
        neurons = network.neurons();
        inputs = network.inputs();
        outputs = network.outputs();
        input = new float[neurons * inputs];
        recurrent = new float[neurons * neurons];
        readout = new float[outputs * neurons];
        hiddenBias = new float[neurons];
        readoutBias = new float[outputs];
        arrays = List.of(input, hiddenBias, recurrent, hiddenBias, readout, readoutBias);
    }

    /** The arrays, in order; those of the two hidden biases are one. */
    List<float[]> arrays() {
        return arrays;
    }

    /**
     * Takes the outer sum of errors (N neurons, O outputs) and input panels (N states, I observations, ones). What
     * outputs and observations give is no weight's gradient.
     */
    void read(float[] outerSum) {
        int columns = neurons + inputs + 1;
        for (int i = 0; i < neurons; i++) {
            int at = i * columns;
            System.arraycopy(outerSum, at, recurrent, i * neurons, neurons);
            System.arraycopy(outerSum, at + neurons, input, i * inputs, inputs);
            hiddenBias[i] = outerSum[at + neurons + inputs];
        }
        for (int o = 0; o < outputs; o++) {
            int at = (neurons + o) * columns;
            System.arraycopy(outerSum, at, readout, o * neurons, neurons);
            readoutBias[o] = outerSum[at + neurons + inputs];
        }
    }

    /** Scales all arrays down so that their global norm is {@code maximum} at most, as PyTorch's clip_grad_norm_ does. */
    void clip(double maximum) {
        double sum = 0;
        for (float[] array : arrays) {
            for (float value : array) {
                sum += (double) value * value;
            }
        }
        double factor = maximum / (Math.sqrt(sum) + 1e-6);
        if (factor < 1) {
            List.of(input, recurrent, readout, hiddenBias, readoutBias).forEach(array -> scale(array, (float) factor));
        }
    }

    private static void scale(float[] values, float factor) {
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
    }

    /** A copy, each derivative in the place of its weight. */
    Ctrnn copy(Dynamics dynamics) {
        return new Ctrnn(
                dynamics,
                layer(neurons, inputs, input, hiddenBias),
                layer(neurons, neurons, recurrent, hiddenBias),
                layer(outputs, neurons, readout, readoutBias));
    }

    private static Linear layer(int units, int fanIn, float[] weights, float[] bias) {
        return new Linear(FloatMatrix.of(units, fanIn, weights), FloatMatrix.of(units, 1, bias));
    }
}
