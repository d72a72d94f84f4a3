package org.orthant.task;

import org.orthant.math.Sequence;

/**
 * What an ideal observer of the two stimuli x1 and x2 accumulates in each trial, (T, B, 1) each.
 *
 * @param current x1 - x2 at each step
 * @param sum S(t), the sum of x1 - x2 over the stimulus steps up to and including t; 0 before the stimulus, and kept
 *     after it
 * @param mean S(t) / n(t), n the number of stimulus steps so far: the difference of the cumulative means; 0 before the
 *     stimulus
 */
public record DecisionVariable(Sequence current, Sequence sum, Sequence mean) {

    /** The decision variable of every trial; sums in double, in the order of the steps. */
    public static DecisionVariable of(Trials trials) {
        int steps = trials.steps();
        int count = trials.count();
        StepRange stimulus = trials.stepsOf(Period.STIMULUS);
        float[] current = new float[steps * count];
        float[] sum = new float[steps * count];
        float[] mean = new float[steps * count];
        for (int b = 0; b < count; b++) {
            double total = 0;
            for (int t = 0; t < steps; t++) {
                double difference = difference(trials, t, b);
                boolean shown = t >= stimulus.from() && t < stimulus.to();
                total += shown ? difference : 0;
                int n = Math.clamp(t + 1L - stimulus.from(), 1, Math.max(1, stimulus.steps()));
                current[t * count + b] = (float) difference;
                sum[t * count + b] = (float) total;
                mean[t * count + b] = (float) (total / n);
            }
        }
        return new DecisionVariable(
                Sequence.adopt(steps, count, 1, current),
                Sequence.adopt(steps, count, 1, sum),
                Sequence.adopt(steps, count, 1, mean));
    }

    private static double difference(Trials trials, int step, int trial) {
        Sequence observations = trials.observations();
        int first = trials.task().stimulusInputs().getFirst();
        int second = trials.task().stimulusInputs().getLast();
        return (double) observations.get(step, trial, first) - observations.get(step, trial, second);
    }
}
