package org.orthant.network;

import org.orthant.math.Panel;
import org.orthant.math.ProductWeights;
import org.orthant.math.Sequence;
import org.orthant.math.VectorMath;

/** W_in x + b_in at each step of each trial. */
final class InputProjection {

    private final Linear layer;
    private final ProductWeights weights;

    InputProjection(Linear layer) {
        this.layer = layer;
        weights = ProductWeights.zeros(layer.units(), layer.fanIn());
        weights.load(layer.weights(), 0);
    }

    Sequence of(Sequence observations) {
        if (observations.channels() != layer.fanIn()) {
            throw new IllegalArgumentException(
                    "expected " + layer.fanIn() + " input channels, got " + observations.channels());
        }
        int steps = observations.steps();
        int trials = observations.trials();
        int units = layer.units();
        float[] projected = new float[Math.multiplyExact(Math.multiplyExact(steps, trials), units)];
        Panel x = Panel.zeros(layer.fanIn());
        Panel y = Panel.zeros(units);
        for (int t = 0; t < steps; t++) {
            for (int first = 0; first < trials; first += Panel.LANES) {
                x.load(observations, t, first);
                VectorMath.product(weights, x, y);
                VectorMath.addBias(layer.bias().array(), y);
                y.store(projected, (t * trials + first) * units, Panel.lanes(trials, first));
            }
        }
        return Sequence.adopt(steps, trials, units, projected);
    }
}
