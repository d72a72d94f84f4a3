package org.orthant.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

/**
 * A continuous-time recurrent network with Euler steps and a linear read-out, y = W_out r + b_out.
 *
 * @param dynamics the step
 * @param input W_in (N, I) and b_in
 * @param recurrent W_rec (N, N), row = receiving neuron, and b_rec
 * @param readout W_out (O, N) and b_out
 */
public record Ctrnn(Dynamics dynamics, Linear input, Linear recurrent, Linear readout) {

    /** Checks that the layers fit together. */
    public Ctrnn {
        Objects.requireNonNull(dynamics, "dynamics");
        int n = recurrent.units();
        requireShape("recurrent weights", recurrent.weights(), n, n);
        requireShape("input weights", input.weights(), n, input.fanIn());
        requireShape("read-out weights", readout.weights(), readout.units(), n);
        if (n < 1 || input.fanIn() < 1 || readout.units() < 1) {
            throw new IllegalArgumentException("expected at least one input, neuron and output, got " + input.fanIn()
                    + ", " + n + " and " + readout.units());
        }
    }

    private static void requireShape(String name, FloatMatrix matrix, int rows, int columns) {
        if (matrix.rows() != rows || matrix.columns() != columns) {
            throw new IllegalArgumentException("expected " + name + " of " + rows + " x " + columns + ", got "
                    + matrix.rows() + " x " + matrix.columns());
        }
    }

    /**
     * A network with PyTorch's default initialisation. Input, recurrent and read-out layer draw from the streams
     * ({@link Purpose#WEIGHTS}, 0), (WEIGHTS, 1) and (WEIGHTS, 2), so that each can be replaced or shared alone.
     */
    public static Ctrnn initialise(CtrnnOptions options, RandomStreams streams) {
        int n = options.neurons();
        return new Ctrnn(
                options.dynamics(),
                Linear.uniform(n, options.inputs(), streams.stream(Purpose.WEIGHTS, 0)),
                Linear.uniform(n, n, streams.stream(Purpose.WEIGHTS, 1)),
                Linear.uniform(options.outputs(), n, streams.stream(Purpose.WEIGHTS, 2)));
    }

    /**
     * A network from tensors with PyTorch's names, those of {@link #namedWeights}; biases may be columns or rows, other
     * names are ignored.
     *
     * @throws IllegalArgumentException if a tensor is missing or its shape does not fit
     */
    public static Ctrnn fromNamedWeights(
            Map<String, FloatMatrix> tensors, double alpha, Activation activation, LeakPlacement leakPlacement) {
        return new Ctrnn(
                new Dynamics(alpha, activation, leakPlacement),
                namedLayer(tensors, "rnn.input2h"),
                namedLayer(tensors, "rnn.h2h"),
                namedLayer(tensors, "fc"));
    }

    private static Linear namedLayer(Map<String, FloatMatrix> tensors, String name) {
        FloatMatrix weights = named(tensors, name + ".weight");
        FloatMatrix bias = named(tensors, name + ".bias");
        int units = weights.rows();
        if (bias.rows() * bias.columns() != units || (bias.rows() != 1 && bias.columns() != 1)) {
            throw new IllegalArgumentException(
                    "expected " + name + ".bias of " + units + " values, got " + bias.rows() + " x " + bias.columns());
        }
        return new Linear(weights, FloatMatrix.adopt(units, 1, bias.array()));
    }

    private static FloatMatrix named(Map<String, FloatMatrix> tensors, String name) {
        @Nullable FloatMatrix tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("expected a tensor named " + name + ", got " + tensors.keySet());
        }
        return tensor;
    }

    /** All weights by PyTorch's names, biases as columns: input, recurrent, read-out; weights before bias. */
    public Map<String, FloatMatrix> namedWeights() {
        Map<String, FloatMatrix> tensors = new LinkedHashMap<>();
        put(tensors, "rnn.input2h", input);
        put(tensors, "rnn.h2h", recurrent);
        put(tensors, "fc", readout);
        return tensors;
    }

    private static void put(Map<String, FloatMatrix> tensors, String name, Linear layer) {
        tensors.put(name + ".weight", layer.weights());
        tensors.put(name + ".bias", layer.bias());
    }

    /** I, the number of inputs. */
    public int inputs() {
        return input.fanIn();
    }

    /** N, the number of recurrent neurons. */
    public int neurons() {
        return recurrent.units();
    }

    /** O, the number of outputs. */
    public int outputs() {
        return readout.units();
    }

    /** Step / time constant. */
    public double alpha() {
        return dynamics.alpha();
    }

    /** The nonlinearity. */
    public Activation activation() {
        return dynamics.activation();
    }

    /** Where the leak stands. */
    public LeakPlacement leakPlacement() {
        return dynamics.leakPlacement();
    }

    /** W_in, (N, I). */
    public FloatMatrix inputWeights() {
        return input.weights();
    }

    /** b_in, (N, 1). */
    public FloatMatrix inputBias() {
        return input.bias();
    }

    /** W_rec, (N, N), row = receiving neuron. */
    public FloatMatrix recurrentWeights() {
        return recurrent.weights();
    }

    /** b_rec, (N, 1). */
    public FloatMatrix recurrentBias() {
        return recurrent.bias();
    }

    /** W_out, (O, N). */
    public FloatMatrix readoutWeights() {
        return readout.weights();
    }

    /** b_out, (O, 1). */
    public FloatMatrix readoutBias() {
        return readout.bias();
    }

    /** This network with another input layer. */
    public Ctrnn withInput(Linear other) {
        return new Ctrnn(dynamics, other, recurrent, readout);
    }

    /** This network with another recurrent layer. */
    public Ctrnn withRecurrent(Linear other) {
        return new Ctrnn(dynamics, input, other, readout);
    }

    /** This network with another read-out. */
    public Ctrnn withReadout(Linear other) {
        return new Ctrnn(dynamics, input, recurrent, other);
    }

    /** This network with other dynamics. */
    public Ctrnn withDynamics(Dynamics other) {
        return new Ctrnn(other, input, recurrent, readout);
    }

    /**
     * Runs the network from r = 0 over any number of trials; a trial's activity does not depend on the others.
     *
     * @param observations (T, B, I)
     */
    public Activity run(Sequence observations) {
        return new Run(this, observations).activity();
    }

    /**
     * The input alone, before any dynamics: W_in x + b_in.
     *
     * @param observations (T, B, I)
     * @return (T, B, N)
     */
    public Sequence projectInputs(Sequence observations) {
        return new InputProjection(input).of(observations);
    }

    /**
     * The read-out alone: W_out r + b_out of states that are already known, the bits that {@link #run} gives for them.
     *
     * @param states (T, B, N)
     * @return (T, B, O)
     */
    public Sequence readOut(Sequence states) {
        return new InputProjection(readout).of(states);
    }
}
