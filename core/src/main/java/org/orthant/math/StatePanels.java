package org.orthant.math;

/**
 * What the end of a step works on, N rows each.
 *
 * @param previous the state before the step
 * @param argument the argument of the nonlinearity, of no meaning afterwards
 * @param next the state after the step, the result
 */
public record StatePanels(Panel previous, Panel argument, Panel next) {}
