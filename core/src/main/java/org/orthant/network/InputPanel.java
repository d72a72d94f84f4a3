package org.orthant.network;

import org.orthant.math.Panel;

/**
 * What a step takes in, N + I + 1 rows, and views of its parts.
 *
 * @param whole all rows
 * @param state N rows, the state before the step
 * @param observation I rows
 * @param given I + 1 rows, what is no state: observation and ones
 * @param ones one row of ones, zero in padded lanes, for the bias b_in + b_rec
 */
public record InputPanel(Panel whole, Panel state, Panel observation, Panel given, Panel ones) {

    /** An input panel of zeros for {@code network}. */
    public static InputPanel zeros(Ctrnn network) {
        int n = network.neurons();
        Panel whole = Panel.zeros(n + network.inputs() + 1);
        Panel given = whole.rows(n, network.inputs() + 1);
        return new InputPanel(
                whole, whole.rows(0, n), given.rows(0, network.inputs()), given, given.rows(network.inputs(), 1));
    }

    /** Sets state and observation to zero and the first {@code lanes} lanes of the ones to one. */
    public void reset(int lanes) {
        whole.clear();
        ones.fill(1f, lanes);
    }
}
