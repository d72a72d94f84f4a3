package org.orthant.studies.population;

import java.util.List;
import org.orthant.task.FixationCue;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.Timing;

/**
 * Perceptual decision-making as a configuration names it.
 *
 * @param dt time step, ms
 * @param sigma input noise, sqrt(ms)
 * @param coherences percent
 * @param fixation duration, ms
 * @param stimulus duration, ms
 * @param delay duration, ms
 * @param decision duration, ms
 * @param fixationCue when the fixation input is on
 */
public record DecisionTask(
        int dt,
        double sigma,
        List<Double> coherences,
        int fixation,
        int stimulus,
        int delay,
        int decision,
        FixationCue fixationCue) {

    /** Checks everything by making the task. */
    public DecisionTask {
        coherences = List.copyOf(coherences);
        task(dt, sigma, coherences, Timing.fixed(fixation, stimulus, delay, decision), fixationCue);
        if (coherences.stream().noneMatch(c -> c > 0)) {
            throw new IllegalArgumentException(
                    "expected a coherence above 0 percent, where accuracy can be measured, got " + coherences);
        }
    }

    /** The papers' settings at dt 100. */
    public static DecisionTask defaults() {
        PerceptualDecision task = PerceptualDecision.defaults();
        return new DecisionTask(task.dt(), task.sigma(), task.coherences(), 100, 2000, 0, 100, task.fixationCue());
    }

    /** The task itself. */
    public PerceptualDecision task() {
        return task(dt, sigma, coherences, Timing.fixed(fixation, stimulus, delay, decision), fixationCue);
    }

    private static PerceptualDecision task(
            int dt, double sigma, List<Double> coherences, Timing timing, FixationCue cue) {
        return new PerceptualDecision(dt, sigma, coherences, timing, cue);
    }
}
