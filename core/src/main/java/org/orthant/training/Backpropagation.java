package org.orthant.training;

/** Weights move down the gradient of the loss (Rumelhart, Hinton and Williams 1986). */
public record Backpropagation() implements LearningRule {}
