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
 * @param evenErrors derivatives of steps 0, 2, ...
 * @param oddErrors derivatives of steps 1, 3, ...
 * @param carry N rows, what the leak carries back
 */
record WorkingBlock(InputPanel even, InputPanel odd, Errors evenErrors, Errors oddErrors, Panel carry) {

    /**
     * Derivatives of one step.
     *
     * @param whole N rows of dL/d(argument) above O rows of dL/d(logits) of the step before
     * @param logits those O rows
     * @param gradient what the way back works on; its argument is those N rows
     */
    record Errors(Panel whole, Panel logits, StateGradient gradient) {

        private static Errors zeros(Ctrnn network, Panel carry) {
            int n = network.neurons();
            Panel whole = Panel.zeros(n + network.outputs());
            return new Errors(
                    whole,
                    whole.rows(n, network.outputs()),
                    new StateGradient(Panel.zeros(n), carry, whole.rows(0, n)));
        }
    }

    static WorkingBlock zeros(Ctrnn network) {
        Panel carry = Panel.zeros(network.neurons());
        return new WorkingBlock(
                InputPanel.zeros(network),
                InputPanel.zeros(network),
                Errors.zeros(network, carry),
                Errors.zeros(network, carry),
                carry);
    }

    /** What step {@code t} takes in. */
    InputPanel input(int t) {
        return t % 2 == 0 ? even : odd;
    }

    /** Derivatives of step {@code t}. */
    Errors errors(int t) {
        return t % 2 == 0 ? evenErrors : oddErrors;
    }

    /** Makes the state before step 0 and what comes back to the last step zero. */
    void reset(int lanes) {
        even.reset(lanes);
        odd.reset(lanes);
        evenErrors.whole().clear();
        oddErrors.whole().clear();
        carry.clear();
    }
}
