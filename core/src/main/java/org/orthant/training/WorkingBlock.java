package org.orthant.training;

import org.orthant.math.Panel;
import org.orthant.network.Ctrnn;
import org.orthant.network.InputPanel;

/**
 * What a {@link Sweep} works on for 16 streams: of a whole sequence only the steps in hand.
 *
 * @param even what steps 0, 2, ... take in
 * @param odd what steps 1, 3, ... take in
 * @param error N rows of dL/d(argument) above O rows of dL/d(logits), or of logits
 * @param delta the first N rows of error
 * @param logits the last O rows of error
 * @param carry N rows, what the leak carries back from the later step
 */
record WorkingBlock(InputPanel even, InputPanel odd, Panel error, Panel delta, Panel logits, Panel carry) {

    static WorkingBlock zeros(Ctrnn network) {
        int n = network.neurons();
        Panel error = Panel.zeros(n + network.outputs());
        return new WorkingBlock(
                InputPanel.zeros(network),
                InputPanel.zeros(network),
                error,
                error.rows(0, n),
                error.rows(n, network.outputs()),
                Panel.zeros(n));
    }

    /** What step {@code t} takes in. */
    InputPanel input(int t) {
        return t % 2 == 0 ? even : odd;
    }

    /** Makes the state before step 0 and what comes back to the last step zero. */
    void reset(int lanes) {
        even.reset(lanes);
        odd.reset(lanes);
        delta.clear();
        carry.clear();
    }
}
