package org.orthant.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orthant.math.LaneLoss;
import org.orthant.math.Panel;
import org.orthant.math.VectorMath;
import org.orthant.network.FeedForward;
import org.orthant.network.Linear;

/**
 * Loss and gradient of a batch of a feed-forward network: for 16 samples after the other the forward pass and the
 * learning rule's errors, then one outer sum for each layer. Buffers serve all batches of one size.
 */
abstract sealed class LayerSweep permits BackpropagationSweep, PredictiveCodingSweep {

    private final int samples;
    private final int blocks;
    private final List<SweepLayer> layers = new ArrayList<>();
    private final List<HiddenNodes> hidden = new ArrayList<>();
    private final int[] targets;
    private final LaneLoss loss = new LaneLoss();

    LayerSweep(FeedForward network, int samples) {
        this.samples = samples;
        blocks = Panel.blocks(samples);
        targets = new int[blocks * Panel.LANES];
        for (Linear layer : network.layers()) {
            layers.add(new SweepLayer(layer, blocks));
        }
        for (int l = 0; l + 1 < layers.size(); l++) {
            hidden.add(new HiddenNodes(
                    network.activation(),
                    layers.get(l),
                    layers.get(l + 1),
                    network.layers().get(l + 1)));
        }
    }

    static LayerSweep of(LearningRule rule, FeedForward network, int samples) {
        return switch (rule) {
            case Backpropagation back -> new BackpropagationSweep(network, samples);
            case PredictiveCoding coding -> new PredictiveCodingSweep(coding, network, samples);
        };
    }

    /** Computes and keeps the errors of every layer for 16 samples whose forward pass has been made. */
    abstract void learn(int block);

    /** Mean cross entropy of {@code batch} at the forward pass; the gradient is left in {@link #gradients}. */
    final double run(FeedForward network, TrainingBatch batch) {
        load(network);
        load(batch, network.outputs());
        loss.clear();
        for (int block = 0; block < blocks; block++) {
            layers.getFirst().input().values().load(batch.observations(), 0, block * Panel.LANES);
            forward(block);
            learn(block);
        }
        layers.forEach(SweepLayer::sum);
        return loss.total() / samples;
    }

    /** What {@link #run} left: weights and bias of each layer. */
    final List<float[]> gradients() {
        return layers.stream().flatMap(layer -> layer.gradients().stream()).toList();
    }

    private void load(FeedForward network) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).load(network.layers().get(l));
        }
        for (int l = 0; l < hidden.size(); l++) {
            hidden.get(l).load(network.layers().get(l + 1));
        }
    }

    private void load(TrainingBatch batch, int outputs) {
        if (batch.steps() != 1 || batch.streams() != samples) {
            throw new IllegalArgumentException("expected a batch of 1 step x " + samples + " samples, got "
                    + batch.steps() + " x " + batch.streams());
        }
        Arrays.fill(targets, -1);
        for (int k = 0; k < samples; k++) {
            int target = batch.target(0, k);
            if (target < 0 || target >= outputs) {
                throw new IllegalArgumentException(
                        "expected classes from 0 to " + (outputs - 1) + ", got " + target + " of sample " + k);
            }
            targets[k] = target;
        }
    }

    /** Leaves values in the nodes, slopes in the arguments of hidden layers, and logits in the last argument. */
    private void forward(int block) {
        int lanes = lanes(block);
        layers.forEach(layer -> layer.input().ones().fill(1f, lanes));
        for (HiddenNodes nodes : hidden) {
            nodes.predict(nodes.values(), lanes);
        }
        output().apply();
    }

    /** Replaces the logits of 16 samples with the gradient of their loss times {@code scale}, and adds it to a sum. */
    final void loss(int block, float scale, LaneLoss sum) {
        VectorMath.crossEntropy(output().argument(), targets, block * Panel.LANES, scale, sum);
    }

    /** The sums of {@link #run}'s loss. */
    final LaneLoss total() {
        return loss;
    }

    /** Samples of a block. */
    final int lanes(int block) {
        return Panel.lanes(samples, block * Panel.LANES);
    }

    /** What a sample weighs in the batch. */
    final float weight() {
        return (float) (1.0 / samples);
    }

    final List<SweepLayer> layers() {
        return layers;
    }

    final List<HiddenNodes> hidden() {
        return hidden;
    }

    final SweepLayer output() {
        return layers.getLast();
    }

    /** What the next layer's derivatives by its argument are in. */
    final Panel errorAbove(int l) {
        return l + 1 < hidden.size() ? hidden.get(l + 1).error() : output().argument();
    }
}
