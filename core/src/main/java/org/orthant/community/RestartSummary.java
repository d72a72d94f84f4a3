package org.orthant.community;

/**
 * The spread of a maximiser's restarts: how degenerate the landscape is (Good, de Montjoye and Clauset 2010).
 *
 * @param n the number of restarts
 * @param qMean mean quality
 * @param qSd standard deviation of quality, n - 1 in the denominator; 0 for one restart
 * @param distinct how many different partitions were found
 * @param meanAri mean adjusted Rand index over pairs of restarts; 1 for one restart
 */
public record RestartSummary(int n, double qMean, double qSd, int distinct, double meanAri) {}
