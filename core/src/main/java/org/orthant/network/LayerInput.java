package org.orthant.network;

import org.orthant.math.Panel;

/**
 * What a layer takes in, and views of its parts.
 *
 * @param whole all rows
 * @param values a row for each value that the layer receives
 * @param ones one row of ones, zero in padded lanes, for the bias
 */
public record LayerInput(Panel whole, Panel values, Panel ones) {

    /** Zeros for a layer that receives {@code fanIn} values. */
    public static LayerInput zeros(int fanIn) {
        Panel whole = Panel.zeros(fanIn + 1);
        return new LayerInput(whole, whole.rows(0, fanIn), whole.rows(fanIn, 1));
    }
}
