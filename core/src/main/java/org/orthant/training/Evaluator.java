package org.orthant.training;

import org.orthant.network.Ctrnn;

/** Measures a network while it trains, on fresh trials, and knows the criterion. */
@FunctionalInterface
public interface Evaluator {

    /** Evaluates {@code network}, which has taken {@code step} steps. */
    Evaluation evaluate(Ctrnn network, int step);
}
