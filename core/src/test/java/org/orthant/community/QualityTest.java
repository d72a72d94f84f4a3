package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.testing.GoldenFiles;

class QualityTest {

    /** bctpy's community_louvain 'negative_asym', its own and random labels, three gammas, golden/connectivity-community.md. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    void agreesWithBctpy(String tag) {
        var fc = GoldenFiles.npz(tag + ".fc.npz", "FC");
        int n = fc.shape()[0];
        SimilarityMatrix kept = SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, DoubleMatrix.of(n, n, fc.values()));
        int compared = 0;
        for (var row : GoldenFiles.rows(tag + ".fc.json")) {
            if (row.string("B").equals("negative_asym")) {
                Diagonal diagonal = row.string("matrix").equals("FC") ? Diagonal.KEEP : Diagonal.ZERO;
                Partition partition = Partition.of(
                        GoldenFiles.npz(tag + ".fc.npz", row.string("labels")).ints());
                double q = new SignedModularity(row.number("gamma")).of(kept.withDiagonal(diagonal), partition);
                assertThat(q).as(row.text()).isCloseTo(row.number("q"), within(1e-12));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(24);
    }

    @Test
    void agreesWithThePlainSumWhateverTheSigns() {
        UniformRandomProvider random = new RandomStreams(5).stream(Purpose.ANALYSIS_TRIALS, 0);
        for (int k = 0; k < 300; k++) {
            double low = new double[] {-1, 0, -2, -1e-3}[k % 4];
            double high = new double[] {1, 1, -1, 1}[k % 4];
            SimilarityMatrix matrix = CommunityTestData.random(1 + k % 12, low, high, random);
            Partition partition = randomPartition(matrix.nodeCount(), random);
            double gamma = 2 * random.nextDouble();
            assertThat(new SignedModularity(gamma).of(matrix, partition))
                    .as("case %d", k)
                    .isCloseTo(CommunityTestData.plainQuality(matrix, partition.labels(), gamma), within(1e-13));
        }
    }

    @Test
    void excludedAndUnassignedNodesAreLeftOutAndStrengthsRecomputed() {
        UniformRandomProvider random = new RandomStreams(6).stream(Purpose.ANALYSIS_TRIALS, 0);
        SimilarityMatrix matrix = CommunityTestData.random(9, -1, 1, random);
        SimilarityMatrix excluded = SimilarityMatrix.of(SimilarityKind.GIVEN, matrix.values(), 4);
        Partition partition = Partition.of(0, 1, -1, 0, 1, 2, 2, 0, -1);
        int[] common = {0, 1, 3, 5, 6, 7};
        double expected = CommunityTestData.plainQuality(
                matrix.restrictedTo(common), partition.restrictedTo(common).labels(), 1);
        assertThat(SignedModularity.defaults().of(excluded, partition)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void zerosAndNothing() {
        SignedModularity quality = SignedModularity.defaults();
        assertThat(quality.of(CommunityTestData.matrix(2, 0, 0, 0, 0), Partition.of(0, 0)))
                .isZero();
        assertThat(quality.of(CommunityTestData.matrix(0), Partition.of())).isZero();
        SimilarityMatrix none = SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.zeros(2, 2), 0, 1);
        assertThat(quality.of(none, Partition.of(0, 1))).isZero();
    }

    @Test
    void scalingByPowersOfTwoChangesNoBit() {
        UniformRandomProvider random = new RandomStreams(7).stream(Purpose.ANALYSIS_TRIALS, 0);
        SimilarityMatrix matrix = CommunityTestData.random(20, -1, 1, random);
        Partition partition = randomPartition(20, random);
        double q = SignedModularity.defaults().of(matrix, partition);
        for (int exponent : new int[] {-900, -60, 3, 70, 1000}) {
            SimilarityMatrix scaled = CommunityTestData.scaled(matrix, Math.scalb(1.0, exponent));
            assertThat(SignedModularity.defaults().of(scaled, partition)).isEqualTo(q);
        }
    }

    @Test
    void misuseIsNamed() {
        assertThatThrownBy(() -> new SignedModularity(Double.NaN)).hasMessageContaining("gamma of at least 0, got NaN");
        assertThatThrownBy(() -> SignedModularity.defaults().of(CommunityTestData.matrix(1, 1), Partition.of(0, 0)))
                .hasMessage("expected a partition of 1 nodes, got 2 nodes");
    }

    private static Partition randomPartition(int n, UniformRandomProvider random) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextInt(4);
        }
        return Partition.of(labels);
    }
}
