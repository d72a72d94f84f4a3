package org.orthant.studies.activity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.orthant.math.Sequence;
import org.orthant.network.Activity;
import org.orthant.task.Period;
import org.orthant.task.StepRange;
import org.orthant.task.Trials;

/** A trial set with a network's activity on it. */
public record TrialActivity(Trials trials, Activity activity) {

    /** The half that assigns roles. */
    public TrialActivity firstHalf() {
        return of(0, trials.count() / 2);
    }

    /** The half on which effects are measured. */
    public TrialActivity secondHalf() {
        return of(trials.count() / 2, trials.count());
    }

    private TrialActivity of(int from, int to) {
        int[] chosen = IntStream.range(from, to).toArray();
        return new TrialActivity(
                trials.select(chosen),
                new Activity(
                        activity.states().selectTrials(chosen),
                        activity.logits().selectTrials(chosen)));
    }

    /** The stimulus period's steps. */
    public StepRange stimulus() {
        return trials.stepsOf(Period.STIMULUS);
    }

    /** A part of a sequence in time. */
    public Sequence during(StepRange steps, Sequence sequence) {
        return sequence.stepRange(steps.from(), steps.to());
    }

    /** States during the stimulus, (T, B, N). */
    public Sequence stimulusStates() {
        return during(stimulus(), activity.states());
    }

    /** The states at the last decision step, (1, B, N). */
    public Sequence decisionStates() {
        int step = trials.lastDecisionStep();
        return activity.states().stepRange(step, step + 1);
    }

    /** One output, (T, B, 1). */
    public Sequence output(int channel) {
        Sequence logits = activity.logits();
        float[] values = new float[logits.steps() * logits.trials()];
        for (int k = 0; k < values.length; k++) {
            values[k] = logits.array()[k * logits.channels() + channel];
        }
        return Sequence.adopt(logits.steps(), logits.trials(), 1, values);
    }

    /** y1 - y2 of the two choices, (T, B, 1). */
    public Sequence outputDifference() {
        float[] one = output(trials.task().choiceOutputs().getFirst()).array();
        float[] two = output(trials.task().choiceOutputs().getLast()).array();
        float[] difference = new float[one.length];
        for (int k = 0; k < one.length; k++) {
            difference[k] = one[k] - two[k];
        }
        return Sequence.adopt(trials.steps(), trials.count(), 1, difference);
    }

    /** 1 in the named steps of every trial, else 0; (T, B, 1). */
    public Sequence indicator(StepRange when) {
        int count = trials.count();
        float[] values = new float[trials.steps() * count];
        Arrays.fill(values, when.from() * count, when.to() * count, 1f);
        return Sequence.adopt(trials.steps(), count, 1, values);
    }

    /** 1 at every step of the trials of one type, else 0; (T, B, 1). */
    public Sequence indicator(String type) {
        int count = trials.count();
        float[] values = new float[trials.steps() * count];
        for (int k = 0; k < values.length; k++) {
            values[k] = trials.condition(k % count).type().equals(type) ? 1 : 0;
        }
        return Sequence.adopt(trials.steps(), count, 1, values);
    }
}
