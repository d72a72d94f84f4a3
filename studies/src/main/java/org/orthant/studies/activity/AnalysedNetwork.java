package org.orthant.studies.activity;

import org.orthant.community.Partition;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.function.SignalCorrelation;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Activity;
import org.orthant.network.Ctrnn;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.task.Trials;

/**
 * A network on its trial set: activity, FC over all steps of all trials, and the modules of FC that decide. A network whose activity is not finite has diverged: it is taken as silent, so that nothing is found in it.
 */
public record AnalysedNetwork(
        Ctrnn network,
        TrialActivity run,
        SimilarityMatrix connectivity,
        ModularityReading modules,
        Partition partition,
        boolean diverged) {

    /** Runs the network on the trials and finds the modules of its FC. */
    public static AnalysedNetwork of(Ctrnn network, Trials trials, ModuleSearch search, RandomStreams streams) {
        Activity activity = network.run(trials.observations());
        boolean diverged = !activity.states().isFinite() || !activity.logits().isFinite();
        TrialActivity run = new TrialActivity(trials, diverged ? silence(activity) : activity);
        SimilarityMatrix connectivity = FunctionalConnectivity.of(run.activity().states());
        ModularityReading modules = search.read(connectivity, streams);
        return new AnalysedNetwork(network, run, connectivity, modules, Partition.of(modules.labelArray()), diverged);
    }

    private static Activity silence(Activity activity) {
        return new Activity(silence(activity.states()), silence(activity.logits()));
    }

    private static Sequence silence(Sequence s) {
        return Sequence.zeros(s.steps(), s.trials(), s.channels());
    }

    /** For each module the mean of its neurons' correlations with {@code signal}; see {@link SignalCorrelation}. */
    public double[] moduleCorrelations(Sequence states, Sequence signal) {
        return SignalCorrelation.moduleMeans(SignalCorrelation.perChannel(states, signal), partition);
    }
}
