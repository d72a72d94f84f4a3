package org.orthant.task;

/**
 * What the network is to give at each step of a {@link DescribedTask}: the answer of the trial's type in one period, one
 * and the same output in all others.
 *
 * @param otherwise the output outside of that period, such as {@code fixate}
 * @param period where the answer is asked for; accuracy is measured at its last step
 */
public record TargetRule(String otherwise, String period) {}
