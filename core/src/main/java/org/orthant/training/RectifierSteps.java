package org.orthant.training;

import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.ProductWeights;
import org.orthant.math.ReluSweep;
import org.orthant.math.Rows;
import org.orthant.math.SlopeBits;
import org.orthant.math.VectorMath;
import org.orthant.network.InputPanel;
import org.orthant.network.PanelStep;

/**
 * ReLU and the leak outside of it: states go to the history as they are made, slopes are a bit each.
 *
 * <p>The slopes also say which neurons are silent, so that no product needs to take them: one that is below 0 in all 16
 * lanes of a step has no error there, nor a state unless an earlier one leaks into it.
 */
final class RectifierSteps implements SweepSteps {

    /** One row in so many has to be silent, or finding the others one by one costs more than they. */
    private static final int FEWEST_SILENT = 16;

    private final int neurons;
    private final ReluSweep ahead;
    private final ReluSweep back;
    private final SweepHistory history;
    private final SlopeBits slopes;
    /** For each block of streams where a state may differ from 0. */
    private final SlopeBits states;
    /** What a product takes if it does not take all. */
    private final Rows some;

    RectifierSteps(PanelStep step, ProductWeights backward, SweepHistory history) {
        neurons = backward.rows();
        this.history = history;
        slopes = SlopeBits.zeros(history.panels(), neurons);
        states = SlopeBits.zeros(history.blocks(), neurons);
        ahead = step.sweep(slopes, history.inputs());
        back = ahead.with(backward, history.errors());
        some = Rows.none(Math.max(ahead.weights().depth(), backward.depth()));
    }

    @Override
    public void forward(WorkingBlock block, int v) {
        int t = history.step(v);
        int streams = v % history.blocks();
        keep(block.input(t), v);
        if (t == 0) {
            states.clear(streams);
        }
        Rows terms = terms(states, streams, ahead.weights());
        VectorMath.reluStep(
                ahead, block.input(t).whole(), terms, block.input(t + 1).state(), v, v + history.blocks());
        if (ahead.leak().keep() == 0) {
            states.clear(streams);
        }
        states.include(streams, slopes, v);
    }

    /** The rows of neurons that rise in {@code panel}, and all behind the neurons'; all rows if those are nearly all. */
    private Rows terms(SlopeBits rising, int panel, ProductWeights weights) {
        some.clear();
        rising.addRising(panel, some);
        some.add(neurons, weights.depth());
        return FEWEST_SILENT * (weights.depth() - some.count()) < weights.depth() ? weights.terms() : some;
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
        Rows terms = terms(slopes, v + history.blocks(), back.weights());
        VectorMath.reluStepBack(back, later.whole(), terms, block.carry(), error, v, history.errorPanel(v));
    }

    @Override
    public void choose(int block) {
        OuterProduct product = history.product();
        int first = product.first(block);
        int end = first + product.panels(block);
        choose(product.errorRows(), first, end, history.errors().rows());
        choose(product.inputRows(), 0, end, history.inputs().rows());
    }

    private void choose(Rows chosen, int first, int end, int rows) {
        chosen.clear();
        slopes.addRising(first, end, chosen);
        chosen.add(neurons, rows);
    }
}
