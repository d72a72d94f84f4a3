package org.orthant.task;

import java.util.List;

/** The tasks that are known by name. */
public final class Tasks {

    private static final List<Task> ALL = List.of(PerceptualDecision.defaults(), GoNoGo.defaults());

    private Tasks() {}

    /** Every task with its default settings. */
    public static List<Task> all() {
        return ALL;
    }

    /**
     * The task of this name with its default settings.
     *
     * @throws IllegalArgumentException with the known names if there is none
     */
    public static Task get(String id) {
        return ALL.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of the tasks "
                        + ALL.stream().map(Task::id).toList() + ", got " + id));
    }

    /** The task of this name at time step {@code dt}, ms. */
    public static Task get(String id, int dt) {
        return get(id).withDt(dt);
    }
}
