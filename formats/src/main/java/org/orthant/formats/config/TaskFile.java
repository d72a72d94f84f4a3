package org.orthant.formats.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.orthant.formats.InputException;
import org.orthant.formats.InputFiles;
import org.orthant.task.DescribedTask;
import org.orthant.task.Duration;
import org.orthant.task.NoiseRule;
import org.orthant.task.Period;
import org.orthant.task.StimulusRule;
import org.orthant.task.TargetRule;
import org.orthant.task.TrialType;
import tools.jackson.databind.JsonNode;

/** A task that a YAML file describes. */
public final class TaskFile {

    private static final List<String> KEYS =
            List.of("name", "dt", "inputs", "outputs", "periods", "trials", "stimuli", "noise", "target");
    private static final List<String> UNIFORM = List.of("shortest", "longest");
    private static final List<String> EXPONENTIAL = List.of("mean", "shortest", "longest");

    private final Fields file;
    private final List<String> inputs;
    private final List<String> outputs;
    private final int dt;

    private TaskFile(String source, JsonNode content) {
        file = new Fields(source, "", content, KEYS);
        dt = file.whole("dt");
        if (dt < 1) {
            throw file.refuse("dt", "expected a step above 0 ms, found " + dt);
        }
        inputs = file.texts("inputs");
        outputs = file.texts("outputs");
        requireOnce("inputs", inputs);
        requireOnce("outputs", outputs);
    }

    private void requireOnce(String key, List<String> names) {
        if (names.size() != Set.copyOf(names).size()) {
            throw file.refuse(key, "expected each name once, found " + names);
        }
    }

    /**
     * The task that a file describes.
     *
     * @throws InputException if the file is missing, not YAML, has an unknown or missing key, a value of the wrong type, or a
     *     name or duration that does not fit; with its place in the file
     */
    public static DescribedTask read(Path path) {
        String source = path.toString();
        byte[] bytes = InputFiles.bytes(path);
        try {
            return new TaskFile(source, Yaml.parse(source, bytes)).task();
        } catch (ConfigurationException e) {
            throw new InputException(source, String.valueOf(e.getMessage()).replace(source + ": ", ""), e);
        }
    }

    private DescribedTask task() {
        List<Period> periods = file.objects("periods", List.of("name", "duration")).stream()
                .map(this::period)
                .toList();
        List<TrialType> types = file.objects("trials", List.of("type", "answer", "weight")).stream()
                .map(this::type)
                .toList();
        StimulusFields stimuli = new StimulusFields(
                inputs,
                periods.stream().map(Period::name).toList(),
                types.stream().map(TrialType::name).toList());
        requireOnce("periods", stimuli.periods());
        requireOnce("trials", stimuli.types());
        List<StimulusRule> rules = file.objects("stimuli", StimulusFields.KEYS).stream()
                .map(stimuli::rule)
                .toList();
        List<NoiseRule> noise = file.has("noise")
                ? file.objects("noise", StimulusFields.NOISE).stream()
                        .map(stimuli::noise)
                        .toList()
                : List.of();
        TargetRule target = target(file.object("target", List.of("otherwise", "period")), stimuli);
        String name = file.text("name");
        return file.checked(
                "", () -> new DescribedTask(name, dt, inputs, outputs, periods, types, rules, noise, target));
    }

    private Period period(Fields fields) {
        String name = fields.text("name");
        Duration duration = fields.isObject("duration")
                ? drawn(fields.object("duration", List.of("uniform", "choice", "truncatedExponential")))
                : fields.checked("duration", () -> Duration.fixed(fields.whole("duration")));
        fields.checked("duration", () -> {
            duration.requireMultiplesOf(dt);
            return duration;
        });
        return fields.checked("name", () -> new Period(name, duration));
    }

    private static Duration drawn(Fields fields) {
        if (fields.keys().size() != 1) {
            throw fields.refuse("", "expected one of uniform, choice and truncatedExponential, found " + fields.keys());
        }
        String kind = fields.keys().getFirst();
        return switch (kind) {
            case "uniform" -> {
                Fields of = fields.object(kind, UNIFORM);
                yield of.checked("", () -> new Duration.Uniform(of.whole("shortest"), of.whole("longest")));
            }
            case "choice" -> fields.checked(kind, () -> new Duration.Choice(fields.wholes(kind)));
            default -> {
                Fields of = fields.object(kind, EXPONENTIAL);
                yield of.checked(
                        "",
                        () -> new Duration.TruncatedExponential(
                                of.number("mean"), of.whole("shortest"), of.whole("longest")));
            }
        };
    }

    private TrialType type(Fields fields) {
        String name = fields.text("type");
        String answer = fields.name("answer", "output", outputs);
        int weight = fields.has("weight") ? fields.whole("weight") : 1;
        return fields.checked("", () -> new TrialType(name, answer, weight));
    }

    private TargetRule target(Fields fields, StimulusFields names) {
        return new TargetRule(fields.name("otherwise", "output", outputs), names.period(fields, "period"));
    }
}
