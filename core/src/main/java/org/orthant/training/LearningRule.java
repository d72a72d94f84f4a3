package org.orthant.training;

/** How the weights of a feed-forward network are to move after a batch. */
public sealed interface LearningRule permits Backpropagation, PredictiveCoding {}
