package org.orthant.training;

import org.orthant.math.Panel;
import org.orthant.math.ProductWeights;
import org.orthant.math.VectorMath;
import org.orthant.network.Activation;
import org.orthant.network.Linear;

/**
 * The values of a hidden layer for 16 samples, between the layer that predicts them and the next one, which takes them in.
 */
final class HiddenNodes {

    private final Activation activation;
    private final SweepLayer below;
    private final SweepLayer above;
    private final ProductWeights back;
    private final Panel error;

    /** Nodes between two layers, with the weights of the one above. */
    HiddenNodes(Activation activation, SweepLayer below, SweepLayer above, Linear next) {
        this.activation = activation;
        this.below = below;
        this.above = above;
        back = ProductWeights.zeros(next.fanIn(), next.units());
        error = Panel.zeros(next.fanIn());
    }

    void load(Linear next) {
        back.loadTransposed(next.weights(), 0);
    }

    /** What the nodes hold: the values that the layer above takes in. */
    Panel values() {
        return above.input().values();
    }

    /** The slopes of the nonlinearity, after {@link #predict}. */
    Panel slopes() {
        return below.argument();
    }

    /** Derivatives by the argument of the layer below, N rows for whoever computes them. */
    Panel error() {
        return error;
    }

    /** Applies the layer below and writes what it says of the nodes to {@code prediction}, slopes to its argument. */
    void predict(Panel prediction, int lanes) {
        below.apply();
        activation.apply(below.argument(), prediction);
        prediction.clearPadding(lanes);
    }

    /** Overwrites {@code result}, a whole panel, with W^T e, e being derivatives by the argument of the layer above. */
    void bringBack(Panel errorAbove, Panel result) {
        VectorMath.product(back, errorAbove, result);
    }
}
