package org.orthant.network;

import org.orthant.math.Sequence;

/**
 * What a run of a network gives.
 *
 * @param states (T, B, N), the recurrent state after each observation
 * @param logits (T, B, O), the read-out of each state
 */
public record Activity(Sequence states, Sequence logits) {}
