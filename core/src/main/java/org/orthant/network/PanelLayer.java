package org.orthant.network;

import org.orthant.math.Panel;
import org.orthant.math.ProductWeights;
import org.orthant.math.VectorMath;

/**
 * A layer W x + b on panels of 16 samples, for runs and for training.
 *
 * <p>The weights in hand are those of the layer loaded last; the object is not thread-safe.
 */
public final class PanelLayer {

    private final int fanIn;
    private final ProductWeights weights;

    /** A layer with the weights of {@code layer}. */
    public PanelLayer(Linear layer) {
        fanIn = layer.fanIn();
        weights = ProductWeights.zeros(layer.units(), fanIn + 1);
        load(layer);
    }

    /** Takes the weights of {@code layer}, which has the shape of the first one. */
    public void load(Linear layer) {
        weights.load(layer.weights(), 0);
        weights.loadTerm(fanIn, layer.bias().array(), 0);
    }

    /** Overwrites {@code result}, a whole panel, with W x + b. */
    public void apply(LayerInput input, Panel result) {
        VectorMath.product(weights, input.whole(), result);
    }
}
