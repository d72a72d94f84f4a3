package org.orthant.task;

import java.util.List;

/**
 * Go / no-go (NeuroGym {@code GoNogo-v0}).
 *
 * <p>The signal, no-go or go, is uniform; its channel is 1 during the stimulus period. The fixation input is 1 except
 * in the decision period, where all inputs are 0. The target is to fixate, and in the decision period to go after a go
 * signal. Without noise there are two distinct trials; sigma &gt; 0 adds noise N(0, sigma^2 / dt) to both signal
 * channels during the stimulus.
 *
 * @param dt time step, ms; it must divide every duration
 * @param sigma input noise, sqrt(ms)
 * @param timing durations of the periods
 */
public record GoNoGo(int dt, double sigma, Timing timing) implements Task {

    /** The task's name. */
    public static final String ID = "go-nogo";

    private static final List<String> INPUTS = List.of("fixation", "no-go", "go");
    private static final List<String> OUTPUTS = List.of("fixate", "go");
    private static final List<Integer> SIGNALS = List.of(1, 2);
    private static final List<Integer> CHOICES = List.of(1);
    private static final List<String> CUED = List.of(Period.FIXATION, Period.STIMULUS, Period.DELAY);
    private static final int GO = 2;

    /** Checks every value. */
    public GoNoGo {
        timing.requireMultiplesOf(dt);
        NoiseRule.requireSigma(sigma);
    }

    /** The papers' setting at dt 100: 0 / 500 / 500 / 500 ms, no noise. */
    public static GoNoGo defaults() {
        return new GoNoGo(100, 0, Timing.fixed(0, 500, 500, 500));
    }

    @Override
    public GoNoGo withDt(int dt) {
        return new GoNoGo(dt, sigma, timing);
    }

    /** The same task with another noise level. */
    public GoNoGo withSigma(double sigma) {
        return new GoNoGo(dt, sigma, timing);
    }

    /** The same task with other durations. */
    public GoNoGo withTiming(Timing timing) {
        return new GoNoGo(dt, sigma, timing);
    }

    @Override
    public GoNoGo atOneLength() {
        return withTiming(timing.atOneLength(dt));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> inputs() {
        return INPUTS;
    }

    @Override
    public List<String> outputs() {
        return OUTPUTS;
    }

    @Override
    public List<Integer> stimulusInputs() {
        return SIGNALS;
    }

    @Override
    public List<Integer> choiceOutputs() {
        return CHOICES;
    }

    @Override
    public List<Period> periods() {
        return timing.periods();
    }

    @Override
    public void draw(TrialBuilder trial) {
        int signal = SIGNALS.get(trial.random().nextInt(SIGNALS.size()));
        trial.add(CUED, 0, 1);
        double deviation = trial.deviation(sigma);
        int to = trial.to(Period.STIMULUS);
        for (int t = trial.from(Period.STIMULUS); t < to; t++) {
            for (int k = 1; k < INPUTS.size(); k++) {
                trial.add(t, k, (k == signal ? 1 : 0) + trial.noise(deviation));
            }
        }
        int target = signal == GO ? 1 : 0;
        trial.target(Period.DECISION, target);
        trial.condition(target, 0, true, INPUTS.get(signal));
    }
}
