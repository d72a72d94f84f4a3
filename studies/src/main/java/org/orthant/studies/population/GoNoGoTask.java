package org.orthant.studies.population;

import org.orthant.task.GoNoGo;
import org.orthant.task.Timing;

/**
 * Go / no-go as a configuration names it.
 *
 * @param dt time step, ms
 * @param sigma noise of both signal channels during the stimulus, sqrt(ms)
 * @param fixation duration, ms
 * @param stimulus duration, ms
 * @param delay duration, ms
 * @param decision duration, ms
 */
public record GoNoGoTask(int dt, double sigma, int fixation, int stimulus, int delay, int decision) {

    /** Checks everything by making the task. */
    public GoNoGoTask {
        task(dt, sigma, Timing.fixed(fixation, stimulus, delay, decision));
    }

    /** The papers' settings at dt 100: 0 / 500 / 500 / 500 ms, no noise. */
    public static GoNoGoTask defaults() {
        return new GoNoGoTask(GoNoGo.defaults().dt(), GoNoGo.defaults().sigma(), 0, 500, 500, 500);
    }

    /** The task itself. */
    public GoNoGo task() {
        return task(dt, sigma, Timing.fixed(fixation, stimulus, delay, decision));
    }

    private static GoNoGo task(int dt, double sigma, Timing timing) {
        return new GoNoGo(dt, sigma, timing);
    }
}
