package org.orthant.training;

import java.util.List;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.VectorMath;
import org.orthant.network.LayerInput;
import org.orthant.network.Linear;
import org.orthant.network.PanelLayer;

/**
 * One layer of a {@link LayerSweep}: its weights, what it works on for 16 samples, and what it keeps of all samples for
 * the weights' gradient, a panel for each 16 samples.
 */
final class SweepLayer {

    private final int units;
    private final int fanIn;
    private final PanelLayer weights;
    private final LayerInput input;
    private final Panel argument;
    private final PanelHistory inputs;
    private final PanelHistory errors;
    private final OuterProduct product;
    private final float[] weightGradient;
    private final float[] biasGradient;

    SweepLayer(Linear layer, int blocks) {
        units = layer.units();
        fanIn = layer.fanIn();
        weights = new PanelLayer(layer);
        input = LayerInput.zeros(fanIn);
        argument = Panel.zeros(units);
        inputs = PanelHistory.zeros(blocks, fanIn + 1);
        errors = PanelHistory.zeros(blocks, units);
        product = new OuterProduct(errors, inputs);
        weightGradient = new float[units * fanIn];
        biasGradient = new float[units];
    }

    void load(Linear layer) {
        weights.load(layer);
    }

    /** What the layer takes in. */
    LayerInput input() {
        return input;
    }

    /** W x + b, which a nonlinearity overwrites with its slope and the loss with its gradient. */
    Panel argument() {
        return argument;
    }

    /** Computes the argument from the input. */
    void apply() {
        weights.apply(input, argument);
    }

    /** Keeps the input of 16 samples for the gradient. */
    void keepInput(int block) {
        VectorMath.write(input.whole(), inputs, block, 0);
    }

    /** Keeps the derivatives by the argument of 16 samples for the gradient. */
    void keepError(Panel error, int block) {
        VectorMath.write(error, errors, block, 0);
    }

    /** Sums the gradient over all samples. */
    void sum() {
        for (int block = 0; block < product.blocks(); block++) {
            VectorMath.outerSum(product, block);
        }
        float[] total = product.total();
        for (int i = 0; i < units; i++) {
            int at = i * (fanIn + 1);
            System.arraycopy(total, at, weightGradient, i * fanIn, fanIn);
            biasGradient[i] = total[at + fanIn];
        }
    }

    /** The gradient that {@link #sum} left: weights, bias. */
    List<float[]> gradients() {
        return List.of(weightGradient, biasGradient);
    }
}
