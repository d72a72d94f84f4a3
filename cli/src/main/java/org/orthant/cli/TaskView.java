package org.orthant.cli;

import java.util.List;
import org.orthant.task.Task;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A task as {@code tasks} gives it; durations in ms, trial lengths in steps of {@code dt} ms. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TaskView(
        String id,
        int dt,
        List<String> inputs,
        List<String> outputs,
        List<PeriodView> periods,
        int trialMs,
        int trialSteps) {

    /** One period; shortest and longest are equal if its duration is fixed. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record PeriodView(String name, int shortestMs, int longestMs) {

        String text() {
            String range = shortestMs == longestMs ? "" + shortestMs : shortestMs + " to " + longestMs;
            return name + " " + range + " ms";
        }
    }

    static TaskView of(Task task) {
        List<PeriodView> periods = task.periods().stream()
                .map(period -> new PeriodView(
                        period.name(),
                        period.duration().shortest(),
                        period.duration().longest()))
                .toList();
        return new TaskView(
                task.id(),
                task.dt(),
                task.inputs(),
                task.outputs(),
                periods,
                task.longestTrialSteps() * task.dt(),
                task.longestTrialSteps());
    }

    /** One line. */
    String summary() {
        return id + ": " + inputs.size() + " inputs, " + outputs.size() + " outputs, " + periods.size()
                + " periods, trials of " + trialSteps + " steps of " + dt + " ms";
    }

    /** All of it. */
    List<String> lines() {
        return List.of(
                id,
                "  inputs   " + String.join(", ", inputs),
                "  outputs  " + String.join(", ", outputs),
                "  periods  "
                        + String.join(
                                ", ", periods.stream().map(PeriodView::text).toList()),
                "  trial    " + trialSteps + " steps of " + dt + " ms (" + trialMs + " ms)");
    }
}
