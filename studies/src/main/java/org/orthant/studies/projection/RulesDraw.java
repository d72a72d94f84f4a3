package org.orthant.studies.projection;

import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.community.PartitionResult;
import org.orthant.connectivity.Diagonal;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.projection.WeightPartition;
import org.orthant.studies.modularity.NullReading;

/**
 * What one repetition of {@code rules} draws and finds.
 *
 * @param projection noise through the weights of two random inputs
 * @param optimum the best partition of FC
 * @param cosine the best partition of the cosines of weights
 */
record RulesDraw(Projection projection, PartitionResult optimum, Partition cosine) {

    private static final int INPUTS = 2;

    static RulesDraw of(RulesOptions options, int index) {
        NoiseOptions noise = options.noise();
        RandomStreams streams = streams(options, index);
        Projection projection = Projection.draw(ModelKind.RANDOM, INPUTS, noise, streams);
        Partition cosine = WeightPartition.cosine(projection.weights(), noise.quality(), noise.search(), streams)
                .best();
        return new RulesDraw(projection, projection.modules(noise, Diagonal.ZERO, streams), cosine);
    }

    private static RandomStreams streams(RulesOptions options, int index) {
        return ModelKind.RANDOM.point(NoiseOptions.repetition(options.seed(), index), INPUTS);
    }

    Partition rules() {
        return WeightPartition.rules(projection.weights());
    }

    Partition quadrants() {
        return WeightPartition.orthants(projection.weights());
    }

    RulesUnit unit(RulesOptions options, int index) {
        RandomStreams streams = streams(options, index);
        return new RulesUnit(
                optimum.quality(),
                optimum.best().moduleCount(),
                candidate(rules(), options),
                candidate(quadrants(), options),
                candidate(cosine, options),
                random(rules(), options, streams.derive(Purpose.PERMUTATION, 0)),
                random(cosine, options, streams.derive(Purpose.PERMUTATION, 1)),
                PartitionAgreement.adjustedRandIndex(cosine, rules()));
    }

    private Candidate candidate(Partition partition, RulesOptions options) {
        return Candidate.of(partition, projection, optimum, options.noise());
    }

    private NullReading random(Partition partition, RulesOptions options, RandomStreams streams) {
        return NullReading.of(new InducedQualityPermutation(options.permutations())
                .test(
                        projection.connectivity().withDiagonal(Diagonal.ZERO),
                        partition,
                        options.noise().quality(),
                        streams));
    }
}
