package org.orthant.cli;

import java.util.List;
import org.orthant.formats.config.ConfigurationException;
import org.orthant.formats.config.Suggest;
import org.orthant.task.Task;
import org.orthant.task.Tasks;

/**
 * What can be set of a task.
 *
 * @param dt time step, ms
 */
record TaskSettings(int dt) {

    /** The papers' 100 ms. */
    static TaskSettings defaults() {
        return new TaskSettings(100);
    }

    /**
     * The named task with these settings.
     *
     * @throws UsageException naming the nearest task if there is none of that name
     * @throws ConfigurationException if the settings don't fit the task
     */
    Task task(String id) {
        List<String> known = Tasks.all().stream().map(Task::id).toList();
        if (!known.contains(id)) {
            throw new UsageException("unknown task " + id + Suggest.advice(id, known));
        }
        return apply(Tasks.get(id));
    }

    /** The same task with these settings. */
    Task apply(Task task) {
        try {
            return task.withDt(dt);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("dt: " + e.getMessage(), e);
        }
    }
}
