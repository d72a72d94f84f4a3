package org.orthant.network;

import org.orthant.math.Leak;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.ProductWeights;
import org.orthant.math.ReluSweep;
import org.orthant.math.SlopeBits;
import org.orthant.math.VectorMath;

/**
 * The state equation on panels of 16 trials, for runs and for training: the one place where it stands.
 *
 * <p>The weights in hand are those of the network loaded last; the object is not thread-safe.
 */
public final class PanelStep {

    private final Dynamics dynamics;
    private final int neurons;
    private final int inputs;
    private final ProductWeights weights;
    private final ProductWeights readoutWeights;
    private final float[] bias;
    private final float[] readoutBias;
    private final Panel drive;
    private final Leak leak;

    /** A step with the weights of {@code network}. */
    public PanelStep(Ctrnn network) {
        dynamics = network.dynamics();
        neurons = network.neurons();
        inputs = network.inputs();
        weights = ProductWeights.zeros(neurons, neurons + inputs + 1);
        readoutWeights = ProductWeights.zeros(network.outputs(), neurons);
        bias = new float[neurons];
        readoutBias = new float[network.outputs()];
        drive = Panel.zeros(neurons);
        leak = dynamics.leak();
        load(network);
    }

    /** Takes the weights of {@code network}, which has the shape and dynamics of the first one. */
    public void load(Ctrnn network) {
        weights.load(network.recurrentWeights(), 0);
        weights.load(network.inputWeights(), neurons);
        for (int i = 0; i < neurons; i++) {
            bias[i] = network.inputBias().at(i, 0) + network.recurrentBias().at(i, 0);
        }
        weights.loadTerm(neurons + inputs, bias, 0);
        readoutWeights.load(network.readoutWeights(), 0);
        System.arraycopy(network.readoutBias().array(), 0, readoutBias, 0, readoutBias.length);
    }

    /**
     * One step of training: the slopes f' are written to the first rows of panel {@code at} of {@code slopes}.
     *
     * @param input state, observation and ones
     * @param next N rows, overwritten with the state after the step
     */
    public void advance(InputPanel input, Panel next, PanelHistory slopes, int at) {
        advance(input, drive, next);
        VectorMath.write(drive, slopes, at, 0);
    }

    /**
     * Where the dynamics {@linkplain Dynamics#rectifiesBeforeLeak rectify before the leak}, the way forward of a sweep:
     * the weights are this object's, which {@link #load} changes.
     *
     * @param slopes takes the slopes of each step
     * @param states takes the state after each step
     */
    public ReluSweep sweep(SlopeBits slopes, PanelHistory states) {
        return new ReluSweep(weights, leak, drive, slopes, states);
    }

    /** The leak of the dynamics. */
    public Leak leak() {
        return leak;
    }

    /**
     * One step.
     *
     * @param input state, observation and ones
     * @param slope N rows, overwritten with the slope f' at this step's argument
     * @param next N rows, overwritten with the state after the step
     */
    public void advance(InputPanel input, Panel slope, Panel next) {
        drive(input, slope);
        respond(input, slope, next);
    }

    /** The first part of a step: W_rec r + W_in x + b_in + b_rec in {@code drive}, N rows. */
    public void drive(InputPanel input, Panel drive) {
        VectorMath.product(weights, input.whole(), drive);
    }

    /**
     * The second part of a step: leak and nonlinearity. Between the two parts a caller may change the drive, so that
     * lanes with a few other weights share one product.
     *
     * @param input state, observation and ones
     * @param slope the drive, overwritten with the slope f' at this step's argument
     * @param next N rows, overwritten with the state after the step
     */
    public void respond(InputPanel input, Panel slope, Panel next) {
        switch (dynamics.leakPlacement()) {
            case OUTSIDE -> {
                dynamics.activation().apply(slope, next);
                VectorMath.blend(leak, input.state(), next);
            }
            case INSIDE -> {
                VectorMath.blend(leak, input.state(), slope);
                dynamics.activation().apply(slope, next);
            }
        }
    }

    /** Read-out of a state panel (N rows) to {@code logits} (O rows). */
    public void readout(Panel state, Panel logits) {
        VectorMath.product(readoutWeights, state, logits);
        VectorMath.addBias(readoutBias, logits);
    }
}
