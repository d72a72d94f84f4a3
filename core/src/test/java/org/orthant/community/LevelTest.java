package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Levels, groups of their nodes, moves and bounds, each against the quality itself. */
class LevelTest {

    private final UniformRandomProvider random = new RandomStreams(18).stream(Purpose.ANALYSIS_TRIALS, 0);

    private static int[] labels(int n, int kinds) {
        int[] labels = new int[n];
        Arrays.setAll(labels, i -> i * i % 7 % kinds);
        return labels;
    }

    @Test
    void groupsOfNodesHaveTheQualityOfTheirNodes() {
        QualityTerms terms = new SignedModularity(1.3).terms(CommunityTestData.random(12, -1, 1, random));
        int[] labels = labels(12, 4);
        Level coarse = terms.level().coarser(labels, 4);
        assertThat(coarse.size()).isEqualTo(4);
        assertThat(coarse.qualityOfSingletons()).isCloseTo(terms.of(Partition.of(labels)), within(1e-14));
        assertThat(terms.level().qualityOfSingletons()).isCloseTo(terms.of(terms.singletons()), within(1e-14));
        for (int g = 0; g < 4; g++) {
            for (int h = 0; h < 4; h++) {
                double sum = 0;
                for (int i = 0; i < 12; i++) {
                    for (int j = 0; j < 12; j++) {
                        sum += labels[i] == g && labels[j] == h ? terms.level().pairQuality(i, j) : 0;
                    }
                }
                assertThat(coarse.pairQuality(g, h)).isCloseTo(sum, within(1e-14));
            }
        }
        assertThat(coarse.tolerance()).isPositive().isLessThan(1e-9);
    }

    /** Few communities have their sums kept, many are added up at each look; both know what staying is worth. */
    @ParameterizedTest
    @CsvSource({"40, 5", "300, 150", "300, 128", "300, 129", "20, 20"})
    void movesKnowTheGainOfStaying(int n, int communities) {
        QualityTerms terms = new SignedModularity(0.9).terms(CommunityTestData.random(n, -1, 1, random));
        Level level = terms.level();
        int[] labels = new int[n];
        Arrays.setAll(labels, i -> 3 * i % communities);
        LocalMoving moving = new LocalMoving(level, labels);
        assertThat(moving.communityCount())
                .isEqualTo((int) Arrays.stream(labels).distinct().count());
        assertThat(Partition.of(moving.labels())).isEqualTo(Partition.of(labels));
        for (int i = 0; i < n; i += 7) {
            double gain = 0;
            for (int j = 0; j < n; j++) {
                gain += i != j && labels[i] == labels[j] ? level.pairQuality(i, j) : 0;
            }
            assertThat(moving.gainOfStaying(i)).isCloseTo(gain, within(1e-13));
        }
        assertThat(moving.coarser().qualityOfSingletons()).isCloseTo(terms.of(Partition.of(labels)), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "40, 3", "200, 200"})
    void movesEndWhereNoNodeGains(int n, int communities) {
        QualityTerms terms = SignedModularity.defaults().terms(CommunityTestData.random(n, -1, 1, random));
        Level level = terms.level();
        int[] start = new int[n];
        Arrays.setAll(start, i -> i % communities);
        LocalMoving moving = new LocalMoving(level, start);
        assertThat(moving.run(random)).isTrue();
        int[] labels = moving.labels();
        assertThat(terms.of(Partition.of(labels))).isGreaterThan(terms.of(Partition.of(start)));
        assertThat(labels).contains(0, moving.communityCount() - 1).doesNotContain(moving.communityCount());
        for (int i = 0; i < n; i++) {
            double[] gains = new double[n + 1];
            for (int j = 0; j < n; j++) {
                gains[labels[j]] += i == j ? 0 : level.pairQuality(i, j);
            }
            double best = Arrays.stream(gains).max().orElseThrow();
            assertThat(gains[labels[i]]).isGreaterThan(best - 1e-9);
        }
        assertThat(moving.coarser().qualityOfSingletons()).isCloseTo(terms.of(Partition.of(labels)), within(1e-12));
        assertThat(new LocalMoving(level, labels).run(random)).isFalse();
    }

