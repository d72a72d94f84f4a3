package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.testing.GoldenFiles;

class ExactOptimumTest {

    private static final RandomStreams STREAMS = new RandomStreams(14);

    private final UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 0);

    /** From singletons, so that the search itself has to find the optimum. */
    @Test
    void findsAndProvesTheOptimumOfAllPartitions() {
        for (int k = 0; k < 100; k++) {
            SimilarityMatrix matrix = CommunityTestData.random(1 + k % 9, k % 3 == 0 ? -0.3 : -1, 1, random);
            double gamma = new double[] {1, 0.5, 1.5}[k % 3];
            double optimum = CommunityTestData.exhaustiveOptimum(matrix, gamma);
            QualityTerms terms = new SignedModularity(gamma).terms(matrix);
            OptimumResult result = ExactOptimum.defaults().search(terms, terms.singletons());
            assertThat(result.proved()).as("case %d", k).isTrue();
            assertThat(result.quality()).as("case %d", k).isCloseTo(optimum, within(1e-9));
            assertThat(result.quality()).isEqualTo(terms.of(result.best()));
            assertThat(result.gap()).isZero();
            assertThat(ExactOptimum.upperBound(terms)).isGreaterThan(optimum - 1e-12);
        }
    }

    /** The optimum is 0.4198 (Brandes et al. 2008). */
    @Test
    void karateClubIsProved() {
        QualityTerms terms = new NewmanGirvan(1).terms(CommunityTestData.karateClub());
        PartitionResult known = Restarts.defaults().search(terms, terms.singletons(), STREAMS);
        OptimumResult result = ExactOptimum.defaults().search(terms, known.best());
        assertThat(result.proved()).isTrue();
        assertThat(result.quality()).isCloseTo(0.4197896, within(5e-8));
    }

    /** Forty neurons of each trained network, golden/connectivity-community.md. */
    @Test
    @Tag("slow")
    void fortyNeuronsAreProved() {
        for (String tag : new String[] {"pdm_dt100", "gonogo_dt100"}) {
            var fc = GoldenFiles.npz(tag + ".fc.npz", "FC");
            int n = fc.shape()[0];
            SimilarityMatrix forty = CommunityTestData.matrix(n, fc.values())
                    .withDiagonal(Diagonal.ZERO)
                    .restrictedTo(IntStream.range(0, 40).toArray());
            QualityTerms terms = SignedModularity.defaults().terms(forty);
            PartitionResult known = Restarts.defaults().search(terms, terms.singletons(), STREAMS);
            OptimumResult result = ExactOptimum.defaults().search(terms, known.best());
            assertThat(result.proved()).as(tag).isTrue();
            assertThat(result.quality()).isCloseTo(known.quality(), within(1e-9));
        }
    }

    @Test
    void theLimitOfWorkLeavesAGapThatIsTrue() {
        SimilarityMatrix noise = CommunityTestData.random(30, -1, 1, random);
        QualityTerms terms = SignedModularity.defaults().terms(noise);
        OptimumResult result = new ExactOptimum(10_000).search(terms, terms.singletons());
        double best =
                Restarts.defaults().search(terms, terms.singletons(), STREAMS).quality();
        assertThat(result.proved()).isFalse();
        assertThat(result.upperBound()).isGreaterThan(best);
        assertThat(result.gap()).isEqualTo(result.upperBound() - result.quality());
        assertThat(new ExactOptimum(10_000).search(terms, terms.singletons())).isEqualTo(result);
    }

    @Test
    void boundsHoldForManyNodes() {
        int[] labels = new int[160];
        Arrays.setAll(labels, i -> i % 4);
        SimilarityMatrix matrix = CommunityTestData.blocks(labels, 0.5, -0.2, 0.1, random);
        QualityTerms terms = SignedModularity.defaults().terms(matrix);
        double planted = terms.of(Partition.of(labels));
        assertThat(ExactOptimum.upperBound(terms)).isBetween(planted - 1e-12, planted + 1e-9);
        assertThatThrownBy(() -> ExactOptimum.defaults().search(terms, terms.singletons()))
                .hasMessage("expected at most 150 nodes for an exact search, got 160");
        assertThatThrownBy(() -> new ExactOptimum(0)).hasMessage("expected at least 1 step, got 0");
    }
}
