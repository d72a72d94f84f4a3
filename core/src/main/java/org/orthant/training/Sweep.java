package org.orthant.training;

import java.util.Arrays;
import java.util.List;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Panel;
import org.orthant.math.VectorMath;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.PanelStep;

/**
 * Loss and gradient of a batch: forward through time, back through time, then one outer sum (Werbos 1990). Buffers serve
 * all batches of one shape.
 *
 * <p>Streams lie in the lanes, 16 to a block. Panel {@code v = t * blocks + block} of {@code inputs} holds the state
 * before step t, the observation and ones; panel v of {@code errors} holds dL/d(argument) of step t and, below it,
 * dL/d(logits) of step t - 1, which belong to the same state. So each weight's gradient is the sum over v of an error
 * row times an input row. The last of the T + 1 times has no observation, the first no logits: zeros.
 */
final class Sweep {

    private final Dynamics dynamics;
    private final int neurons;
    private final int steps;
    private final int streams;
    private final int blocks;
    private final PanelStep step;
    private final float[][] backwardWeights;
    private final List<Panel> inputs;
    private final List<Panel> observations;
    private final List<Panel> states;
    private final List<Panel> errors;
    private final List<Panel> deltas;
    private final List<Panel> logits;
    private final List<Panel> slopes;
    private final List<Panel> carried;
    private final Panel stateGradient;
    private final int[] targets;
    private final double[] laneLoss = new double[Panel.LANES];
    private final float[] outerSum;
    private final Gradient gradient;

    Sweep(Ctrnn network, int steps, int streams) {
        dynamics = network.dynamics();
        neurons = network.neurons();
        this.steps = steps;
        this.streams = streams;
        blocks = Panel.blocks(streams);
        step = new PanelStep(network);
        backwardWeights = new float[neurons + network.outputs()][neurons];
        int panels = Math.multiplyExact(steps + 1, blocks);
        inputs = Panel.stack(panels, PanelStep.inputRows(network));
        observations = views(inputs, neurons, network.inputs());
        states = views(inputs, 0, neurons);
        errors = Panel.stack(panels, neurons + network.outputs());
        deltas = views(errors, 0, neurons);
        logits = views(errors, neurons, network.outputs());
        slopes = Panel.stack(panels - blocks, neurons);
        carried = Panel.stack(blocks, neurons);
        stateGradient = Panel.zeros(neurons);
        targets = new int[panels * Panel.LANES];
        outerSum = new float[(neurons + network.outputs()) * PanelStep.inputRows(network)];
        gradient = new Gradient(network);
        for (int v = 0; v < panels; v++) {
            inputs.get(v).rows(neurons + network.inputs(), 1).fill(1f, lanes(v % blocks));
        }
    }

    private static List<Panel> views(List<Panel> panels, int from, int count) {
        return panels.stream().map(panel -> panel.rows(from, count)).toList();
    }

    private int lanes(int block) {
        return Panel.lanes(streams, block * Panel.LANES);
    }

    /** The gradient that {@link #run} left. */
    Gradient gradient() {
        return gradient;
    }

    /** Loss of {@code batch} under {@code network}; the gradient is left in {@link #gradient}. */
    double run(Ctrnn network, TrainingBatch batch) {
        load(network);
        load(batch, network.outputs());
        double loss = forward();
        backward();
        VectorMath.outerSum(errors, inputs, outerSum);
        gradient.read(outerSum);
        return loss;
    }

    private void load(Ctrnn network) {
        step.load(network);
        copyRows(network.recurrentWeights(), 0);
        copyRows(network.readoutWeights(), neurons);
    }

    private void copyRows(FloatMatrix matrix, int first) {
        for (int i = 0; i < matrix.rows(); i++) {
            System.arraycopy(matrix.array(), i * neurons, backwardWeights[first + i], 0, neurons);
        }
    }

    private void load(TrainingBatch batch, int outputs) {
        if (batch.steps() != steps || batch.streams() != streams) {
            throw new IllegalArgumentException("expected a batch of " + steps + " steps x " + streams + " streams, got "
                    + batch.steps() + " x " + batch.streams());
        }
        Arrays.fill(targets, -1);
        for (int t = 0; t < steps; t++) {
            for (int block = 0; block < blocks; block++) {
                observations.get(t * blocks + block).load(batch.observations(), t, block * Panel.LANES);
            }
            for (int stream = 0; stream < streams; stream++) {
                int target = batch.target(t, stream);
                if (target < 0 || target >= outputs) {
                    throw new IllegalArgumentException(
                            "expected targets from 0 to " + (outputs - 1) + ", got " + target + " at step " + t);
                }
                targets[t * blocks * Panel.LANES + stream] = target;
            }
        }
    }

    private double forward() {
        Arrays.fill(laneLoss, 0);
        double count = (double) steps * streams;
        float scale = (float) (1 / count);
        for (int v = 0; v < steps * blocks; v++) {
            int next = v + blocks;
            step.advance(inputs.get(v), slopes.get(v), states.get(next));
            states.get(next).clearPadding(lanes(v % blocks));
            step.readout(states.get(next), logits.get(next));
            VectorMath.crossEntropy(logits.get(next), targets, v * Panel.LANES, scale, laneLoss);
        }
        return VectorMath.laneSum(laneLoss) / count;
    }

    private void backward() {
        float alpha = (float) dynamics.alpha();
        carried.forEach(Panel::clear);
        for (int v = steps * blocks - 1; v >= 0; v--) {
            Panel carry = carried.get(v % blocks);
            VectorMath.product(backwardWeights, errors.get(v + blocks), stateGradient);
            VectorMath.add(carry, stateGradient);
            VectorMath.scaleBySlope(alpha, slopes.get(v), stateGradient, deltas.get(v));
            switch (dynamics.leakPlacement()) {
                case OUTSIDE -> VectorMath.scale(dynamics.keep(), stateGradient, carry);
                case INSIDE -> VectorMath.scaleBySlope(dynamics.keep(), slopes.get(v), stateGradient, carry);
            }
        }
    }
}
