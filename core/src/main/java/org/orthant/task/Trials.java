package org.orthant.task;

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

/** An immutable batch of whole trials of one length: observations (T, B, I), targets (T, B), a condition each. */
public final class Trials {

    private static final int MOST_REDRAWS = 10_000;

    private final Task task;
    private final Sequence observations;
    private final int[] targets;
    private final List<StepRange> periods;
    private final List<TrialCondition> conditions;

    private Trials(
            Task task, Sequence observations, int[] targets, List<StepRange> periods, List<TrialCondition> conditions) {
        this.task = task;
        this.observations = observations;
        this.targets = targets;
        this.periods = periods;
        this.conditions = conditions;
    }

    /**
     * Draws {@code count} trials. Trial i comes from {@code streams.stream(purpose, i)}, so it does not depend on the
     * count.
     *
     * @throws IllegalArgumentException if the trials are not all of one length
     */
    public static Trials draw(Task task, int count, RandomStreams streams, Purpose purpose) {
        return of(task, count, i -> task.draw(streams.stream(purpose, i)));
    }

    /**
     * Draws {@code count} informative trials (coherence above 0 in decisions): trial i is the first such trial of
     * {@code streams.stream(purpose, i)}.
     *
     * @throws IllegalArgumentException if the task has no informative trials, or trials of several lengths
     */
    public static Trials drawInformative(Task task, int count, RandomStreams streams, Purpose purpose) {
        return of(task, count, i -> firstInformative(task, streams.stream(purpose, i)));
    }

    /**
     * These trials, in the order given.
     *
     * @throws IllegalArgumentException if there is none, or they are not all of one length
     */
    public static Trials of(Task task, List<Trial> trials) {
        return of(task, trials.size(), trials::get);
    }

    private static Trial firstInformative(Task task, UniformRandomProvider random) {
        for (int k = 0; k < MOST_REDRAWS; k++) {
            Trial trial = task.draw(random);
            if (trial.condition().informative()) {
                return trial;
            }
        }
        throw new IllegalArgumentException(
                "expected a task with informative trials, got none in " + MOST_REDRAWS + " of " + task);
    }

    private static Trials of(Task task, int count, IntFunction<Trial> source) {
        if (count < 1) {
            throw new IllegalArgumentException("expected at least 1 trial, got " + count);
        }
        List<Trial> trials = IntStream.range(0, count).mapToObj(source).toList();
        List<StepRange> periods = trials.getFirst().periods();
        int inputs = task.inputs().size();
        int steps = trials.getFirst().steps();
        float[] observations = new float[steps * count * inputs];
        int[] targets = new int[steps * count];
        for (int b = 0; b < count; b++) {
            Trial trial = trials.get(b);
            if (!trial.periods().equals(periods)) {
                throw new IllegalArgumentException("expected trials of one length, got " + periods + " in trial 0 and "
                        + trial.periods() + " in trial " + b);
            }
            trial.copyObservations(0, steps, observations, b * inputs, count * inputs);
            trial.copyTargets(0, steps, targets, b, count);
        }
        Sequence block = Sequence.adopt(steps, count, inputs, observations);
        return new Trials(
                task,
                block,
                targets,
                periods,
                trials.stream().map(Trial::condition).toList());
    }

    /** The task. */
    public Task task() {
        return task;
    }

    /** T, the number of steps of every trial. */
    public int steps() {
        return observations.steps();
    }

    /** B, the number of trials. */
    public int count() {
        return conditions.size();
    }

    /** The observations, (T, B, I). */
    public Sequence observations() {
        return observations;
    }

    /** The target class of {@code trial} at {@code step}. */
    public int target(int step, int trial) {
        return targets[Objects.checkIndex(step, steps()) * count() + Objects.checkIndex(trial, count())];
    }

    /** A copy of the target classes, (T, B) row-major. */
    public int[] targets() {
        return targets.clone();
    }

    /** What is asked in {@code trial}. */
    public TrialCondition condition(int trial) {
        return conditions.get(trial);
    }

    /** The steps of the named period, the same in every trial. */
    public StepRange stepsOf(String period) {
        return StepRange.find(periods, period);
    }

    /** The last step of the decision period, where accuracy is measured. */
    public int lastDecisionStep() {
        return stepsOf(task.decisionPeriod()).to() - 1;
    }

    /** The named trials, in the order given; a trial may be named more than once, as a bootstrap does. */
    public Trials select(int... trials) {
        int[] picked = new int[steps() * trials.length];
        for (int t = 0; t < steps(); t++) {
            for (int k = 0; k < trials.length; k++) {
                picked[t * trials.length + k] = target(t, trials[k]);
            }
        }
        List<TrialCondition> kept =
                IntStream.of(trials).mapToObj(conditions::get).toList();
        return new Trials(task, observations.selectTrials(trials), picked, periods, kept);
    }

    /** The indices of the trials whose condition fulfils {@code predicate}, ascending. */
    public int[] where(Predicate<TrialCondition> predicate) {
        return IntStream.range(0, count())
                .filter(b -> predicate.test(condition(b)))
                .toArray();
    }

    /**
     * For each trial the index of its (target, coherence) condition among the distinct ones of this set, in ascending
     * order of target, then coherence.
     */
    public int[] conditionIndex() {
        record Key(int target, double coherence) {}
        List<Key> keys = conditions.stream()
                .map(condition -> new Key(condition.target(), condition.coherence()))
                .toList();
        List<Key> distinct = keys.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Key::target).thenComparingDouble(Key::coherence))
                .toList();
        return keys.stream().mapToInt(distinct::indexOf).toArray();
    }

    /** The number of trials that differ in their observations: 2 for go / no-go without noise. */
    public int distinctTrials() {
        return IntStream.range(0, count())
                .mapToObj(b -> FloatBuffer.wrap(observations.selectTrials(b).array()))
                .collect(Collectors.toSet())
                .size();
    }
}
