package org.orthant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orthant.task.DescribedTask;
import org.orthant.task.Duration;
import org.orthant.task.NoiseRule;
import org.orthant.task.StimulusRule;
import org.orthant.task.TrialType;

/** What a described task shows and asks, in words. */
final class TaskWords {

    private TaskWords() {}

    /** A duration, such as {@code 200 to 900 ms (truncated exponential, scale 300)}. */
    static String duration(Duration duration) {
        String range = duration.shortest() == duration.longest()
                ? "" + duration.shortest()
                : duration.shortest() + " to " + duration.longest();
        return range + " ms"
                + switch (duration) {
                    case Duration.Fixed fixed -> "";
                    case Duration.Uniform uniform -> " (uniform)";
                    case Duration.Choice choice -> " (one of " + joined(choice.values()) + ")";
                    case Duration.TruncatedExponential exponential ->
                        " (truncated exponential, scale " + number(exponential.mean()) + ")";
                };
    }

    /** Each trial type with what it asks for. */
    static List<String> types(DescribedTask task) {
        return task.types().stream().map(TaskWords::type).toList();
    }

    private static String type(TrialType type) {
        return type.name() + " asks for " + type.answer() + (type.weight() == 1 ? "" : ", weight " + type.weight());
    }

    /** Each stimulus and noise rule. */
    static List<String> rules(DescribedTask task) {
        List<String> rules = new ArrayList<>();
        task.stimuli().forEach(rule -> rules.add(rule(rule) + " in " + joined(rule.periods())));
        task.noise().stream().filter(noise -> noise.sigma() > 0).forEach(noise -> rules.add(noise(noise, task.dt())));
        return rules;
    }

    private static String rule(StimulusRule rule) {
        return switch (rule) {
            case StimulusRule.Constant constant -> joined(constant.inputs()) + " = " + number(constant.value());
            case StimulusRule.Shown shown ->
                "the input of the type (" + pairs(shown.shown()) + ") = " + number(shown.value());
            case StimulusRule.Level level -> joined(level.inputs()) + " by type (" + pairs(level.values()) + ")";
            case StimulusRule.Evidence evidence ->
                "evidence on " + joined(evidence.inputs()) + ": " + number(evidence.base()) + " and "
                        + number(evidence.amplitude()) + " x coherence (" + joined(evidence.coherences())
                        + " percent) toward the input of the type (" + pairs(evidence.toward()) + ")";
        };
    }

    private static String noise(NoiseRule noise, int dt) {
        return "noise on " + joined(noise.inputs()) + ", sigma " + number(noise.sigma()) + " (standard deviation "
                + Numbers.text((Double) (noise.sigma() / Math.sqrt(dt))) + " a step), in " + joined(noise.periods());
    }

    private static String joined(List<?> values) {
        return values.stream().map(TaskWords::text).collect(Collectors.joining(", "));
    }

    private static String pairs(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
