package org.orthant.studies.function;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.function.ModuleActivity;
import org.orthant.function.Role;
import org.orthant.function.SignalCorrelation;
import org.orthant.math.Sequence;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrialActivity;
import org.orthant.studies.function.GoNoGoReading.Follower;
import org.orthant.studies.function.GoNoGoReading.ModuleCorrelations;
import org.orthant.task.StepRange;

/** What the modules of one network follow (T1 fig. S1; roles as SPEC section 7). */
final class GoNoGoAnalysis {

    /** Trial types, in the order of stored courses. */
    static final List<String> TYPES = List.of("go", "no-go");

    private static final int GO_OUTPUT = 1;

    private final AnalysedNetwork network;
    private final TrialActivity assigning;
    private final TrialActivity measuring;

    /**
     * An analysis of one network.
     *
     * @param halves whether roles and effects come from different halves of the trials, or both from all
     */
    GoNoGoAnalysis(AnalysedNetwork network, boolean halves) {
        this.network = network;
        this.assigning = halves ? network.run().firstHalf() : network.run();
        this.measuring = halves ? network.run().secondHalf() : network.run();
    }

    /** The trials on which effects are measured, with their activity. */
    TrialActivity measuring() {
        return measuring;
    }

    /** Roles and correlations. */
    GoNoGoReading read() {
        List<ModuleCorrelations> modules = modules();
        double[] bySignal = network.moduleCorrelations(
                assigning.during(afterOnset(), assigning.activity().states()), signal(assigning));
        double[] byOutput = network.moduleCorrelations(assigning.activity().states(), assigning.output(GO_OUTPUT));
        double[] atStimulus = network.moduleCorrelations(
                assigning.stimulusStates(), assigning.during(assigning.stimulus(), assigning.output(GO_OUTPUT)));
        Role first = Role.find(Role.Rule.LARGEST_MAGNITUDE, byOutput);
        Role second = Role.find(Role.Rule.LARGEST_MAGNITUDE, without(byOutput, first.module()));
        return new GoNoGoReading(
                follower(Role.find(Role.Rule.LARGEST_MAGNITUDE, bySignal), modules, ModuleCorrelations::signal),
                follower(first, modules, ModuleCorrelations::output),
                follower(second, modules, ModuleCorrelations::output),
                Role.find(Role.Rule.LARGEST, byOutput),
                Role.find(Role.Rule.LARGEST, atStimulus),
                modules);
    }

    private static double[] without(double[] correlations, int module) {
        double[] others = correlations.clone();
        if (module >= 0) {
            others[module] = Double.NaN;
        }
        return others;
    }

    private static Follower follower(
            Role role, List<ModuleCorrelations> modules, ToDoubleFunction<ModuleCorrelations> value) {
        return new Follower(role, role.module() < 0 ? Double.NaN : value.applyAsDouble(modules.get(role.module())));
    }

    private StepRange afterOnset() {
        return new StepRange(
                "from stimulus onset",
                measuring.stimulus().from(),
                measuring.trials().steps());
    }

    /** The go indicator from stimulus onset to the end of the trial. */
    private Sequence signal(TrialActivity run) {
        return run.during(afterOnset(), run.indicator(TYPES.getFirst()));
    }

    private List<ModuleCorrelations> modules() {
        Sequence means = ModuleActivity.of(measuring.activity().states(), network.partition());
        double[] signal = SignalCorrelation.perChannel(measuring.during(afterOnset(), means), signal(measuring));
        double[] output = SignalCorrelation.perChannel(means, measuring.output(GO_OUTPUT));
        return IntStream.range(0, output.length)
                .mapToObj(k -> new ModuleCorrelations(signal[k], output[k]))
                .toList();
    }
}