    @Test
    void pairGainsAddUpToTheQuality() {
        QualityTerms terms = new SignedModularity(0.8).terms(CommunityTestData.random(7, -1, 1, random));
        PairGains gains = PairGains.of(terms.level());
        int[] labels = labels(7, 3);
        double quality = gains.base();
        double positive = gains.base();
        double largest = 0;
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < i; j++) {
                quality += labels[i] == labels[j] ? gains.gain(i, j) : 0;
                positive += Math.max(gains.gain(i, j), 0);
                largest = Math.max(largest, gains.gain(i, j));
                assertThat(gains.gain(i, j)).isEqualTo(gains.gain(j, i));
            }
        }
        assertThat(quality).isCloseTo(terms.of(Partition.of(labels)), within(1e-14));
        assertThat(gains.sumOfPositive()).isCloseTo(positive, within(1e-14));
        int heaviest = gains.heaviest();
        assertThat(heaviest / 7).isLessThan(heaviest % 7);
        assertThat(gains.gain(heaviest / 7, heaviest % 7)).isEqualTo(largest);
    }

    @Test
    void fusedNodesGainTogetherAndNodesApartNever() {
        QualityTerms terms = new SignedModularity(0.8).terms(CommunityTestData.random(7, -1, 1, random));
        PairGains gains = PairGains.of(terms.level());
        PairGains fused = gains.fused(1, 4).fused(0, 3);
        assertThat(fused.size()).isEqualTo(5);
        assertThat(fused.labels()).containsExactly(0, 1, 2, 0, 1, 3, 4);
        assertThat(fused.base()).isCloseTo(terms.of(Partition.of(0, 1, 2, 0, 1, 3, 4)), within(1e-14));
        assertThat(fused.base() + fused.gain(0, 1) + fused.gain(2, 4))
                .isCloseTo(terms.of(Partition.of(0, 0, 2, 0, 0, 3, 2)), within(1e-14));
        PairGains apart = gains.apart(2, 5);
        assertThat(apart.gain(2, 5)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(apart.gain(5, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(apart.gain(2, 4)).isEqualTo(gains.gain(2, 4));
        assertThat(apart.fused(2, 6).gain(2, 5)).isEqualTo(Double.NEGATIVE_INFINITY);
        QualityTerms repelled = new ConstantPotts(2).terms(CommunityTestData.random(4, -1, 1, random));
        assertThat(PairGains.of(repelled.level()).heaviest()).isEqualTo(-1);
    }

    /** Of three nodes one sweep finds the optimum itself; of more it never falls below it, nor rises. */
    @Test
    void theBoundOfTrianglesIsTightForOne() {
        for (int k = 0; k < 60; k++) {
            int n = 3 + k % 4;
            SimilarityMatrix matrix = CommunityTestData.random(n, -1, 1, random);
            QualityTerms terms = SignedModularity.defaults().terms(matrix);
            double optimum = CommunityTestData.exhaustiveOptimum(matrix, 1);
            TriangleBound bound = new TriangleBound(PairGains.of(terms.level()));
            double before = bound.bound();
            assertThat(before).isEqualTo(PairGains.of(terms.level()).sumOfPositive());
            for (int sweep = 0; sweep < 40; sweep++) {
                double after = bound.sweep();
                assertThat(after).isEqualTo(bound.bound()).isLessThanOrEqualTo(before);
                assertThat(after).isGreaterThan(optimum - 1e-12);
                before = after;
                if (n == 3) {
                    assertThat(after).isCloseTo(optimum, within(1e-12));
                }
            }
        }
        assertThat(TriangleBound.triangles(6)).isEqualTo(20);
    }
}
