package org.orthant.task;

import java.util.Collection;
import java.util.List;

/** The names that the parts of a {@link DescribedTask} may use of each other. */
record Names(String id, List<String> inputs, List<String> outputs, List<String> periods, List<String> types) {

    Names {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "expected a task name of lower-case letters, digits and hyphens, got '" + id + "'");
        }
    }

    /** Refuses a name that is not there, with those that are. */
    void require(List<TrialType> kinds, List<StimulusRule> stimuli, List<NoiseRule> noise, TargetRule target) {
        kinds.forEach(kind -> require("outputs", outputs, List.of(kind.answer())));
        for (StimulusRule rule : stimuli) {
            require("inputs", inputs, rule.inputs());
            require("periods", periods, rule.periods());
            require("trial types", types, rule.types());
        }
        for (NoiseRule rule : noise) {
            require("inputs", inputs, rule.inputs());
            require("periods", periods, rule.periods());
        }
        require("outputs", outputs, List.of(target.otherwise()));
        require("periods", periods, List.of(target.period()));
    }

    private static void require(String what, List<String> known, Collection<String> used) {
        for (String name : used) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("expected one of the " + what + " " + known + ", got " + name);
            }
        }
    }
}
