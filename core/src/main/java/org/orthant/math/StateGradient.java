package org.orthant.math;

/**
 * What the way back through one step works on.
 *
 * @param state dL/d(state after the step), without what the leak carries back
 * @param carry what the leak carries back from the later step, and then to the earlier one
 * @param argument dL/d(argument of the nonlinearity), the result
 */
public record StateGradient(Panel state, Panel carry, Panel argument) {}
