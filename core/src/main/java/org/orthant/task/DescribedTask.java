package org.orthant.task;

import java.util.HashSet;
import java.util.List;

/**
 * A task that is put together of periods, trial types, stimulus rules, noise and a target rule, as a file describes it.
 *
 * <p>A trial draws from its stream, in this order: the durations, in the order of the periods; the trial type; what each
 * stimulus rule draws, in the order of the rules; the noise, rule by rule, step by step, input by input. The built-in
 * tasks draw in the same order, so that their descriptions give the same trials.
 *
 * @param id its name
 * @param dt time step, ms; it must divide every duration
 * @param inputs names of the I input channels
 * @param outputs names of the O outputs
 * @param periods in the order of the trial
 * @param types kinds of trials
 * @param stimuli what the inputs show
 * @param noise what is added to them
 * @param target what is asked for
 */
public record DescribedTask(
        String id,
        int dt,
        List<String> inputs,
        List<String> outputs,
        List<Period> periods,
        List<TrialType> types,
        List<StimulusRule> stimuli,
        List<NoiseRule> noise,
        TargetRule target)
        implements Task {

    /** Checks every name and that every duration is a multiple of the step. */
    public DescribedTask {
        inputs = distinct("inputs", inputs);
        outputs = distinct("outputs", outputs);
        periods = List.copyOf(periods);
        types = List.copyOf(types);
        stimuli = List.copyOf(stimuli);
        noise = List.copyOf(noise);
        new Names(id, inputs, outputs, distinct("periods", names(periods)), distinct("trial types", typeNames(types)))
                .require(types, stimuli, noise, target);
        requireSteps(dt, periods, target.period());
        if (outputs.size() < 2) {
            throw new IllegalArgumentException("expected at least 2 outputs, got " + outputs);
        }
    }

    private static List<String> distinct(String what, List<String> names) {
        if (names.isEmpty() || names.size() != new HashSet<>(names).size()) {
            throw new IllegalArgumentException("expected " + what + ", each once, got " + names);
        }
        return List.copyOf(names);
    }

    private static List<String> names(List<Period> periods) {
        return periods.stream().map(Period::name).toList();
    }

    private static List<String> typeNames(List<TrialType> types) {
        return types.stream().map(TrialType::name).toList();
    }

    private static void requireSteps(int dt, List<Period> periods, String decision) {
        if (dt <= 0) {
            throw new IllegalArgumentException("expected a step dt above 0 ms, got " + dt);
        }
        for (Period period : periods) {
            period.duration().requireMultiplesOf(dt);
            if (period.name().equals(decision) && period.duration().shortest() == 0) {
                throw new IllegalArgumentException("expected a period " + decision
                        + " above 0 ms, where the answer is asked for, got " + period.duration());
            }
        }
    }

    @Override
    public DescribedTask withDt(int other) {
        return new DescribedTask(id, other, inputs, outputs, periods, types, stimuli, noise, target);
    }

    @Override
    public DescribedTask atOneLength() {
        List<Period> fixed = periods.stream()
                .map(period -> new Period(
                        period.name(), Duration.fixed(period.duration().median(dt))))
                .toList();
        return new DescribedTask(id, dt, inputs, outputs, fixed, types, stimuli, noise, target);
    }

    /** The inputs of the rules that tell trial types apart. */
    @Override
    public List<Integer> stimulusInputs() {
        return stimuli.stream()
                .filter(StimulusRule::isSignal)
                .flatMap(rule -> rule.inputs().stream())
                .distinct()
                .map(inputs::indexOf)
                .sorted()
                .toList();
    }

    /** All outputs but the one that is asked for outside of the deciding period. */
    @Override
    public List<Integer> choiceOutputs() {
        return outputs.stream()
                .filter(output -> !output.equals(target.otherwise()))
                .map(outputs::indexOf)
                .toList();
    }

    @Override
    public String decisionPeriod() {
        return target.period();
    }

    @Override
    public void draw(TrialBuilder trial) {
        new DescribedTrial(this, trial).draw();
    }
}
