package org.orthant.studies.training;

/**
 * What {@code weights-before-after} keeps of one network.
 *
 * @param loss of the last training step, nats
 * @param before the untrained network
 * @param after the trained network
 * @param redrawn a second untrained initialisation: the baseline is its difference from {@code before}
 */
record WeightsUnit(double loss, WeightReading before, WeightReading after, WeightReading redrawn) {}
