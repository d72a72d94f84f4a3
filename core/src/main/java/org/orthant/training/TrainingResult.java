package org.orthant.training;

import java.util.List;
import java.util.SortedMap;
import org.orthant.network.Ctrnn;

/**
 * What training gives. Not meeting the criterion is an outcome, not an error.
 *
 * @param network the network at the stop
 * @param losses the loss of each step's batch, before the step; as many as steps were used
 * @param evaluations the evaluations, in order; none without early stopping
 * @param criterionMet whether early stopping's criterion ended the training
 * @param checkpoints networks by the number of steps they had taken; none after the stop
 */
public record TrainingResult(
        Ctrnn network,
        List<Double> losses,
        List<Evaluation> evaluations,
        boolean criterionMet,
        SortedMap<Integer, Ctrnn> checkpoints) {

    /** Optimiser steps used. */
    public int stepsUsed() {
        return losses.size();
    }
}
