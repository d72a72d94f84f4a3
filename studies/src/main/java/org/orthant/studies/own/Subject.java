package org.orthant.studies.own;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.flow.FlowTask;
import org.orthant.task.Trials;

/**
 * A network of the user's on its trials.
 *
 * @param analysed activity, FC and modules
 * @param options how it is analysed
 * @param streams where randomness comes from
 * @param points inputs at which its step map is looked at
 */
record Subject(AnalysedNetwork analysed, OwnOptions options, RandomStreams streams, List<List<Double>> points) {

    private static final double DECIMALS = 1000;

    static Subject of(Ctrnn network, Trials trials, OwnOptions options) {
        RandomStreams streams = new RandomStreams(options.seed());
        return new Subject(
                AnalysedNetwork.of(network, trials, options.search(), streams),
                options,
                streams,
                FlowTask.of(trials.task()).map(FlowTask::inputs).orElseGet(() -> List.of(mean(trials.observations()))));
    }

    /** The mean over all steps and trials, to three decimals. */
    private static List<Double> mean(Sequence inputs) {
        int samples = inputs.steps() * inputs.trials();
        return IntStream.range(0, inputs.channels())
                .mapToObj(c -> {
                    double sum = 0;
                    for (int k = 0; k < samples; k++) {
                        sum += inputs.array()[k * inputs.channels() + c];
                    }
                    return Math.rint(sum / samples * DECIMALS) / DECIMALS;
                })
                .toList();
    }

    Ctrnn network() {
        return analysed.network();
    }

    Trials trials() {
        return analysed.run().trials();
    }

    Sequence states() {
        return analysed.run().activity().states();
    }
}
