package org.orthant.studies.function;

import org.orthant.function.Role;

/**
 * What the modules of one network follow in perceptual decisions, on the trials that did not assign the roles.
 *
 * @param choice1 the module of choice 1
 * @param choice2 the module of choice 2
 * @param onset the module of the fixation period's beginning
 * @param end the module of the fixation period's end
 * @param input1 neurons that weigh stimulus 1 more than stimulus 2
 * @param input2 the other neurons
 */
record DecisionReading(Choice choice1, Choice choice2, Fixation onset, Fixation end, Input input1, Input input2) {

    /**
     * A choice module. Correlations are signed as measured; NaN without a module or where undefined.
     *
     * @param role module and the correlation that chose it
     * @param zeroCoherence r of mean activity with S across zero-coherence trials at the last stimulus step
     * @param pooled r of mean activity with S over stimulus steps and trials
     * @param pooledMean as {@code pooled}, with S / n, the difference of cumulative means (T1)
     * @param output r of mean activity with y1 - y2 over stimulus steps and trials
     * @param rise mean activity at the last stimulus step where S &gt; 0 less that where S &lt; 0, in standard
     *     deviations over trials
     */
    record Choice(Role role, double zeroCoherence, double pooled, double pooledMean, double output, double rise) {}

    /**
     * A fixation module.
     *
     * @param role module and the correlation that chose it
     * @param r of its mean activity with the indicator, all steps and trials
     */
    record Fixation(Role role, double r) {}

    /**
     * An input-projection module (difference).
     *
     * @param neurons active neurons in it
     * @param r of their mean activity with the current stimulus x1 - x2, stimulus steps and trials
     * @param projection the same of the projection W_in x + b
     */
    record Input(int neurons, double r, double projection) {}
}
