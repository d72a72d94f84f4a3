package org.orthant.training;

import org.orthant.network.Ctrnn;

/**
 * Training by backpropagation through time over whole sequences from r = 0, with cross entropy over every step of every
 * stream and Adam.
 *
 * @param options how to train
 */
public record BackpropagationThroughTime(TrainingOptions options) {

    /**
     * Trains {@code initial} for all of the options' steps.
     *
     * @throws IllegalArgumentException if the options ask for early stopping, which needs an evaluator
     */
    public TrainingResult train(Ctrnn initial, BatchSource batches) {
        if (options.earlyStopping() != null) {
            throw new IllegalArgumentException("expected an evaluator for " + options.earlyStopping());
        }
        return new Training(options, initial, batches).run(null);
    }

    /**
     * Trains {@code initial} until the criterion is met as often in a row as the options ask, or their steps are used up.
     * Without early stopping in the options the evaluator is never asked.
     *
     * @throws IllegalArgumentException if a batch has not the options' shape, or a target is no output of the network
     */
    public TrainingResult train(Ctrnn initial, BatchSource batches, Evaluator evaluator) {
        return new Training(options, initial, batches).run(evaluator);
    }

    /** Loss and gradient of one batch of any shape. */
    public static LossAndGradient lossAndGradient(Ctrnn network, TrainingBatch batch) {
        Sweep sweep = new Sweep(network, batch.steps(), batch.streams());
        double loss = sweep.run(network, batch);
        return new LossAndGradient(loss, sweep.gradient().copy(network.dynamics()));
    }
}
