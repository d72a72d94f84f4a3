package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class ConsensusTest {

    private static final RandomStreams STREAMS = new RandomStreams(12);
    private static final Quality QUALITY = SignedModularity.defaults();

    private final UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 0);

    @Test
    void restartsThatAgreeAreTheConsensusAtOnce() {
        SimilarityMatrix ring = CommunityTestData.ringOfCliques(5, 4);
        ConsensusResult result = Consensus.defaults().search(ring, QUALITY, STREAMS);
        assertThat(result.settled()).isTrue();
        assertThat(result.rounds()).isZero();
        assertThat(result.result()).isEqualTo(Restarts.defaults().search(ring, QUALITY, STREAMS));
        assertThat(result.result().best().moduleCount()).isEqualTo(5);
    }

    /** Blocks under so much noise that restarts differ: their consensus settles, nearer to them than they are to each other. */
    @Test
    void noisyBlocksSettle() {
        int[] labels = new int[60];
        Arrays.setAll(labels, i -> i % 4);
        SimilarityMatrix matrix = CommunityTestData.blocks(labels, 0.16, -0.06, 0.6, random);
        ConsensusResult result = Consensus.defaults().search(matrix, QUALITY, STREAMS);
        assertThat(result.settled()).isTrue();
        assertThat(result.rounds()).isBetween(1, 20);
        assertThat(result.result().warnings()).isEmpty();
        assertThat(result.result().restarts().distinct()).isGreaterThan(1);
        QualityTerms terms = QUALITY.terms(matrix);
        double central = Restarts.defaults().runsInParallel(terms, terms.singletons(), STREAMS).stream()
                .mapToDouble(run -> PartitionAgreement.adjustedRandIndex(
                        run.partition(), result.result().best()))
                .average()
                .orElseThrow();
        assertThat(central).isGreaterThan(result.result().restarts().meanAri());
        assertThat(result.result().quality())
                .isEqualTo(QUALITY.of(matrix, result.result().best()));
    }

    @Test
    void saysWhetherItSettledAndWhatItLeavesOut() {
        SimilarityMatrix noise = CommunityTestData.random(50, -1, 1, random).excluding(node -> node == 7);
        Restarts few = Restarts.defaults().withCount(10);
        ConsensusResult settled = new Consensus(few, 20).search(noise, QUALITY, STREAMS);
        assertThat(settled.settled()).isTrue();
        assertThat(settled.result().best().isAssigned(7)).isFalse();
        Maximiser dice = (terms, start, stream) ->
                terms.partition(stream.ints(terms.size(), 0, 3).toArray());
        ConsensusResult cut = new Consensus(new Restarts(dice, 10), 2).search(noise, QUALITY, STREAMS);
        assertThat(cut.settled()).isFalse();
        assertThat(cut.rounds()).isEqualTo(2);
        assertThat(cut.result().warnings()).singleElement().asString().contains("did not settle in 2 rounds");
        assertThatThrownBy(() -> new Consensus(few, 0)).hasMessage("expected at least 1 round, got 0");
    }

    @Test
    void threadsChangeNoBit() {
        SimilarityMatrix noise = CommunityTestData.random(40, -1, 1, random);
        QualityTerms terms = QUALITY.terms(noise);
        Restarts restarts = Restarts.defaults().withCount(20);
        PartitionResult one = restarts.search(noise, QUALITY, STREAMS);
        ConsensusResult consensus = new Consensus(restarts, 20).search(noise, QUALITY, STREAMS);
        for (int threads : new int[] {1, 2, 5}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> restarts.searchInParallel(terms, terms.singletons(), STREAMS))
                                .join())
                        .isEqualTo(one);
                assertThat(pool.submit(() -> new Consensus(restarts, 20).search(noise, QUALITY, STREAMS))
                                .join())
                        .isEqualTo(consensus);
            }
        }
    }

    @Test
    void allegianceCountsPairsThatBothAssign() {
        List<Partition> partitions =
                List.of(Partition.of(0, 0, 1, -1), Partition.of(0, 1, 1, -1), Partition.of(0, 0, -1, -1));
        SimilarityMatrix allegiance = ModuleAllegiance.of(partitions);
        assertThat(allegiance.get(0, 1)).isEqualTo(2.0 / 3);
        assertThat(allegiance.get(1, 2)).isEqualTo(0.5);
        assertThat(allegiance.get(0, 2)).isZero();
        assertThat(allegiance.get(2, 2)).isEqualTo(1);
        assertThat(allegiance.excludedNodes()).containsExactly(3);
        assertThat(ModuleAllegiance.expected(partitions)).isCloseTo((1.0 / 3 + 1.0 / 3 + 1) / 3, within(1e-15));
        assertThatThrownBy(() -> ModuleAllegiance.of(List.of())).hasMessageContaining("got none");
        assertThatThrownBy(() -> ModuleAllegiance.of(List.of(Partition.of(0), Partition.of(0, 0))))
                .hasMessageContaining("got 1 and 2");
    }

    /** Four blocks in two pairs: two modules at low gamma, four at high, one within the other. */
    @Test
    void sweepFindsPlateausOfAHierarchy() {
        int n = 48;
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i * n + j] = i / 12 == j / 12 ? 0.9 : i / 24 == j / 24 ? 0.4 : 0.02;
            }
        }
        SimilarityMatrix matrix = CommunityTestData.matrix(n, values);
        GammaSweep sweep =
                GammaSweep.evenly(0.4, 1.8, 15).withRestarts(Restarts.defaults().withCount(10));
        GammaSweepResult result = sweep.search(matrix, QUALITY, STREAMS);
        assertThat(result.points()).hasSize(15);
        assertThat(result.plateaus().stream().map(p -> p.partition().moduleCount()))
                .containsExactly(2, 4);
        assertThat(result.plateaus().getFirst().from()).isEqualTo(0.4);
        assertThat(result.points().getFirst().ari()).isNaN();
        assertThat(result.points().subList(1, 15)).allSatisfy(point -> {
            assertThat(point.nesting()).isEqualTo(1);
            assertThat(point.nmi()).isBetween(0.6, 1.0);
        });
        GammaSweepResult.Point point = result.points().get(7);
        assertThat(point.result())
                .isEqualTo(sweep.restarts().search(matrix, QUALITY.withGamma(point.gamma()), STREAMS));
        assertThatThrownBy(() -> GammaSweep.evenly(1, 1, 3)).hasMessageContaining("ascending gammas, got [1.0, 1.0");
        assertThatThrownBy(() -> GammaSweep.evenly(1, 2, 1)).hasMessageContaining("at least 2 gammas, got 1");
        assertThatThrownBy(() -> new GammaSweep(sweep.restarts(), List.of(1.0), Double.NaN))
                .hasMessageContaining("got NaN");
    }
}
