package org.orthant.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.orthant.math.LaneLoss;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.ProductWeights;
import org.orthant.math.Sequence;
import org.orthant.math.VectorMath;
import org.orthant.network.Ctrnn;
import org.orthant.network.PanelStep;

/**
 * Loss and gradient of a batch: forward through time, then back (Werbos 1990), with the outer sum of each block of panels
 * as soon as the way back has passed it, while the caches hold it. Buffers serve all batches of one shape.
 *
 * <p>Streams lie in the lanes, 16 to a block. Panel {@code v = t * blocks + block} of {@code inputs} holds the state
 * before step t, the observation and ones; panel v of {@code errors} holds dL/d(argument) of step t and, below it,
 * dL/d(logits) of step t - 1, which belong to the same state. So each weight's gradient is the sum over v of an error
 * row times an input row. The last of the T + 1 times has no observation, the first no logits: zeros. Only panels of the
 * step in hand are worked on; {@link SweepSteps} has the steps themselves.
 */
final class Sweep {

    private final int neurons;
    private final int steps;
    private final int streams;
    private final int blocks;
    private final PanelStep step;
    private final ProductWeights backwardWeights;
    private final SweepHistory history;
    private final List<WorkingBlock> working;
    /** Of each panel the logits, which become their derivatives. */
    private final List<Panel> logits;

    private final Panel noLogits;
    private final SweepSteps passes;
    private final int[] targets;
    private final LaneLoss loss = new LaneLoss();
    private final Gradient gradient;

    Sweep(Ctrnn network, int steps, int streams) {
        neurons = network.neurons();
        this.steps = steps;
        this.streams = streams;
        blocks = Panel.blocks(streams);
        step = new PanelStep(network);
        backwardWeights = ProductWeights.zeros(neurons, neurons + network.outputs());
        int panels = Math.multiplyExact(steps + 1, blocks);
        history = SweepHistory.zeros(network, panels, blocks);
        working =
                Stream.generate(() -> WorkingBlock.zeros(network)).limit(blocks).toList();
        logits = Stream.generate(() -> Panel.zeros(network.outputs()))
                .limit(steps * (long) blocks)
                .toList();
        noLogits = Panel.zeros(network.outputs());
        passes = SweepSteps.of(network, step, backwardWeights, history);
        targets = new int[panels * Panel.LANES];
        gradient = new Gradient(network);
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
        gradient.read(history.product().total());
        return loss;
    }

    private void load(Ctrnn network) {
        step.load(network);
        backwardWeights.loadTransposed(network.recurrentWeights(), 0);
        backwardWeights.loadTransposed(network.readoutWeights(), neurons);
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
        loss.clear();
        for (int block = 0; block < blocks; block++) {
            working.get(block).reset(lanes(block));
            load(observations, block);
        }
        double count = (double) steps * streams;
        for (int v = 0; v < steps * blocks; v++) {
            load(observations, v + blocks);
            forward(v, (float) (1 / count));
        }
        for (int block = 0; block < blocks; block++) {
            passes.keep(working.get(block).input(steps), steps * blocks + block);
        }
        return loss.total() / count;
    }

    /** Called a step ahead: a vector that is read right after its lanes were written one by one has to wait. */
    private void load(Sequence observations, int v) {
        Panel observation = working.get(v % blocks).input(v / blocks).observation();
        if (v < steps * blocks) {
            observation.load(observations, v / blocks, v % blocks * Panel.LANES);
        } else {
            observation.clear();
        }
    }

    private void forward(int v, float scale) {
        WorkingBlock block = working.get(v % blocks);
        passes.forward(block, v);
        Panel next = block.input(v / blocks + 1).state();
        next.clearPadding(lanes(v % blocks));
        step.readout(next, logits.get(v));
        VectorMath.crossEntropy(logits.get(v), targets, v * Panel.LANES, scale, loss);
    }

    private void backward() {
        for (int v = history.panels() - 1; v >= 0; v--) {
            backward(v);
            if (v % OuterProduct.BLOCK == 0) {
                passes.choose(v / OuterProduct.BLOCK);
                VectorMath.outerSum(history.product(), v / OuterProduct.BLOCK);
            }
        }
    }

    /** Leaves panel v of the errors; after the last step there are only logits. */
    private void backward(int v) {
        WorkingBlock block = working.get(v % blocks);
        int t = v / blocks;
        if (t < steps) {
            block.errors(t + 1).logits().copy(logits.get(v));
            passes.backward(block, v);
        } else {
            VectorMath.write(block.errors(t).gradient().argument(), history.errors(), history.errorPanel(v), 0);
        }
        Panel earlier = t > 0 ? logits.get(v - blocks) : noLogits;
        VectorMath.write(earlier, history.errors(), history.errorPanel(v), neurons);
    }
}
