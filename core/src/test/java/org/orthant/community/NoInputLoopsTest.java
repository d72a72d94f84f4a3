package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Every search ends on every matrix, each within a second, whatever the quality. */
class NoInputLoopsTest {

    private static final RandomStreams STREAMS = new RandomStreams(15);
    private static final int KINDS = 12;
    private static final int QUALITIES = 6;

    @Test
    @Tag("slow")
    void searchesEnd() {
        run(0, 2000);
    }

    @Test
    @Tag("long")
    void searchesEndOnManyMore() {
        run(2000, 10_000);
    }

    private static void run(int from, int to) {
        for (int k = from; k < to; k++) {
            int number = k;
            // The first search loads the classes, too.
            Duration limit = Duration.ofSeconds(k == from ? 20 : 1);
            Assertions.assertTimeoutPreemptively(limit, () -> search(number), "case " + k);
        }
    }

    private static void search(int k) {
        UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, k);
        SimilarityMatrix matrix = matrix(k % KINDS, random);
        Quality quality = quality(k / KINDS % QUALITIES, matrix, random);
        QualityTerms terms = quality.terms(matrix);
        RandomStreams streams = new RandomStreams(k);
        for (Maximiser maximiser : new Maximiser[] {new Louvain(), new Leiden()}) {
            PartitionResult found = new Restarts(maximiser, 2).search(terms, terms.singletons(), streams);
            assertThat(found.quality()).as("case %d", k).isEqualTo(terms.of(found.best()));
            double slack = 1e-8 * Math.max(Math.abs(found.quality()), Double.MIN_NORMAL);
            assertThat(found.quality()).as("case %d", k).isGreaterThanOrEqualTo(terms.of(terms.singletons()) - slack);
        }
        requireEndInSinglePrecision(matrix, quality, streams);
        ConsensusResult consensus = new Consensus(new Restarts(new Leiden(), 5), 5).search(matrix, quality, streams);
        assertThat(consensus.result().best().assigned()).hasSize(terms.size());
        OptimumResult exact = new ExactOptimum(100_000).search(terms, terms.singletons());
        assertThat(exact.upperBound()).as("case %d", k).isGreaterThanOrEqualTo(exact.quality());
        if (exact.proved()) {
            double best = consensus.result().quality();
            assertThat(best)
                    .as("case %d", k)
                    .isLessThanOrEqualTo(exact.quality() + 1e-8 * Math.abs(exact.quality()) + 1e-300);
        }
    }

    /** Values as floats, those beyond their range cut to it; null models of pairs are doubles anyway. */
    private static void requireEndInSinglePrecision(SimilarityMatrix matrix, Quality quality, RandomStreams streams) {
        int n = matrix.nodeCount();
        float[] floats = new float[n * n];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) Math.clamp(matrix.get(k / n, k % n), -Float.MAX_VALUE, Float.MAX_VALUE);
        }
        SimilarityMatrix single =
                SimilarityMatrix.single(SimilarityKind.GIVEN, FloatMatrix.adopt(n, n, floats), Diagonal.KEEP, 0);
        QualityTerms terms = quality.terms(single);
        for (Maximiser maximiser : new Maximiser[] {new Louvain(), new Leiden()}) {
            Partition found = new Restarts(maximiser, 1)
                    .search(terms, terms.singletons(), streams)
                    .best();
            assertThat(found.assigned()).hasSize(n);
        }
    }

    private static SimilarityMatrix matrix(int kind, UniformRandomProvider random) {
        int n = kind == 9 ? 1 : kind == 10 ? 2 : 1 + random.nextInt(40);
        double[] values = CommunityTestData.random(n, -1, 1, random).values().toDoubles();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = values[i * n + j];
                double changed = switch (kind) {
                    case 0 -> Math.abs(value) < 0.9 ? 0 : value;
                    case 1 -> -Math.abs(value);
                    case 2 -> 0;
                    case 3 -> Math.rint(3 * value);
                    case 4 -> value * 1e150;
                    case 5 -> value * 1e-150;
                    case 6 -> (i + j) % 2 == 0 ? 1.0 / 3 : -1.0 / 3;
                    case 7 -> value * ((i * j) % 3 == 0 ? 1e9 : 1e-9);
                    case 8 -> Math.abs(value);
                    default -> value;
                };
                values[i * n + j] = changed;
                values[j * n + i] = changed;
            }
        }
        if (kind == 11) {
            double mean = Arrays.stream(values).sum() / values.length;
            Arrays.setAll(values, x -> values[x] - mean);
        }
        return CommunityTestData.matrix(n, values);
    }

    private static Quality quality(int kind, SimilarityMatrix matrix, UniformRandomProvider random) {
        double gamma = 0.5 + random.nextDouble();
        double[] strengths = random.doubles(matrix.nodeCount()).toArray();
        return switch (kind) {
            case 0 -> new SignedModularity(gamma);
            case 1 -> new SymmetricSignedModularity(gamma);
            case 2 -> new NewmanGirvan(gamma);
            case 3 -> new ConstantPotts(gamma / 10);
            case 4 -> new GivenNull(ExpectedWeights.ofStrengths(strengths), gamma);
            default -> new GivenNull(ExpectedWeights.ofMatrix(matrix.values()), gamma);
        };
    }
}
