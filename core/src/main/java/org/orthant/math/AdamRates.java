package org.orthant.math;

/**
 * The numbers of one Adam step (Kingma and Ba 2015, algorithm 1), rounded once to single precision.
 *
 * @param beta1 decay of the mean of gradients
 * @param gain1 1 - beta1
 * @param beta2 decay of the mean of squared gradients
 * @param gain2 1 - beta2
 * @param root square root of the second bias correction, sqrt(1 - beta2^step)
 * @param epsilon added to the denominator
 * @param stepSize learning rate divided by the first bias correction, 1 - beta1^step
 */
public record AdamRates(
        float beta1, float gain1, float beta2, float gain2, float root, float epsilon, float stepSize) {}
