package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.testing.GoldenFiles;

/** What every maximiser of Q* must do. */
abstract class MaximiserContract {

    private static final RandomStreams STREAMS = new RandomStreams(42);
    private static final SignedModularity QUALITY = SignedModularity.defaults();

    private final UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 0);

    abstract Maximiser maximiser();

    private PartitionResult search(SimilarityMatrix matrix, double gamma) {
        return new Restarts(maximiser(), 100).search(matrix, new SignedModularity(gamma), STREAMS);
    }

    @Test
    @Tag("slow")
    void restartsReachTheOptimumOfSmallMatrices() {
        for (int k = 0; k < 1000; k++) {
            int n = 1 + k % 9;
            SimilarityMatrix matrix = k % 4 == 3
                    ? CommunityTestData.integers(n, 2, random)
                    : CommunityTestData.random(n, k % 4 == 0 ? -0.3 : -1, 1, random);
            if (!QUALITY.terms(matrix).hasAttraction()) {
                continue; // single nodes by definition
            }
            double optimum = CommunityTestData.exhaustiveOptimum(matrix, 1);
            assertThat(search(matrix, 1).quality()).as("case %d", k).isCloseTo(optimum, within(1e-12));
        }
    }

    @Test
    void ringOfCliques() {
        PartitionResult result = search(CommunityTestData.ringOfCliques(8, 5), 1);
        assertThat(result.best().moduleCount()).isEqualTo(8);
        assertThat(result.restarts().distinct()).isEqualTo(1);
        assertThat(result.restarts().qSd()).isZero();
        assertThat(result.restarts().meanAri()).isEqualTo(1);
        // 8 modules of 10 inner edges among 88 edges; each holds 1/8 of all degrees.
        assertThat(result.quality()).isCloseTo(80.0 / 88 - 1.0 / 8, within(1e-14));
        for (int k = 0; k < 8; k++) {
            assertThat(result.best().members(k)).containsExactly(5 * k, 5 * k + 1, 5 * k + 2, 5 * k + 3, 5 * k + 4);
        }
    }

    /** The optimum is 0.4198 with four modules (Brandes et al. 2008). */
    @Test
    void karateClub() {
        assertThat(CommunityTestData.karateEdges()).isEqualTo(78);
        PartitionResult result = search(CommunityTestData.karateClub(), 1);
        assertThat(result.quality()).isCloseTo(0.4197896, within(5e-8));
        assertThat(result.best().moduleCount()).isEqualTo(4);
    }

    @Test
    void plantedSignedBlocks() {
        int[] labels = new int[60];
        Arrays.setAll(labels, i -> i * i % 7 % 4);
        SimilarityMatrix matrix = CommunityTestData.blocks(labels, 0.3, -0.2, 0.5, random);
        PartitionResult result = search(matrix, 1);
        assertThat(result.best()).isEqualTo(Partition.of(labels));
        assertThat(result.quality()).isCloseTo(CommunityTestData.plainQuality(matrix, labels, 1), within(1e-13));
    }

    /** The best of bctpy's restarts on trained networks, golden/connectivity-community.md, must be reached or exceeded. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    @Tag("slow")
    void reachesBctpysBest(String tag) {
        for (var row : GoldenFiles.rows(tag + ".fc.json")) {
            if (row.string("how").startsWith("bct")) {
                PartitionResult result = new Restarts(maximiser(), 100)
                        .search(
                                CommunityTestData.goldenMatrix(tag, row),
                                CommunityTestData.goldenQuality(row),
                                STREAMS);
                assertThat(result.quality()).as(row.text()).isGreaterThan(row.number("q") - 1e-12);
            }
        }
    }

    @Test
    void relabellingNodesKeepsTheBest() {
        int[] labels = new int[40];
        Arrays.setAll(labels, i -> i % 3);
        SimilarityMatrix matrix = CommunityTestData.blocks(labels, 0.4, -0.1, 0.4, random);
        int[] order = new int[40];
        Arrays.setAll(order, i -> (7 * i + 3) % 40);
        PartitionResult moved = search(matrix.restrictedTo(order), 1);
        PartitionResult result = search(matrix, 1);
        assertThat(moved.best()).isEqualTo(result.best().restrictedTo(order));
        assertThat(moved.quality()).isCloseTo(result.quality(), within(1e-14));
    }

    /** Not the best alone: every partition that runs end in is found about as often after relabelling. */
    @Test
    @Tag("slow")
    void relabellingNodesKeepsTheDistributionOfResults() {
        int runs = 2000;
        SimilarityMatrix noise = CommunityTestData.random(14, -1, 1, random);
        int[] order = {3, 10, 7, 0, 12, 5, 1, 13, 9, 2, 11, 4, 8, 6};
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            back[order[i]] = i;
        }
        Map<Partition, int[]> counts = new LinkedHashMap<>();
        QualityTerms terms = QUALITY.terms(noise);
        QualityTerms moved = QUALITY.terms(noise.restrictedTo(order));
        for (int r = 0; r < runs; r++) {
            Partition here = maximiser().maximise(terms, terms.singletons(), STREAMS.stream(Purpose.RESTART, r));
            Partition there = maximiser().maximise(moved, moved.singletons(), STREAMS.stream(Purpose.PERMUTATION, r));
            counts.computeIfAbsent(here, _ -> new int[2])[0]++;
            counts.computeIfAbsent(there.restrictedTo(back), _ -> new int[2])[1]++;
        }
        assertThat(counts.size()).isGreaterThan(2);
        counts.forEach((partition, n) -> {
            double difference = n[0] - n[1];
            assertThat(difference * difference / (n[0] + n[1]))
                    .as("%s: %d and %d of %d", partition, n[0], n[1], runs)
                    .isLessThan(20); // chi-square with 1 degree of freedom, p 8e-6
        });
    }

    @Test
    void scalingByPowersOfTwoChangesNoBit() {
        SimilarityMatrix matrix = CommunityTestData.random(30, -1, 1, random);
        PartitionResult result = search(matrix, 1);
        for (int exponent : new int[] {-900, -1, 50, 1000}) {
            assertThat(search(CommunityTestData.scaled(matrix, Math.scalb(1.0, exponent)), 1))
                    .isEqualTo(result);
        }
    }

    @Test
    void warmStartIsNeverMadeWorse() {
        for (int k = 0; k < 50; k++) {
            SimilarityMatrix matrix = CommunityTestData.random(25, -1, 1, random);
            int[] labels = new int[25];
            Arrays.setAll(labels, i -> random.nextInt(5));
            Partition start = Partition.of(labels);
            QualityTerms terms = QUALITY.terms(matrix);
            Partition found = maximiser().maximise(terms, start, STREAMS.stream(Purpose.RESTART, k));
            assertThat(terms.of(found)).isGreaterThanOrEqualTo(terms.of(start));
            Partition again = maximiser().maximise(terms, found, STREAMS.stream(Purpose.RESTART, k));
            assertThat(terms.of(again)).isGreaterThanOrEqualTo(terms.of(found));
        }
    }

    /** One node repels the others: it must be able to leave although no other community exists. */
    @Test
    void nodesMayLeaveForACommunityOfTheirOwn() {
        QualityTerms terms = QUALITY.terms(CommunityTestData.matrix(3, 0, 1, -1, 1, 0, -1, -1, -1, 0));
        Partition found = maximiser().maximise(terms, Partition.of(0, 0, 0), STREAMS.stream(Purpose.RESTART, 0));
        assertThat(found).isEqualTo(Partition.of(0, 0, 1));
    }

    @Test
    void warmStartMayAssignExcludedNodesToo() {
        SimilarityMatrix matrix = CommunityTestData.ringOfCliques(3, 4).excluding(node -> node < 4);
        QualityTerms terms = QUALITY.terms(matrix);
        Restarts restarts = new Restarts(maximiser(), 5);
        assertThat(restarts.search(terms, Partition.singletons(12), STREAMS).best())
                .isEqualTo(Partition.of(-1, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 1));
        assertThatThrownBy(() -> restarts.search(terms, Partition.of(new int[3]), STREAMS))
                .hasMessage("expected a partition of 12 nodes, got 3 nodes");
        Partition part = Partition.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1);
        assertThatThrownBy(() -> restarts.search(terms, part, STREAMS))
                .hasMessageContaining("node 11 (counted from 0) is not");
    }

    @Test
    void runsArePureFunctionsOfTheirStream() {
        QualityTerms terms = QUALITY.terms(CommunityTestData.random(40, -1, 1, random));
        Partition first = maximiser().maximise(terms, terms.singletons(), STREAMS.stream(Purpose.RESTART, 3));
        assertThat(maximiser().maximise(terms, terms.singletons(), STREAMS.stream(Purpose.RESTART, 3)))
                .isEqualTo(first);
    }

    @Test
    void excludedNodesAreNotAssigned() {
        SimilarityMatrix matrix = SimilarityMatrix.of(
                SimilarityKind.GIVEN, DoubleMatrix.of(4, 4, 0, 1, 0, -1, 1, 0, 0, -1, 0, 0, 0, 0, -1, -1, 0, 0), 2);
        assertThat(search(matrix, 1).best().labels()).containsExactly(0, 0, -1, 1);
        SimilarityMatrix none = SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.zeros(2, 2), 0, 1);
        PartitionResult result = search(none, 1);
        assertThat(result.best().assigned()).isEmpty();
        assertThat(result.quality()).isZero();
        assertThat(result.warnings()).containsExactly("Every node is excluded: there is nothing to partition.");
    }

    @Test
    void nothingPositiveGivesSingletonsAndSaysSo() {
        for (SimilarityMatrix matrix : new SimilarityMatrix[] {
            CommunityTestData.random(12, -2, -1, random),
            CommunityTestData.matrix(3, new double[9]),
            CommunityTestData.matrix(1, 0),
            CommunityTestData.matrix(2, -1e30, -1e30, -1e30, -1e30)
        }) {
            PartitionResult result = search(matrix, 1);
            assertThat(result.best()).isEqualTo(Partition.singletons(matrix.nodeCount()));
            assertThat(result.warnings()).hasSize(1).first().asString().contains("no positive value");
        }
    }

    @Test
    void oneAndTwoNodes() {
        assertThat(search(CommunityTestData.matrix(1, 5), 1).best().labels()).containsExactly(0);
        assertThat(search(CommunityTestData.matrix(2, 0, 1, 1, 0), 1).best().labels())
                .containsExactly(0, 0);
        assertThat(search(CommunityTestData.matrix(2, 1, -1, -1, 1), 1).best().labels())
                .containsExactly(0, 1);
        assertThat(search(CommunityTestData.matrix(2, 0, 1, 1, 0), 1).warnings())
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void endsOnOddMatricesWithAQualityThatIsTrue() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int k = 0; k < 2000; k++) {
                SimilarityMatrix matrix = odd(k);
                Restarts restarts = new Restarts(maximiser(), 3);
                PartitionResult result = restarts.search(matrix, QUALITY, STREAMS);
                assertThat(result.quality())
                        .as("case %d", k)
                        .isCloseTo(QUALITY.of(matrix, result.best()), within(0.0))
                        .isGreaterThanOrEqualTo(QUALITY.of(matrix, Partition.singletons(matrix.nodeCount())) - 1e-12);
            }
        });
    }

    /** Rounded to few values for ties, or of any scale, or with scales mixed, or summing to about 0. */
    private SimilarityMatrix odd(int k) {
        int n = 1 + random.nextInt(30);
        SimilarityMatrix matrix = CommunityTestData.random(n, -1, 1, random);
        double[] values = matrix.values().toDoubles();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = values[i * n + j];
                double changed = switch (k % 6) {
                    case 0 -> Math.rint(value);
                    case 1 -> value * 1e30;
                    case 2 -> value * 1e-30;
                    case 3 -> value * ((i + j) % 2 == 0 ? 1e30 : 1e-30);
                    case 4 -> (i + j) % 2 == 0 ? 1.0 / 3 : -1.0 / 3;
                    default -> Math.copySign(1e-300, value);
                };
                values[i * n + j] = changed;
                values[j * n + i] = changed;
            }
        }
        return CommunityTestData.matrix(n, values);
    }

    @Test
    void summaryOfRestarts() {
        SimilarityMatrix matrix = CommunityTestData.random(40, -1, 1, random);
        QualityTerms terms = QUALITY.terms(matrix);
        Restarts restarts = new Restarts(maximiser(), 10);
        PartitionResult result = restarts.search(matrix, QUALITY, STREAMS);
        Partition[] runs = new Partition[10];
        Arrays.setAll(runs, r -> maximiser().maximise(terms, terms.singletons(), STREAMS.stream(Purpose.RESTART, r)));
        double mean = Arrays.stream(runs).mapToDouble(terms::of).sum() / 10;
        double squares = Arrays.stream(runs)
                .mapToDouble(run -> (terms.of(run) - mean) * (terms.of(run) - mean))
                .sum();
        double ari = 0;
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < a; b++) {
                ari += PartitionAgreement.adjustedRandIndex(runs[a], runs[b]) / 45;
            }
        }
        assertThat(result.restarts().n()).isEqualTo(10);
        assertThat(result.restarts().qMean()).isCloseTo(mean, within(1e-15));
        assertThat(restarts.meanQuality(terms, STREAMS))
                .isEqualTo(result.restarts().qMean());
        assertThat(result.restarts().qSd()).isCloseTo(Math.sqrt(squares / 9), within(1e-14));
        assertThat(result.restarts().distinct())
                .isEqualTo((int) Arrays.stream(runs).distinct().count());
        assertThat(result.restarts().meanAri()).isCloseTo(ari, within(1e-13));
        assertThatThrownBy(() -> new Restarts(maximiser(), 0)).hasMessage("expected at least 1 restart, got 0");
    }
}
