package org.orthant.training;

import org.orthant.math.ProductWeights;
import org.orthant.network.Ctrnn;
import org.orthant.network.InputPanel;
import org.orthant.network.PanelStep;

/**
 * The steps of a {@link Sweep}, forward and back, with what each leaves in the histories. Panel {@code v = t * blocks +
 * block}.
 */
interface SweepSteps {

    /**
     * Steps of the dynamics of {@code network}.
     *
     * @param step the way forward
     * @param backward the weights of the way back
     */
    static SweepSteps of(Ctrnn network, PanelStep step, ProductWeights backward, SweepHistory history) {
        return network.dynamics().rectifiesBeforeLeak()
                ? new RectifierSteps(step, backward, history)
                : new GeneralSteps(step, backward, history);
    }

    /** Step t of one block: what it takes in goes to the history, the state after it to the next input. */
    void forward(WorkingBlock block, int v);

    /** Keeps what step t takes in. */
    void keep(InputPanel input, int v);

    /** Says which rows the weights' gradient of a block of panels takes, once the way back has passed it. */
    default void choose(int block) {}

    /** The way back through step t, once the later step's gradients are there. */
    void backward(WorkingBlock block, int v);
}
