package org.orthant.task;

import java.util.List;
import java.util.Objects;

/**
 * Perceptual decision-making with two stimuli (Britten et al. 1992; NeuroGym {@code PerceptualDecisionMaking-v0}).
 *
 * <p>The ground truth g in {1, 2} and the coherence c are uniform. During the stimulus period input k is
 * 0.5 + cos(theta_k - theta_g) c / 200 + noise with theta = 0 and pi, noise N(0, sigma^2 / dt). The target is to
 * fixate until the decision period, then choice g.
 *
 * @param dt time step, ms; it must divide every duration
 * @param sigma input noise, sqrt(ms)
 * @param coherences percent, 0 to 100
 * @param timing durations of the periods
 * @param fixationCue when the fixation input is on
 */
public record PerceptualDecision(int dt, double sigma, List<Double> coherences, Timing timing, FixationCue fixationCue)
        implements Task {

    /** The task's name. */
    public static final String ID = "perceptual-decision";

    private static final List<String> INPUTS = List.of("fixation", "stimulus 1", "stimulus 2");
    private static final List<String> OUTPUTS = List.of("fixate", "choice 1", "choice 2");
    private static final List<Integer> STIMULI = List.of(1, 2);
    private static final List<Integer> CHOICES = List.of(1, 2);

    /** Checks every value. */
    public PerceptualDecision {
        coherences = List.copyOf(coherences);
        Objects.requireNonNull(fixationCue);
        timing.requireMultiplesOf(dt);
        NoiseRule.requireSigma(sigma);
        if (coherences.isEmpty() || !coherences.stream().allMatch(c -> c >= 0 && c <= 100)) {
            throw new IllegalArgumentException("expected coherences from 0 to 100 percent, got " + coherences);
        }
    }

    /** The papers' setting at dt 100: 100 / 2000 / 0 / 100 ms, sigma 1, coherences 0, 6.4, 12.8, 25.6, 51.2. */
    public static PerceptualDecision defaults() {
        return new PerceptualDecision(
                100,
                1,
                List.of(0.0, 6.4, 12.8, 25.6, 51.2),
                Timing.fixed(100, 2000, 0, 100),
                FixationCue.ALL_BUT_DECISION);
    }

    @Override
    public PerceptualDecision withDt(int dt) {
        return new PerceptualDecision(dt, sigma, coherences, timing, fixationCue);
    }

    /** The same task with another noise level. */
    public PerceptualDecision withSigma(double sigma) {
        return new PerceptualDecision(dt, sigma, coherences, timing, fixationCue);
    }

    /** The same task with other coherences, percent. */
    public PerceptualDecision withCoherences(List<Double> coherences) {
        return new PerceptualDecision(dt, sigma, coherences, timing, fixationCue);
    }

    /** The same task with other durations. */
    public PerceptualDecision withTiming(Timing timing) {
        return new PerceptualDecision(dt, sigma, coherences, timing, fixationCue);
    }

    /** The same task with another fixation cue. */
    public PerceptualDecision withFixationCue(FixationCue fixationCue) {
        return new PerceptualDecision(dt, sigma, coherences, timing, fixationCue);
    }

    @Override
    public PerceptualDecision atOneLength() {
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
        return STIMULI;
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
        int truth = 1 + trial.random().nextInt(2);
        double coherence = coherences.get(trial.random().nextInt(coherences.size()));
        trial.add(fixationCue.periods(), 0, 1);
        double deviation = trial.deviation(sigma);
        int to = trial.to(Period.STIMULUS);
        for (int t = trial.from(Period.STIMULUS); t < to; t++) {
            for (int k = 1; k < INPUTS.size(); k++) {
                int cosine = k == truth ? 1 : -1;
                trial.add(t, k, 0.5 + cosine * coherence / 200 + trial.noise(deviation));
            }
        }
        trial.target(Period.DECISION, truth);
        trial.condition(truth, coherence, coherence > 0, INPUTS.get(truth));
    }
}
