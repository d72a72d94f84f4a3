package org.orthant.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/** One trial of a {@link DescribedTask} in the making. Values add up in double before they become single precision. */
final class DescribedTrial {

    private final DescribedTask task;
    private final List<StepRange> ranges;
    private final UniformRandomProvider random;
    private final int channels;
    private final double[] values;
    private final List<Double> coherences = new ArrayList<>();

    DescribedTrial(DescribedTask task, List<StepRange> ranges, UniformRandomProvider random) {
        this.task = task;
        this.ranges = ranges;
        this.random = random;
        this.channels = task.inputs().size();
        this.values = new double[ranges.getLast().to() * channels];
    }

    Trial draw() {
        TrialType type = type();
        task.stimuli().forEach(rule -> show(rule, type.name()));
        task.noise().forEach(this::disturb);
        TrialBuilder trial = new TrialBuilder(ranges, channels);
        for (int k = 0; k < values.length; k++) {
            trial.set(k / channels, k % channels, values[k]);
        }
        int answer = task.outputs().indexOf(type.answer());
        ranges.forEach(range -> trial.target(
                range.period(), task.outputs().indexOf(task.target().otherwise())));
        trial.target(task.decisionPeriod(), answer);
        return trial.build(condition(type, answer));
    }

    private TrialType type() {
        int total = task.types().stream().mapToInt(TrialType::weight).sum();
        int drawn = random.nextInt(total);
        for (TrialType type : task.types()) {
            drawn -= type.weight();
            if (drawn < 0) {
                return type;
            }
        }
        throw new IllegalStateException("weights add up to " + total);
    }

    /** The coherence is that of the first evidence for this type; a trial with nothing but zeros tells nothing. */
    private TrialCondition condition(TrialType type, int answer) {
        double coherence = coherences.isEmpty() ? 0 : coherences.getFirst();
        boolean informative = coherences.isEmpty() || coherences.stream().anyMatch(c -> c > 0);
        return new TrialCondition(answer, coherence, informative, type.name());
    }

    private void show(StimulusRule rule, String type) {
        switch (rule) {
            case StimulusRule.Constant constant -> fill(constant, k -> constant.value());
            case StimulusRule.Level level -> fill(level, k -> level.values().getOrDefault(type, 0.0));
            case StimulusRule.Shown shown -> {
                String input = shown.shown().get(type);
                fill(shown, k -> shown.inputs().get(k).equals(input) ? shown.value() : 0);
            }
            case StimulusRule.Evidence evidence ->
                show(evidence, evidence.toward().get(type));
        }
    }

    private void show(StimulusRule.Evidence evidence, @Nullable String toward) {
        List<String> inputs = evidence.inputs();
        int favoured = toward == null ? random.nextInt(inputs.size()) : inputs.indexOf(toward);
        double coherence =
                evidence.coherences().get(random.nextInt(evidence.coherences().size()));
        if (toward != null) {
            coherences.add(coherence);
        }
        fill(evidence, k -> evidence.value(k, favoured, coherence));
    }

    /** Adds to the k-th input of a rule the same value at every step of its periods. */
    private void fill(StimulusRule rule, IntToDoubleFunction value) {
        for (int k = 0; k < rule.inputs().size(); k++) {
            int channel = task.inputs().indexOf(rule.inputs().get(k));
            double shown = value.applyAsDouble(k);
            for (String period : rule.periods()) {
                StepRange range = StepRange.find(ranges, period);
                for (int t = range.from(); t < range.to(); t++) {
                    values[t * channels + channel] += shown;
                }
            }
        }
    }

    private void disturb(NoiseRule rule) {
        InputNoise noise = new InputNoise(rule.sigma(), task.dt(), random);
        int[] disturbed =
                rule.inputs().stream().mapToInt(task.inputs()::indexOf).toArray();
        for (String period : rule.periods()) {
            StepRange range = StepRange.find(ranges, period);
            for (int t = range.from(); t < range.to(); t++) {
                for (int channel : disturbed) {
                    values[t * channels + channel] += noise.next();
                }
            }
        }
    }
}
