package org.orthant.cli;

import java.util.ArrayList;
import java.util.List;
import org.orthant.task.DescribedTask;
import org.orthant.task.Duration;
import org.orthant.task.Period;
import org.orthant.task.Task;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A task as {@code tasks} gives it; durations in ms, trial lengths in steps of {@code dt} ms.
 *
 * @param trialMs of the longest trial
 * @param trialSteps likewise
 * @param measuredSteps of the trials on which a network is measured, which are of one length
 * @param types what kinds of trials there are, in words; none for a built-in task
 * @param shown what inputs show, in words; likewise
 * @param asked which outputs are asked for when
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TaskView(
        String id,
        int dt,
        List<String> inputs,
        List<String> outputs,
        List<PeriodView> periods,
        int trialMs,
        int trialSteps,
        int measuredSteps,
        List<String> types,
        List<String> shown,
        String asked) {

    /** One period; shortest and longest are equal if its duration is fixed. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record PeriodView(String name, int shortestMs, int longestMs, String duration) {

        static PeriodView of(Period period) {
            Duration duration = period.duration();
            return new PeriodView(period.name(), duration.shortest(), duration.longest(), TaskWords.duration(duration));
        }

        String text() {
            return name + " " + duration;
        }
    }

    static TaskView of(Task task) {
        List<PeriodView> periods = task.periods().stream().map(PeriodView::of).toList();
        return new TaskView(
                task.id(),
                task.dt(),
                task.inputs(),
                task.outputs(),
                periods,
                task.longestTrialSteps() * task.dt(),
                task.longestTrialSteps(),
                task.atOneLength().longestTrialSteps(),
                task instanceof DescribedTask d ? TaskWords.types(d) : List.of(),
                task instanceof DescribedTask d ? TaskWords.rules(d) : List.of(),
                task instanceof DescribedTask d
                        ? d.target().otherwise() + ", and the answer in " + d.decisionPeriod()
                        : "the answer in " + task.decisionPeriod());
    }

    /** One line. */
    String summary() {
        return id + ": " + inputs.size() + " inputs, " + outputs.size() + " outputs, " + periods.size()
                + " periods, trials of " + trialSteps + " steps of " + dt + " ms";
    }

    /** All of it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                id,
                "  inputs   " + String.join(", ", inputs),
                "  outputs  " + String.join(", ", outputs),
                "  periods  "
                        + String.join(
                                ", ", periods.stream().map(PeriodView::text).toList()),
                "  trial    " + length()));
        types.forEach(type -> lines.add("  type     " + type));
        shown.forEach(rule -> lines.add("  shown    " + rule));
        lines.add("  target   " + asked);
        return lines;
    }

    private String length() {
        int shortest = periods.stream().mapToInt(PeriodView::shortestMs).sum() / dt;
        String steps = trialSteps + " steps of " + dt + " ms (" + trialMs + " ms)";
        return shortest == trialSteps
                ? steps
                : shortest + " to " + steps + "; networks are measured on trials of " + measuredSteps + " steps";
    }
}
