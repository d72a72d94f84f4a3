package org.orthant.training;

/**
 * The accuracy of a network in training.
 *
 * @param step steps taken
 * @param choiceAccuracy fraction right among the choice outputs; NaN in a task with one choice output
 * @param fullAccuracy fraction right among all outputs
 * @param meetsCriterion whether the network counts as trained
 */
public record Evaluation(int step, double choiceAccuracy, double fullAccuracy, boolean meetsCriterion) {}
