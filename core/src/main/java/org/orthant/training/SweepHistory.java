package org.orthant.training;

import org.orthant.math.PanelHistory;

/**
 * Of all steps what the weights' gradient needs.
 *
 * @param inputs what each step took in
 * @param errors each step's derivatives
 * @param blocks blocks of 16 streams
 */
record SweepHistory(PanelHistory inputs, PanelHistory errors, int blocks) {

    /** The step of panel {@code v}. */
    int step(int v) {
        return v / blocks;
    }
}
