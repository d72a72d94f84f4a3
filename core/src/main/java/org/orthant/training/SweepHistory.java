package org.orthant.training;

import org.orthant.math.OuterProduct;
import org.orthant.math.PanelHistory;
import org.orthant.network.Ctrnn;
import org.orthant.network.InputPanel;

/**
 * Of all steps what the weights' gradient needs.
 *
 * @param product what each step took in, its derivatives, and the product of the two
 * @param blocks blocks of 16 streams
 */
record SweepHistory(OuterProduct product, int blocks) {

    /**
     * A history of zeros. Of derivatives it has room for one block of the product, which is all that a way back needs at a
     * time, unless slopes have to lie there on the way forward.
     */
    static SweepHistory zeros(Ctrnn network, int panels, int blocks) {
        boolean inTurn = network.dynamics().rectifiesBeforeLeak();
        int errors = inTurn ? Math.min(panels, OuterProduct.BLOCK) : panels;
        return new SweepHistory(
                new OuterProduct(
                        PanelHistory.zeros(errors, network.neurons() + network.outputs()),
                        PanelHistory.zeros(
                                panels, InputPanel.zeros(network).whole().rows())),
                blocks);
    }

    /** Number of panels. */
    int panels() {
        return inputs().panels();
    }

    /** What each step took in. */
    PanelHistory inputs() {
        return product.inputs();
    }

    /** Derivatives. */
    PanelHistory errors() {
        return product.errors();
    }

    /** Where the derivatives of panel {@code v} lie. */
    int errorPanel(int v) {
        return product.errorPanel(v);
    }

    /** The step of panel {@code v}. */
    int step(int v) {
        return v / blocks;
    }
}
