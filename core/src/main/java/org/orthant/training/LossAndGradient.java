package org.orthant.training;

import org.orthant.network.Ctrnn;

/**
 * The loss of one batch and its gradient.
 *
 * @param loss mean cross entropy over all steps of all streams
 * @param gradient dL/dw in the place of each weight w of the network
 */
public record LossAndGradient(double loss, Ctrnn gradient) {}
