package org.orthant.task;

/**
 * One point of the psychometric curve.
 *
 * @param signedCoherence percent, positive where the first choice is the target, negative where the second is
 * @param firstChoice share of trials in which the first choice wins over the other choices
 */
public record PsychometricPoint(double signedCoherence, Share firstChoice) {}
