package org.orthant.studies.function;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.orthant.function.ModuleActivity;
import org.orthant.function.Role;
import org.orthant.function.SignalCorrelation;
import org.orthant.math.Sequence;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrialActivity;
import org.orthant.studies.function.DecisionReading.Choice;
import org.orthant.studies.function.DecisionReading.Fixation;
import org.orthant.studies.function.DecisionReading.Input;
import org.orthant.task.DecisionVariable;
import org.orthant.task.StepRange;

/**
 * What the modules of one network follow (T1 fig. 1; roles as SPEC section 7): roles from the first half of the trials,
 * correlations on the second.
 */
final class DecisionAnalysis {

    private final AnalysedNetwork network;
    private final TrialActivity assigning;
    private final TrialActivity measuring;

    private static final int FIXATION_INPUT = 0;

    /** An analysis of one network. */
    DecisionAnalysis(AnalysedNetwork network) {
        this.network = network;
        this.assigning = network.run().firstHalf();
        this.measuring = network.run().secondHalf();
    }

    /** The trials on which effects are measured, with their activity. */
    TrialActivity measuring() {
        return measuring;
    }

    /** Roles and correlations. */
    DecisionReading read() {
        double[] byOutput = network.moduleCorrelations(
                assigning.stimulusStates(), assigning.during(assigning.stimulus(), assigning.outputDifference()));
        return new DecisionReading(
                choice(Role.find(Role.Rule.LARGEST, byOutput)),
                choice(Role.find(Role.Rule.SMALLEST, byOutput)),
                fixation(new StepRange("first step", 0, 1)),
                fixation(afterTheCue()),
                input(true),
                input(false));
    }

    /** From the step at which the fixation input falls to the end of the trial. */
    private StepRange afterTheCue() {
        int last = 0;
        Sequence observations = assigning.trials().observations();
        for (int t = 0; t < observations.steps(); t++) {
            last = observations.get(t, 0, FIXATION_INPUT) > 0 ? t + 1 : last;
        }
        return new StepRange("after the cue", last, observations.steps());
    }

    private Choice choice(Role role) {
        if (role.module() < 0) {
            return new Choice(role, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        TrialActivity half = measuring;
        DecisionVariable decision = DecisionVariable.of(half.trials());
        Sequence mean = ModuleActivity.meansOf(
                half.activity().states(), network.partition().members(role.module()));
        int last = half.stimulus().to() - 1;
        int[] zero = half.trials().where(condition -> !condition.informative());
        return new Choice(
                role,
                correlation(
                        at(last, mean).selectTrials(zero),
                        at(last, decision.sum()).selectTrials(zero)),
                correlation(half.during(half.stimulus(), mean), half.during(half.stimulus(), decision.sum())),
                correlation(half.during(half.stimulus(), mean), half.during(half.stimulus(), decision.mean())),
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
                network.moduleCorrelations(assigning.activity().states(), assigning.indicator(when)));
        if (role.module() < 0) {
            return new Fixation(role, Double.NaN);
        }
        Sequence mean = ModuleActivity.meansOf(
                measuring.activity().states(), network.partition().members(role.module()));
        return new Fixation(role, correlation(mean, measuring.indicator(when)));
    }

    private Input input(boolean first) {
        int one = measuring.trials().task().stimulusInputs().getFirst();
        int two = measuring.trials().task().stimulusInputs().getLast();
        int[] neurons = Arrays.stream(network.connectivity().includedNodes())
                .filter(i -> first
                        == network.network().inputWeights().get(i, one)
                                > network.network().inputWeights().get(i, two))
                .toArray();
        if (neurons.length == 0) {
            return new Input(0, Double.NaN, Double.NaN);
        }
        Sequence stimulus = measuring.during(
                measuring.stimulus(), DecisionVariable.of(measuring.trials()).current());
        Sequence projected = measuring.during(
                measuring.stimulus(),
                network.network().projectInputs(measuring.trials().observations()));
        return new Input(
                neurons.length,
                correlation(ModuleActivity.meansOf(measuring.stimulusStates(), neurons), stimulus),
                correlation(ModuleActivity.meansOf(projected, neurons), stimulus));
    }
}
