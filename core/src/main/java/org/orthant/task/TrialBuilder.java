package org.orthant.task;

import java.util.Arrays;
import java.util.List;
import org.orthant.math.FloatMatrix;

/** Fills the observations and targets of one trial, all 0 at first. */
final class TrialBuilder {

    private final List<StepRange> periods;
    private final int inputs;
    private final float[] observations;
    private final int[] targets;

    TrialBuilder(List<StepRange> periods, int inputs) {
        int steps = periods.getLast().to();
        this.periods = periods;
        this.inputs = inputs;
        this.observations = new float[steps * inputs];
        this.targets = new int[steps];
    }

    /** Sets {@code channel} to {@code value} at {@code step}. */
    void set(int step, int channel, double value) {
        observations[step * inputs + channel] = (float) value;
    }

    /** Sets {@code channel} to 1 throughout the named periods. */
    void raise(int channel, List<String> names) {
        for (String name : names) {
            StepRange range = StepRange.find(periods, name);
            for (int t = range.from(); t < range.to(); t++) {
                set(t, channel, 1);
            }
        }
    }

    /** Sets the target class throughout the named period. */
    void target(String name, int target) {
        StepRange range = StepRange.find(periods, name);
        Arrays.fill(targets, range.from(), range.to(), target);
    }

    Trial build(TrialCondition condition) {
        int steps = targets.length;
        return new Trial(FloatMatrix.adopt(steps, inputs, observations), targets, periods, condition);
    }
}
