package org.orthant.task;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.math.FloatMatrix;

/**
 * A trial in the making, which a {@link Task} fills: observations (T, I) and a target class at each of the T steps, all
 * 0 at first. One builder makes any number of trials, one after another, in the same memory; one thread at a time.
 *
 * <p>Observations add up in double before they become single precision. Training draws trials without end, so here and in
 * the built-in tasks loops count: iterators would be all that is left to collect.
 */
public final class TrialBuilder {

    private final Task task;
    private final List<Period> periods;
    private final int dt;
    private final int inputs;
    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    /** The first step of each period, and the step after the last. */
    private final int[] starts;

    private final double[] observations;
    private final int[] targets;

    private int answer;
    private double coherence;
    private boolean informative;
    private String type = "";

    /**
     * Room for the longest trial of {@code task}.
     *
     * @param random what all trials are drawn from, one after another
     */
    public TrialBuilder(Task task, UniformRandomProvider random) {
        this.task = task;
        this.periods = task.periods();
        this.dt = task.dt();
        this.inputs = task.inputs().size();
        this.random = random;
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        this.starts = new int[periods.size() + 1];
        this.observations = new double[task.longestTrialSteps() * inputs];
        this.targets = new int[task.longestTrialSteps()];
    }

    /** Draws the next trial in the place of the last: the durations, in the order of the periods, then what the task draws. */
    public void next() {
        for (int p = 0; p < periods.size(); p++) {
            starts[p + 1] = starts[p] + periods.get(p).duration().drawSteps(random, dt);
        }
        Arrays.fill(observations, 0, steps() * inputs, 0);
        Arrays.fill(targets, 0, steps(), 0);
        condition(0, 0, true, "");
        task.draw(this);
    }

    /** The random numbers that the trial is drawn from. */
    public UniformRandomProvider random() {
        return random;
    }

    /** T, the number of steps of this trial. */
    public int steps() {
        return starts[periods.size()];
    }

    /**
     * The first step of a period.
     *
     * @throws IllegalArgumentException for one that the task has not
     */
    public int from(String period) {
        return starts[indexOf(period)];
    }

    /**
     * The step after the last of a period; its first for a period without steps.
     *
     * @throws IllegalArgumentException for one that the task has not
     */
    public int to(String period) {
        return starts[indexOf(period) + 1];
    }

    private int indexOf(String period) {
        for (int p = 0; p < periods.size(); p++) {
            if (periods.get(p).name().equals(period)) {
                return p;
            }
        }
        throw new IllegalArgumentException("expected one of the periods "
                + periods.stream().map(Period::name).toList() + ", got " + period);
    }

    /**
     * Adds {@code value} to {@code channel} at {@code step}.
     *
     * @throws IndexOutOfBoundsException for a step that this trial has not, or a channel that the task has not
     */
    public void add(int step, int channel, double value) {
        Objects.checkIndex(step, steps());
        observations[step * inputs + Objects.checkIndex(channel, inputs)] += value;
    }

    /**
     * Adds {@code value} to {@code channel} throughout each of the periods.
     *
     * @throws IllegalArgumentException for a period that the task has not
     */
    public void add(List<String> named, int channel, double value) {
        for (int k = 0; k < named.size(); k++) {
            int p = indexOf(named.get(k));
            for (int t = starts[p]; t < starts[p + 1]; t++) {
                add(t, channel, value);
            }
        }
    }

    /** The deviation of input noise, sigma / sqrt(dt) with dt in ms; sigma in sqrt(ms). */
    public double deviation(double sigma) {
        return sigma / Math.sqrt(dt);
    }

    /** One number of Gaussian noise of mean 0 and this deviation; where it is 0, nothing is drawn. */
    public double noise(double deviation) {
        return deviation == 0 ? 0 : deviation * gaussian.sample();
    }

    /**
     * Sets the target class at {@code step}.
     *
     * @throws IndexOutOfBoundsException for a step that this trial has not
     */
    public void target(int step, int target) {
        targets[Objects.checkIndex(step, steps())] = target;
    }

    /**
     * Sets the target class throughout a period.
     *
     * @throws IllegalArgumentException for one that the task has not
     */
    public void target(String period, int target) {
        int p = indexOf(period);
        Arrays.fill(targets, starts[p], starts[p + 1], target);
    }

    /** Says what is asked, as {@link TrialCondition} has it; an informative trial of class 0 without a name if never called. */
    public void condition(int target, double coherence, boolean informative, String type) {
        this.answer = target;
        this.coherence = coherence;
        this.informative = informative;
        this.type = type;
    }

    /** A copy of the trial as it is. */
    public Trial build() {
        float[] values = new float[steps() * inputs];
        copyObservations(0, steps(), values, 0, inputs);
        List<StepRange> ranges = IntStream.range(0, periods.size())
                .mapToObj(p -> new StepRange(periods.get(p).name(), starts[p], starts[p + 1]))
                .toList();
        return new Trial(
                FloatMatrix.adopt(steps(), inputs, values),
                Arrays.copyOf(targets, steps()),
                ranges,
                new TrialCondition(answer, coherence, informative, type));
    }

    /** Copies the targets of steps {@code from} to {@code to} to {@code out}, {@code stride} apart from {@code at}. */
    void copyTargets(int from, int to, int[] out, int at, int stride) {
        for (int t = from; t < to; t++) {
            out[at + (t - from) * stride] = targets[t];
        }
    }

    /** Copies the observations of steps {@code from} to {@code to} to {@code out}, {@code stride} floats a step. */
    void copyObservations(int from, int to, float[] out, int at, int stride) {
        for (int t = from; t < to; t++) {
            for (int i = 0; i < inputs; i++) {
                out[at + (t - from) * stride + i] = (float) observations[t * inputs + i];
            }
        }
    }
}
