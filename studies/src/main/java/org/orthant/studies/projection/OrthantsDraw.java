package org.orthant.studies.projection;

import java.util.ArrayList;
import java.util.List;
import org.orthant.community.Partition;
import org.orthant.community.PartitionResult;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.PermutedColumns;
import org.orthant.projection.WeightPartition;
import org.orthant.stats.Correlation;
import org.orthant.studies.projection.OrthantsUnit.Block;
import org.orthant.studies.projection.OrthantsUnit.Point;
import org.orthant.studies.projection.OrthantsUnit.Reading;

/** Noise through the weights of M random inputs, and what weights tell of it. */
final class OrthantsDraw {

    private final OrthantsOptions options;
    private final int inputs;
    private final RandomStreams streams;
    private final Projection projection;

    OrthantsDraw(OrthantsOptions options, int index, int inputs) {
        this.options = options;
        this.inputs = inputs;
        this.streams = ModelKind.RANDOM.point(NoiseOptions.repetition(options.seed(), index), inputs);
        this.projection = Projection.draw(ModelKind.RANDOM, inputs, options.noise(), streams);
    }

    Projection projection() {
        return projection;
    }

    SimilarityMatrix cosine() {
        return cosine(projection.weights());
    }

    private static SimilarityMatrix cosine(Matrix weights) {
        return CosineSimilarity.ofRows(SimilarityKind.COSINE, weights);
    }

    Point point() {
        PartitionResult optimum = projection.modules(options.noise(), Diagonal.ZERO, streams);
        return new Point(
                inputs,
                optimum.quality(),
                optimum.best().moduleCount(),
                reading(projection.weights(), optimum, streams),
                reading(permuted(), optimum, streams.derive(Purpose.SURROGATE, 0)));
    }

    private Reading reading(Matrix weights, PartitionResult optimum, RandomStreams search) {
        NoiseOptions noise = options.noise();
        var hamming = WeightPartition.hamming(weights, noise.quality(), noise.search(), search);
        var signed = WeightPartition.signedHamming(weights, noise.quality(), noise.search(), search);
        var cosine = WeightPartition.cosine(weights, noise.quality(), noise.search(), search);
        return new Reading(
                candidate(WeightPartition.orthants(weights), optimum),
                candidate(hamming.best(), optimum),
                candidate(signed.best(), optimum),
                candidate(cosine.best(), optimum),
                Correlation.pearson(
                        cosine(weights).upperTriangle(),
                        projection.connectivity().upperTriangle()));
    }

    private Candidate candidate(Partition partition, PartitionResult optimum) {
        return Candidate.of(partition, projection, optimum, options.noise());
    }

    /** Each column of the weights in an order of its own. */
    private Matrix permuted() {
        return PermutedColumns.permuted(projection.weights(), streams.stream(Purpose.SURROGATE, 0));
    }

    Block block() {
        return new Block(inputs, means(projection.weights()), means(permuted()));
    }

    private List<Double> means(Matrix weights) {
        double[] sums = new double[inputs + 1];
        int[] pairs = new int[inputs + 1];
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < i; j++) {
                int differing = differing(weights, i, j);
                sums[differing] += projection.connectivity().get(i, j);
                pairs[differing]++;
            }
        }
        List<Double> means = new ArrayList<>();
        for (int d = 0; d <= inputs; d++) {
            means.add(sums[d] / pairs[d]);
        }
        return means;
    }

    private static int differing(Matrix weights, int i, int j) {
        int count = 0;
        for (int k = 0; k < weights.columns(); k++) {
            count += (weights.get(i, k) >= 0) == (weights.get(j, k) >= 0) ? 0 : 1;
        }
        return count;
    }
}
