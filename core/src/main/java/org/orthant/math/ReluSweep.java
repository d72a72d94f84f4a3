package org.orthant.math;

/**
 * What stays the same from step to step where the nonlinearity is a rectifier and the leak stands outside of it, for one
 * direction of a sweep over time.
 *
 * @param weights N rows
 * @param leak gain and keep
 * @param sums N rows to work in, a whole panel, of no meaning between steps
 * @param slopes the rectifier's slopes, N rows a panel: written on the way forward, read on the way back
 * @param history the panels whose first N rows take each step's result
 */
public record ReluSweep(ProductWeights weights, Leak leak, Panel sums, SlopeBits slopes, PanelHistory history) {

    /** Checks shapes. */
    public ReluSweep {
        int rows = weights.rows();
        sums.requireRows(rows);
        sums.requireWhole();
        if (slopes.rows() != rows || leak.inside()) {
            throw new IllegalArgumentException(
                    "expected slopes of " + rows + " rows and a leak outside, got " + slopes.rows() + " and " + leak);
        }
    }

    /** The same leak and slopes with other weights and another history. */
    public ReluSweep with(ProductWeights weights, PanelHistory history) {
        return new ReluSweep(weights, leak, sums, slopes, history);
    }

    /** Checks a step's panels: what the weights meet, two of N rows, and the panel of the slopes and of the history. */
    void require(Panel x, Panel first, Panel second, int slope, int at) {
        int rows = weights.rows();
        x.requireRows(weights.depth());
        first.requireRows(rows);
        second.requireRows(rows);
        slopes.offset(slope);
        history.requireRows(at, 0, rows);
    }
}
