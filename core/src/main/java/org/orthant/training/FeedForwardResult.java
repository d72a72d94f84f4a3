package org.orthant.training;

import java.util.List;
import java.util.SortedMap;
import org.orthant.network.FeedForward;

/**
 * What training a feed-forward network gives.
 *
 * @param network the network after the last step
 * @param losses mean cross entropy of each step's batch at the forward pass before the step, nats
 * @param checkpoints networks by the number of steps they had taken
 */
public record FeedForwardResult(
        FeedForward network, List<Double> losses, SortedMap<Integer, FeedForward> checkpoints) {}
