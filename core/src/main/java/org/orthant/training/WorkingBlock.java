package org.orthant.training;

import org.orthant.math.Panel;
import org.orthant.math.StateGradient;
import org.orthant.network.Ctrnn;
import org.orthant.network.InputPanel;

/**
 * What a {@link Sweep} works on for 16 streams: of a whole sequence only the steps in hand.
 *
 * @param even what steps 0, 2, ... take in
 * @param odd what steps 1, 3, ... take in
 * @param error N rows of dL/d(argument) above O rows of dL/d(logits)
 * @param logitsGradient the last O rows of error
 * @param gradient what the way back works on; its argument is the first N rows of error
 */
record WorkingBlock(InputPanel even, InputPanel odd, Panel error, Panel logitsGradient, StateGradient gradient) {

    static WorkingBlock zeros(Ctrnn network) {
        int n = network.neurons();
        Panel error = Panel.zeros(n + network.outputs());
        return new WorkingBlock(
                InputPanel.zeros(network),
                InputPanel.zeros(network),
                error,
                error.rows(n, network.outputs()),
                new StateGradient(Panel.zeros(n), Panel.zeros(n), error.rows(0, n)));
    }

    /** What step {@code t} takes in. */
    InputPanel input(int t) {
        return t % 2 == 0 ? even : odd;
    }

    /** Makes the state before step 0 and what comes back to the last step zero. */
    void reset(int lanes) {
        even.reset(lanes);
        odd.reset(lanes);
        gradient.argument().clear();
        gradient.carry().clear();
    }
}
