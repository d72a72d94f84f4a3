package org.orthant.studies.jacobian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.nullmodel.NullSummary;
import org.orthant.stats.Alternative;
import org.orthant.stats.Mantel;
import org.orthant.stats.TestResult;
import org.orthant.studies.jacobian.JacobianReading.Measure;
import org.orthant.studies.jacobian.JacobianReading.Relation;
import org.orthant.studies.modularity.ModularityReading;

/** Relates similarity matrices of one network to its FC, over the neurons that both have. */
final class JacobianRelations {

    /** Similarities that differ by less are the same: what is left is rounding. */
    private static final double SAME = 1e-9;

    private final JacobianAnalysis options;
    private final SimilarityMatrix connectivity;
    private final RandomStreams streams;
    private final Map<List<Integer>, Relation> baselines = new HashMap<>();

    JacobianRelations(JacobianAnalysis options, SimilarityMatrix connectivity, RandomStreams streams) {
        this.options = options;
        this.connectivity = connectivity;
        this.streams = streams;
    }

    /** A similarity and, over the same neurons, the cosine of W_rec's rows. */
    Measure measure(MeasureKind kind, SimilarityMatrix similarity, SimilarityMatrix weights) {
        int[] nodes = IntStream.of(connectivity.includedNodes())
                .filter(i -> !similarity.isExcluded(i) && !weights.isExcluded(i))
                .toArray();
        SimilarityMatrix fc = connectivity.restrictedTo(nodes);
        SimilarityMatrix jacobian = similarity.restrictedTo(nodes);
        SimilarityMatrix baseline = weights.restrictedTo(nodes);
        Relation ofWeights =
                baselines.computeIfAbsent(IntStream.of(nodes).boxed().toList(), list -> relation(baseline, fc));
        return new Measure(
                kind, nodes.length, areSame(jacobian, baseline) ? ofWeights : relation(jacobian, fc), ofWeights);
    }

    private static boolean areSame(SimilarityMatrix a, SimilarityMatrix b) {
        double[] one = a.upperTriangle();
        double[] other = b.upperTriangle();
        return IntStream.range(0, one.length).allMatch(k -> Math.abs(one[k] - other[k]) < SAME);
    }

    private Relation relation(SimilarityMatrix similarity, SimilarityMatrix fc) {
        if (fc.nodeCount() < 3) {
            return new Relation(Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        TestResult mantel =
                Mantel.test(similarity.values(), fc.values(), Alternative.GREATER, options.permutations(), streams);
        ModularityReading modules = options.search().read(similarity, streams);
        NullSummary induced = new InducedQualityPermutation(options.permutations())
                .test(
                        fc.withDiagonal(options.diagonal()),
                        Partition.of(modules.labelArray()),
                        new SignedModularity(options.gamma()),
                        streams);
        double best = options.search().read(fc, streams).quality();
        return new Relation(
                mantel.statistic(),
                mantel.p().value(),
                modules.modules(),
                induced.observed(),
                induced.observed() / best,
                induced.z(),
                induced.p());
    }
}
