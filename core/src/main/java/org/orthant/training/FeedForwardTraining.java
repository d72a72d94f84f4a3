package org.orthant.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.math.FloatMatrix;
import org.orthant.network.FeedForward;
import org.orthant.network.Linear;

/**
 * Training of a feed-forward network with cross entropy and Adam.
 *
 * @param rule where the gradients come from
 * @param steps optimiser steps, at least 0
 * @param batch samples of a batch, at least 1
 * @param adam the optimiser
 * @param checkpoints optimiser steps after which the network is kept, ascending; 0 is the initial network
 */
public record FeedForwardTraining(
        LearningRule rule, int steps, int batch, AdamOptions adam, List<Integer> checkpoints) {

    /** Checks the ranges and copies the list. */
    public FeedForwardTraining {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(adam, "adam");
        if (steps < 0 || batch < 1) {
            throw new IllegalArgumentException("expected steps >= 0 and batch >= 1, got " + steps + " and " + batch);
        }
        checkpoints = Checkpoints.checked(checkpoints, steps);
    }

    /** Backpropagation, 6,000 steps of 100 samples (ten times 60,000), Adam's defaults, no checkpoints. */
    public static FeedForwardTraining defaults() {
        return new FeedForwardTraining(new Backpropagation(), 6000, 100, AdamOptions.defaults(), List.of());
    }

    /** These options with another rule. */
    public FeedForwardTraining withRule(LearningRule other) {
        return new FeedForwardTraining(other, steps, batch, adam, checkpoints);
    }

    /** These options with another number of steps and samples of a batch. */
    public FeedForwardTraining withSteps(int count, int samples) {
        return new FeedForwardTraining(rule, count, samples, adam, checkpoints);
    }

    /** These options with another optimiser. */
    public FeedForwardTraining withAdam(AdamOptions other) {
        return new FeedForwardTraining(rule, steps, batch, other, checkpoints);
    }

    /** These options with checkpoints after the given steps. */
    public FeedForwardTraining withCheckpoints(List<Integer> other) {
        return new FeedForwardTraining(rule, steps, batch, adam, other);
    }

    /**
     * Trains {@code initial}.
     *
     * @param batches of one step of time: observations (1, batch, inputs) and the class of each sample
     * @throws IllegalArgumentException if a batch has not the options' shape, or a class is no output of the network
     */
    public FeedForwardResult train(FeedForward initial, BatchSource batches) {
        FeedForward working = copy(initial);
        LayerSweep sweep = LayerSweep.of(rule, working, batch);
        Adam optimiser = new Adam(adam, working.namedWeights().values());
        List<Double> losses = new ArrayList<>();
        SortedMap<Integer, FeedForward> kept = new TreeMap<>();
        keep(kept, working, 0);
        for (int step = 1; step <= steps; step++) {
            losses.add(sweep.run(working, batches.next()));
            optimiser.step(sweep.gradients());
            keep(kept, working, step);
        }
        return new FeedForwardResult(copy(working), List.copyOf(losses), Collections.unmodifiableSortedMap(kept));
    }

    private void keep(SortedMap<Integer, FeedForward> kept, FeedForward working, int step) {
        if (checkpoints.contains(step)) {
            kept.put(step, copy(working));
        }
    }

    private static FeedForward copy(FeedForward network) {
        return new FeedForward(
                network.activation(),
                network.layers().stream()
                        .map(layer -> new Linear(copy(layer.weights()), copy(layer.bias())))
                        .toList());
    }

    private static FloatMatrix copy(FloatMatrix matrix) {
        return FloatMatrix.of(matrix.rows(), matrix.columns(), matrix.array());
    }

    /** What {@code rule} makes of one batch of any size. */
    public static FeedForwardGradient gradient(LearningRule rule, FeedForward network, TrainingBatch batch) {
        LayerSweep sweep = LayerSweep.of(rule, network, batch.streams());
        double loss = sweep.run(network, batch);
        List<float[]> arrays = sweep.gradients();
        List<Linear> layers = new ArrayList<>();
        for (Linear layer : network.layers()) {
            int at = 2 * layers.size();
            layers.add(new Linear(
                    FloatMatrix.of(layer.units(), layer.fanIn(), arrays.get(at)),
                    FloatMatrix.of(layer.units(), 1, arrays.get(at + 1))));
        }
        return new FeedForwardGradient(loss, new FeedForward(network.activation(), layers));
    }
}
