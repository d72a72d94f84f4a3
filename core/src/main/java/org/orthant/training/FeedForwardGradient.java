package org.orthant.training;

import org.orthant.network.FeedForward;

/**
 * What a learning rule makes of one batch.
 *
 * @param loss mean cross entropy of the forward pass, nats
 * @param gradient in the place of each weight w what Adam takes for dL/dw
 */
public record FeedForwardGradient(double loss, FeedForward gradient) {}
