package org.orthant.studies.function;

import org.orthant.community.Partition;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.function.SignalCorrelation;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.task.Trials;

/**
 * A network on its trial set: activity, FC over all steps of all trials, and the modules of FC with its diagonal set to
 * 0.
 */
record AnalysedNetwork(
        Ctrnn network,
        TrialActivity run,
        SimilarityMatrix connectivity,
        ModularityReading modules,
        Partition partition) {

    static AnalysedNetwork of(Ctrnn network, Trials trials, ModuleSearch search, RandomStreams streams) {
        TrialActivity run = new TrialActivity(trials, network.run(trials.observations()));
        SimilarityMatrix connectivity = FunctionalConnectivity.of(run.activity().states());
        ModularityReading modules = search.read(connectivity, Diagonal.ZERO, streams);
        return new AnalysedNetwork(network, run, connectivity, modules, Partition.of(modules.labelArray()));
    }

    /** For each module the mean of its neurons' correlations with {@code signal}; see {@link SignalCorrelation}. */
    double[] moduleCorrelations(Sequence states, Sequence signal) {
        return SignalCorrelation.moduleMeans(SignalCorrelation.perChannel(states, signal), partition);
    }
}
