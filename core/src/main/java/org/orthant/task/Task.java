package org.orthant.task;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A task: named input and output channels, periods, and a rule that draws trials. The target class at each step is an
 * index of the outputs.
 */
public interface Task {

    /** The name by which {@link Tasks} knows it. */
    String id();

    /** The time step, ms. */
    int dt();

    /** The same task at another time step, ms. */
    Task withDt(int dt);

    /** Names of the I input channels. */
    List<String> inputs();

    /** Names of the O outputs, the classes. */
    List<String> outputs();

    /** The two input channels that carry the evidence, x1 and x2 of the decision variable x1 - x2. */
    List<Integer> stimulusInputs();

    /**
     * The outputs that are choices, as opposed to fixating. With fewer than two of them there is no choice accuracy,
     * only full accuracy.
     */
    List<Integer> choiceOutputs();

    /** The periods of a trial, in order. */
    List<Period> periods();

    /** The name of the period in which the answer is given; accuracy is measured at its last step. */
    default String decisionPeriod() {
        return Period.DECISION;
    }

    /**
     * Draws one trial: fills {@code trial}, whose periods are laid out and whose values are 0, and says its condition. A
     * function of the state of the trial's random numbers alone.
     */
    void draw(TrialBuilder trial);

    /**
     * One trial, a function of the state of {@code random} alone. Not to be overridden: training draws by {@link
     * #draw(TrialBuilder)} alone.
     */
    default Trial draw(UniformRandomProvider random) {
        TrialBuilder trial = new TrialBuilder(this, random);
        trial.next();
        return trial.build();
    }

    /**
     * The same task with every duration that is drawn fixed at its median, so that all trials are of one length, as
     * {@link Trials} needs them: this is where a network that trained on trials of many lengths is measured.
     */
    default Task atOneLength() {
        return this;
    }

    /** The number of steps of the longest trial that can be drawn. */
    default int longestTrialSteps() {
        return periods().stream()
                        .mapToInt(period -> period.duration().longest())
                        .sum()
                / dt();
    }
}
