package org.orthant.training;

import org.orthant.math.ProductWeights;
import org.orthant.math.VectorMath;
import org.orthant.network.InputPanel;
import org.orthant.network.PanelStep;

/** Any nonlinearity and leak: until the way back the slopes lie where the errors will. */
final class GeneralSteps implements SweepSteps {

    private final PanelStep step;
    private final ProductWeights backward;
    private final SweepHistory history;

    GeneralSteps(PanelStep step, ProductWeights backward, SweepHistory history) {
        this.step = step;
        this.backward = backward;
        this.history = history;
    }

    @Override
    public void forward(WorkingBlock block, int v) {
        int t = history.step(v);
        keep(block.input(t), v);
        step.advance(block.input(t), block.input(t + 1).state(), history.errors(), v);
    }

    @Override
    public void keep(InputPanel input, int v) {
        VectorMath.write(input.whole(), history.inputs(), v, 0);
    }

    @Override
    public void backward(WorkingBlock block, int v) {
        int t = history.step(v);
        WorkingBlock.Errors errors = block.errors(t);
        VectorMath.product(
                backward, block.errors(t + 1).whole(), errors.gradient().state());
        VectorMath.leakBack(step.leak(), errors.gradient(), history.errors(), v);
    }
}
