package org.orthant.training;

import org.orthant.math.Panel;
import org.orthant.math.ProductWeights;
import org.orthant.math.ReluSweep;
import org.orthant.math.SlopeBits;
import org.orthant.math.VectorMath;
import org.orthant.network.InputPanel;
import org.orthant.network.PanelStep;

/** ReLU and the leak outside of it: states go to the history as they are made, slopes are a bit each. */
final class RectifierSteps implements SweepSteps {

    private final int neurons;
    private final ReluSweep ahead;
    private final ReluSweep back;
    private final SweepHistory history;

    RectifierSteps(PanelStep step, ProductWeights backward, SweepHistory history) {
        neurons = backward.rows();
        this.history = history;
        SlopeBits slopes = SlopeBits.zeros(history.panels(), neurons);
        ahead = step.sweep(slopes, history.inputs());
        back = ahead.with(backward, history.errors());
    }

    @Override
    public void forward(WorkingBlock block, int v) {
        int t = history.step(v);
        keep(block.input(t), v);
        VectorMath.reluStep(ahead, block.input(t).whole(), block.input(t + 1).state(), v, v + history.blocks());
    }

    /** The state is there: the step before wrote it, or it is the zero that the history began with. */
    @Override
    public void keep(InputPanel input, int v) {
        VectorMath.write(input.given(), history.inputs(), v, neurons);
    }

    @Override
    public void backward(WorkingBlock block, int v) {
        int t = history.step(v);
        WorkingBlock.Errors later = block.errors(t + 1);
        Panel error = block.errors(t).gradient().argument();
        VectorMath.reluStepBack(back, later.whole(), block.carry(), error, v, history.errorPanel(v));
    }
}
