package org.orthant.studies.function;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.function.ModuleActivity;
import org.orthant.function.Role;
import org.orthant.function.SignalCorrelation;
import org.orthant.math.Sequence;
import org.orthant.network.Activity;
import org.orthant.network.Ctrnn;
import org.orthant.studies.function.DecisionReading.Choice;
import org.orthant.studies.function.DecisionReading.Fixation;
import org.orthant.studies.function.DecisionReading.Input;
import org.orthant.task.DecisionVariable;
import org.orthant.task.Period;
import org.orthant.task.StepRange;
import org.orthant.task.Trials;

/**
 * What the modules of one network follow (T1 fig. 1; roles as SPEC section 7): roles from the first half of the trials,
 * correlations on the second.
 */
final class DecisionAnalysis {

    private final Ctrnn network;
    private final Partition partition;
    private final SimilarityMatrix connectivity;
    private final Half assigning;
    private final Half measuring;

    /**
     * An analysis of one network.
     *
     * @param activity of {@code network} on {@code trials}
     * @param partition of its neurons, found on all trials
     */
    DecisionAnalysis(
            Ctrnn network, Trials trials, Activity activity, SimilarityMatrix connectivity, Partition partition) {
        this.network = network;
        this.connectivity = connectivity;
        this.partition = partition;
        this.assigning = Half.first(trials, activity);
        this.measuring = Half.second(trials, activity);
    }

    /** The trials on which effects are measured, with their activity. */
    Half measuring() {
        return measuring;
    }

    /** Roles and correlations. */
    DecisionReading read() {
        double[] byOutput = moduleCorrelations(
                assigning.stimulusStates(), assigning.during(assigning.stimulus(), assigning.outputDifference()));
        return new DecisionReading(
                choice(Role.find(Role.Rule.LARGEST, byOutput)),
                choice(Role.find(Role.Rule.SMALLEST, byOutput)),
                fixation(new StepRange("first step", 0, 1)),
                fixation(assigning.trials().stepsOf(Period.DECISION)),
                input(true),
                input(false));
    }

    private double[] moduleCorrelations(Sequence states, Sequence signal) {
        return SignalCorrelation.moduleMeans(SignalCorrelation.perChannel(states, signal), partition);
    }

    private Choice choice(Role role) {
        if (role.module() < 0) {
            return new Choice(role, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        Half half = measuring;
        DecisionVariable decision = DecisionVariable.of(half.trials());
        Sequence mean = ModuleActivity.meansOf(half.activity().states(), partition.members(role.module()));
        int last = half.stimulus().to() - 1;
        int[] zero = half.trials().where(condition -> !condition.informative());
        return new Choice(
                role,
                correlation(
                        at(last, mean).selectTrials(zero),
                        at(last, decision.sum()).selectTrials(zero)),
                correlation(half.during(half.stimulus(), mean), half.during(half.stimulus(), decision.sum())),
                correlation(half.during(half.stimulus(), mean), half.during(half.stimulus(), half.outputDifference())),
                rise(at(last, mean).array(), at(last, decision.sum()).array()));
    }

    private static Sequence at(int step, Sequence sequence) {
        return sequence.stepRange(step, step + 1);
    }

    private static double correlation(Sequence activity, Sequence signal) {
        return activity.trials() == 0 ? Double.NaN : SignalCorrelation.perChannel(activity, signal)[0];
    }

    private static double rise(float[] activity, float[] decision) {
        double all = mean(activity, IntStream.range(0, activity.length).toArray());
        double squares = 0;
        for (float a : activity) {
            squares = Math.fma(a - all, a - all, squares);
        }
        double sd = Math.sqrt(squares / (activity.length - 1));
        int[] up =
                IntStream.range(0, decision.length).filter(b -> decision[b] > 0).toArray();
        int[] down =
                IntStream.range(0, decision.length).filter(b -> decision[b] < 0).toArray();
        return sd > 0 ? (mean(activity, up) - mean(activity, down)) / sd : Double.NaN;
    }

    private static double mean(float[] values, int[] chosen) {
        double sum = 0;
        for (int k : chosen) {
            sum += values[k];
        }
        return sum / chosen.length;
    }

    private Fixation fixation(StepRange when) {
        Role role = Role.find(
                Role.Rule.LARGEST_MAGNITUDE,
                moduleCorrelations(assigning.activity().states(), assigning.indicator(when)));
        if (role.module() < 0) {
            return new Fixation(role, Double.NaN);
        }
        Sequence mean = ModuleActivity.meansOf(measuring.activity().states(), partition.members(role.module()));
        return new Fixation(role, correlation(mean, measuring.indicator(when)));
    }

    private Input input(boolean first) {
        int one = measuring.trials().task().stimulusInputs().getFirst();
        int two = measuring.trials().task().stimulusInputs().getLast();
        int[] neurons = Arrays.stream(connectivity.includedNodes())
                .filter(i -> first
                        == network.inputWeights().get(i, one)
                                > network.inputWeights().get(i, two))
                .toArray();
        if (neurons.length == 0) {
            return new Input(0, Double.NaN, Double.NaN);
        }
        Sequence stimulus = measuring.during(
                measuring.stimulus(), DecisionVariable.of(measuring.trials()).current());
        Sequence projected = measuring.during(
                measuring.stimulus(), network.projectInputs(measuring.trials().observations()));
        return new Input(
                neurons.length,
                correlation(ModuleActivity.meansOf(measuring.stimulusStates(), neurons), stimulus),
                correlation(ModuleActivity.meansOf(projected, neurons), stimulus));
    }

    /** Half of a trial set with the network's activity on it. */
    record Half(Trials trials, Activity activity) {

        static Half first(Trials trials, Activity activity) {
            return of(trials, activity, 0, trials.count() / 2);
        }

        static Half second(Trials trials, Activity activity) {
            return of(trials, activity, trials.count() / 2, trials.count());
        }

        private static Half of(Trials trials, Activity activity, int from, int to) {
            int[] chosen = IntStream.range(from, to).toArray();
            return new Half(
                    trials.select(chosen),
                    new Activity(
                            activity.states().selectTrials(chosen),
                            activity.logits().selectTrials(chosen)));
        }

        StepRange stimulus() {
            return trials.stepsOf(Period.STIMULUS);
        }

        Sequence during(StepRange steps, Sequence sequence) {
            return sequence.stepRange(steps.from(), steps.to());
        }

        Sequence stimulusStates() {
            return during(stimulus(), activity.states());
        }

        /** The states at the last decision step, (1, B, N). */
        Sequence decisionStates() {
            int step = trials.lastDecisionStep();
            return activity.states().stepRange(step, step + 1);
        }

        /** y1 - y2, (T, B, 1). */
        Sequence outputDifference() {
            int one = trials.task().choiceOutputs().getFirst();
            int two = trials.task().choiceOutputs().getLast();
            Sequence logits = activity.logits();
            float[] difference = new float[logits.steps() * logits.trials()];
            for (int t = 0; t < logits.steps(); t++) {
                for (int b = 0; b < logits.trials(); b++) {
                    difference[t * logits.trials() + b] = logits.get(t, b, one) - logits.get(t, b, two);
                }
            }
            return Sequence.adopt(logits.steps(), logits.trials(), 1, difference);
        }

        /** 1 in the named steps of every trial, else 0; (T, B, 1). */
        Sequence indicator(StepRange when) {
            int count = trials.count();
            float[] values = new float[trials.steps() * count];
            Arrays.fill(values, when.from() * count, when.to() * count, 1f);
            return Sequence.adopt(trials.steps(), count, 1, values);
        }
    }
}
