package org.orthant.task;

import java.util.List;
import java.util.Objects;
import org.orthant.math.FloatMatrix;

/** One immutable trial: observations (T, I), a target class at each of the T steps, its periods and its condition. */
public final class Trial {

    private final FloatMatrix observations;
    private final int[] targets;
    private final List<StepRange> periods;
    private final TrialCondition condition;

    /**
     * A trial.
     *
     * @param observations (T, I)
     * @param targets T classes, copied
     * @param periods end to end from step 0 to T
     */
    public Trial(FloatMatrix observations, int[] targets, List<StepRange> periods, TrialCondition condition) {
        this.observations = observations;
        this.targets = targets.clone();
        this.periods = List.copyOf(periods);
        this.condition = Objects.requireNonNull(condition);
        int steps = this.periods.isEmpty() ? 0 : this.periods.getLast().to();
        if (observations.rows() != steps || targets.length != steps) {
            throw new IllegalArgumentException("expected " + steps + " steps of observations and targets, got "
                    + observations.rows() + " and " + targets.length);
        }
    }

    /** T, the number of steps. */
    public int steps() {
        return targets.length;
    }

    /** The observations, (T, I). */
    public FloatMatrix observations() {
        return observations;
    }

    /** The target class at {@code step}. */
    public int target(int step) {
        return targets[step];
    }

    /** A copy of the T target classes. */
    public int[] targets() {
        return targets.clone();
    }

    /** The periods in order, with their steps in this trial. */
    public List<StepRange> periods() {
        return periods;
    }

    /** What is asked. */
    public TrialCondition condition() {
        return condition;
    }

    /** Copies the targets of steps {@code from} to {@code to} to {@code out}, {@code stride} apart from {@code at}. */
    void copyTargets(int from, int to, int[] out, int at, int stride) {
        for (int t = from; t < to; t++) {
            out[at + (t - from) * stride] = targets[t];
        }
    }

    /** Copies the observations of steps {@code from} to {@code to} to {@code out}, {@code stride} floats a step. */
    void copyObservations(int from, int to, float[] out, int at, int stride) {
        int inputs = observations.columns();
        for (int t = from; t < to; t++) {
            System.arraycopy(observations.array(), t * inputs, out, at + (t - from) * stride, inputs);
        }
    }
}
