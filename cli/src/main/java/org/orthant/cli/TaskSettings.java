package org.orthant.cli;

import org.orthant.formats.config.ConfigurationException;
import org.orthant.task.Task;

/**
 * What can be set of a task.
 *
 * @param dt time step, ms
 */
record TaskSettings(int dt) {

    /** What the task has. */
    static TaskSettings of(Task task) {
        return new TaskSettings(task.dt());
    }

    /** The papers' 100 ms. */
    static TaskSettings defaults() {
        return new TaskSettings(100);
    }

    /**
     * The same task with these settings.
     *
     * @throws ConfigurationException if the settings don't fit the task
     */
    Task apply(Task task) {
        try {
            return task.withDt(dt);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("dt: " + e.getMessage(), e);
        }
    }
}
