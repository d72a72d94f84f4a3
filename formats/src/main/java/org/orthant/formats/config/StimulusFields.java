package org.orthant.formats.config;

import java.util.List;
import java.util.Map;
import org.orthant.task.NoiseRule;
import org.orthant.task.StimulusRule;

/**
 * Reads the stimulus rules and the noise of a {@link TaskFile}.
 *
 * @param inputs names of the task's inputs
 * @param periods names of its periods
 * @param types names of its trial types
 */
record StimulusFields(List<String> inputs, List<String> periods, List<String> types) {

    /** The keys of all rules together. */
    static final List<String> KEYS = List.of(
            "rule", "inputs", "periods", "value", "values", "shown", "toward", "coherences", "base", "amplitude");

    /** The keys of a noise rule. */
    static final List<String> NOISE = List.of("inputs", "periods", "sigma");

    private static final Map<String, List<String>> BY_RULE = Map.of(
            "constant", List.of("rule", "inputs", "periods", "value"),
            "shown", List.of("rule", "periods", "shown", "value"),
            "level", List.of("rule", "inputs", "periods", "values"),
            "evidence", List.of("rule", "inputs", "periods", "toward", "coherences", "base", "amplitude"));

    /** One stimulus rule. */
    StimulusRule rule(Fields fields) {
        String rule =
                fields.name("rule", "rule", BY_RULE.keySet().stream().sorted().toList());
        fields.only(BY_RULE.getOrDefault(rule, KEYS));
        List<String> where = fields.names("periods", "period", periods);
        return fields.checked("", () -> switch (rule) {
            case "constant" -> new StimulusRule.Constant(channels(fields), where, fields.number("value"));
            case "shown" ->
                new StimulusRule.Shown(
                        where, fields.namesByType("shown", types, "input", inputs), fields.number("value"));
            case "level" -> new StimulusRule.Level(channels(fields), where, fields.numbersByType("values", types));
            default -> evidence(fields, where);
        });
    }

    private StimulusRule evidence(Fields fields, List<String> where) {
        List<String> channels = channels(fields);
        return new StimulusRule.Evidence(
                channels,
                where,
                fields.namesByType("toward", types, "input of this rule", channels),
                fields.numbers("coherences"),
                fields.number("base"),
                fields.number("amplitude"));
    }

    private List<String> channels(Fields fields) {
        return fields.names("inputs", "input", inputs);
    }

    /** One noise rule. */
    NoiseRule noise(Fields fields) {
        List<String> channels = channels(fields);
        List<String> where = fields.names("periods", "period", periods);
        return fields.checked("sigma", () -> new NoiseRule(channels, where, fields.number("sigma")));
    }

    /** A period that is there. */
    String period(Fields fields, String key) {
        return fields.name(key, "period", periods);
    }
}
