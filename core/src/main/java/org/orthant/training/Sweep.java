package org.orthant.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.Sequence;
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
 * row times an input row. The last of the T + 1 times has no observation, the first no logits: zeros. On the way
 * forward the rows of dL/d(argument) hold the slopes. Only panels of the step in hand are worked on.
 */
final class Sweep {

    private final Dynamics dynamics;
    private final int neurons;
    private final int steps;
    private final int streams;
    private final int blocks;
    private final PanelStep step;
    private final float[][] backwardWeights;
    private final PanelHistory inputs;
    private final PanelHistory errors;
    private final List<WorkingBlock> working;
    private final Panel slope;
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
        inputs = PanelHistory.zeros(panels, PanelStep.inputRows(network));
        errors = PanelHistory.zeros(panels, neurons + network.outputs());
        working = Stream.generate(() -> new WorkingBlock(network)).limit(blocks).toList();
        slope = Panel.zeros(neurons);
        stateGradient = Panel.zeros(neurons);
        targets = new int[panels * Panel.LANES];
        outerSum = new float[errors.rows() * inputs.rows()];
        gradient = new Gradient(network);
    }

    /** What one block of streams works on: its input panel, and its error panel with what the leak carries back. */
    private record WorkingBlock(
            Panel input,
            Panel state,
            Panel observation,
            Panel ones,
            Panel next,
            Panel error,
            Panel delta,
            Panel logits,
            Panel carry) {

        WorkingBlock(Ctrnn network) {
            this(
                    Panel.zeros(PanelStep.inputRows(network)),
                    Panel.zeros(network.neurons()),
                    Panel.zeros(network.neurons() + network.outputs()),
                    network);
        }

        private WorkingBlock(Panel input, Panel next, Panel error, Ctrnn network) {
            this(
                    input,
                    input.rows(0, network.neurons()),
                    input.rows(network.neurons(), network.inputs()),
                    input.rows(network.neurons() + network.inputs(), 1),
                    next,
                    error,
                    error.rows(0, network.neurons()),
                    error.rows(network.neurons(), network.outputs()),
                    Panel.zeros(network.neurons()));
        }
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
        double loss = forward(batch.observations());
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

    private double forward(Sequence observations) {
        Arrays.fill(laneLoss, 0);
        for (int block = 0; block < blocks; block++) {
            WorkingBlock at = working.get(block);
            at.input().clear();
            at.ones().fill(1f, lanes(block));
        }
        double count = (double) steps * streams;
        for (int v = 0; v < steps * blocks; v++) {
            int block = v % blocks;
            WorkingBlock at = working.get(block);
            at.observation().load(observations, v / blocks, block * Panel.LANES);
            VectorMath.write(at.input(), inputs, v, 0);
            forward(at, v, lanes(block), (float) (1 / count));
        }
        for (int block = 0; block < blocks; block++) {
            WorkingBlock at = working.get(block);
            at.observation().clear();
            VectorMath.write(at.input(), inputs, steps * blocks + block, 0);
        }
        return VectorMath.laneSum(laneLoss) / count;
    }

    private void forward(WorkingBlock at, int v, int lanes, float scale) {
        step.advance(at.input(), slope, at.next());
        at.next().clearPadding(lanes);
        VectorMath.write(slope, errors, v, 0);
        at.state().copy(at.next());
        step.readout(at.state(), at.logits());
        VectorMath.crossEntropy(at.logits(), targets, v * Panel.LANES, scale, laneLoss);
        VectorMath.write(at.logits(), errors, v + blocks, neurons);
    }

    private void backward() {
        for (WorkingBlock at : working) {
            at.delta().clear();
            at.carry().clear();
        }
        for (int v = steps * blocks - 1; v >= 0; v--) {
            backward(working.get(v % blocks), v);
        }
    }

    private void backward(WorkingBlock at, int v) {
        VectorMath.read(errors, v + blocks, neurons, at.logits());
        VectorMath.read(errors, v, 0, slope);
        VectorMath.product(backwardWeights, at.error(), stateGradient);
        VectorMath.add(at.carry(), stateGradient);
        VectorMath.scaleBySlope((float) dynamics.alpha(), slope, stateGradient, at.delta());
        VectorMath.write(at.delta(), errors, v, 0);
        switch (dynamics.leakPlacement()) {
            case OUTSIDE -> VectorMath.scale(dynamics.keep(), stateGradient, at.carry());
            case INSIDE -> VectorMath.scaleBySlope(dynamics.keep(), slope, stateGradient, at.carry());
        }
    }
}
