package org.orthant.task;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws one trial of a {@link DescribedTask} into a builder. */
final class DescribedTrial {

    private final DescribedTask task;
    private final TrialBuilder trial;

    /** Of the first evidence for this type of trial; 0 if there is none. */
    private double coherence;

    /** Whether there is evidence for this type, and whether any of it is above zero. */
    private boolean evidence;

    private boolean telling;

    DescribedTrial(DescribedTask task, TrialBuilder trial) {
        this.task = task;
        this.trial = trial;
    }

    void draw() {
        TrialType type = type();
        for (int k = 0; k < task.stimuli().size(); k++) {
            show(task.stimuli().get(k), type.name());
        }
        for (int k = 0; k < task.noise().size(); k++) {
            disturb(task.noise().get(k));
        }
        int otherwise = task.outputs().indexOf(task.target().otherwise());
        for (int t = 0; t < trial.steps(); t++) {
            trial.target(t, otherwise);
        }
        int answer = task.outputs().indexOf(type.answer());
        trial.target(task.decisionPeriod(), answer);
        trial.condition(answer, coherence, telling || !evidence, type.name());
    }

    private TrialType type() {
        List<TrialType> types = task.types();
        int total = 0;
        for (int k = 0; k < types.size(); k++) {
            total += types.get(k).weight();
        }
        int drawn = trial.random().nextInt(total);
        int chosen = 0;
        while (drawn >= types.get(chosen).weight()) {
            drawn -= types.get(chosen).weight();
            chosen++;
        }
        return types.get(chosen);
    }

    private void show(StimulusRule rule, String type) {
        switch (rule) {
            case StimulusRule.Constant constant -> addAll(constant, constant.value());
            case StimulusRule.Level level -> addAll(level, level.values().getOrDefault(type, 0.0));
            case StimulusRule.Shown shown -> {
                String input = shown.shown().get(type);
                if (input != null) {
                    add(shown, input, shown.value());
                }
            }
            case StimulusRule.Evidence rising -> show(rising, rising.toward().get(type));
        }
    }

    private void show(StimulusRule.Evidence rule, @Nullable String toward) {
        List<String> inputs = rule.inputs();
        int favoured = toward == null ? trial.random().nextInt(inputs.size()) : inputs.indexOf(toward);
        double drawn =
                rule.coherences().get(trial.random().nextInt(rule.coherences().size()));
        if (toward != null) {
            coherence = evidence ? coherence : drawn;
            evidence = true;
            telling |= drawn > 0;
        }
        for (int k = 0; k < inputs.size(); k++) {
            add(rule, inputs.get(k), rule.value(k, favoured, drawn));
        }
    }

    /** Adds the same value to all inputs of a rule. */
    private void addAll(StimulusRule rule, double value) {
        List<String> inputs = rule.inputs();
        for (int k = 0; k < inputs.size(); k++) {
            add(rule, inputs.get(k), value);
        }
    }

    private void add(StimulusRule rule, String input, double value) {
        trial.add(rule.periods(), task.inputs().indexOf(input), value);
    }

    private void disturb(NoiseRule rule) {
        int[] channels = channels(rule.inputs());
        double deviation = trial.deviation(rule.sigma());
        for (int p = 0; p < rule.periods().size(); p++) {
            int to = trial.to(rule.periods().get(p));
            for (int t = trial.from(rule.periods().get(p)); t < to; t++) {
                for (int channel : channels) {
                    trial.add(t, channel, trial.noise(deviation));
                }
            }
        }
    }

    private int[] channels(List<String> inputs) {
        int[] channels = new int[inputs.size()];
        Arrays.setAll(channels, k -> task.inputs().indexOf(inputs.get(k)));
        return channels;
    }
}
