package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.testing.GoldenFiles;

class QualityTest {

    /** bctpy's community_louvain, its own and random labels, three gammas, golden/connectivity-community.md. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    void agreesWithBctpy(String tag) {
        var rows = GoldenFiles.rows(tag + ".fc.json");
        assertThat(rows).hasSize(84);
        for (var row : rows) {
            Partition partition = Partition.of(
                    GoldenFiles.npz(tag + ".fc.npz", row.string("labels")).ints());
            double q = CommunityTestData.goldenQuality(row).of(CommunityTestData.goldenMatrix(tag, row), partition);
            assertThat(q).as(row.text()).isCloseTo(row.number("q"), within(1e-12));
        }
    }

    @Test
    void furtherQualitiesAgreeWithPlainSums() {
        UniformRandomProvider random = new RandomStreams(8).stream(Purpose.ANALYSIS_TRIALS, 0);
        for (int k = 0; k < 100; k++) {
            SimilarityMatrix a = CommunityTestData.random(1 + k % 12, k % 4 == 3 ? 0 : -1, 1, random);
            int n = a.nodeCount();
            SimilarityMatrix null1 = CommunityTestData.random(n, -1, 1, random);
            double[] plus = random.doubles(n).toArray();
            double[] minus = random.doubles(n).toArray();
            Partition c = randomPartition(n, random);
            double gamma = 2 * random.nextDouble();
            double size = sum(a, c, false, (i, j) -> Math.abs(a.get(i, j)));
            double plusTotal = Arrays.stream(plus).sum();
            double minusTotal = Arrays.stream(minus).sum();
            assertThat(new ConstantPotts(gamma).of(a, c))
                    .isCloseTo(sum(a, c, true, (i, j) -> a.get(i, j) - gamma), within(1e-12));
            assertThat(new GivenNull(ExpectedWeights.ofMatrix(null1.values()), gamma).of(a, c))
                    .isCloseTo(sum(a, c, true, (i, j) -> a.get(i, j) - gamma * null1.get(i, j)) / size, within(1e-12));
            assertThat(new GivenNull(ExpectedWeights.ofSignedStrengths(plus, minus), gamma).of(a, c))
                    .isCloseTo(
                            sum(
                                            a,
                                            c,
                                            true,
                                            (i, j) -> a.get(i, j)
                                                    - gamma * plus[i] * plus[j] / plusTotal
                                                    + gamma * minus[i] * minus[j] / minusTotal)
                                    / size,
                            within(1e-12));
        }
    }

    /** A configuration model given by the user is Newman and Girvan's; excluded nodes are left out of it. */
    @Test
    void givenStrengthsOfTheMatrixItselfAreNewmanAndGirvan() {
        SimilarityMatrix ring = CommunityTestData.ringOfCliques(4, 3);
        double[] strengths = new double[12];
        Arrays.setAll(strengths, i -> Arrays.stream(ring.includedRows()[i]).sum());
        Partition c = Partition.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3);
        Quality given = new GivenNull(ExpectedWeights.ofStrengths(strengths), 1);
        assertThat(given.of(ring, c)).isCloseTo(new NewmanGirvan(1).of(ring, c), within(1e-15));
        assertThat(given.of(ring, Partition.of(0, 0, 0, 0, 0, 0, 1, 1, 1, -1, -1, -1)))
                .isCloseTo(
                        new GivenNull(ExpectedWeights.ofStrengths(Arrays.copyOf(strengths, 9)), 1)
                                .of(
                                        ring.restrictedTo(0, 1, 2, 3, 4, 5, 6, 7, 8),
                                        Partition.of(0, 0, 0, 0, 0, 0, 1, 1, 1)),
                        within(1e-15));
    }

    @Test
    void newmanAndGirvanDropNegativeValuesWithAWord() {
        SimilarityMatrix signed = CommunityTestData.matrix(3, 0, 1, -1, 1, 0, -1, -1, -1, 0);
        SimilarityMatrix positive = CommunityTestData.matrix(3, 0, 1, 0, 1, 0, 0, 0, 0, 0);
        NewmanGirvan quality = new NewmanGirvan(1);
        assertThat(quality.of(signed, Partition.of(0, 0, 1))).isEqualTo(quality.of(positive, Partition.of(0, 0, 1)));
        assertThat(quality.terms(signed).warnings()).singleElement().asString().contains("2 negative values for 0");
        assertThat(quality.terms(positive).warnings()).isEmpty();
    }

    @Test
    void nothingThatAttractsIsSaid() {
        SimilarityMatrix weak = CommunityTestData.matrix(2, 1, 0.3, 0.3, 1);
        assertThat(new ConstantPotts(0.5).terms(weak).warnings())
                .singleElement()
                .asString()
                .contains("gamma, 0.5");
        assertThat(new BinaryPotts(1)
                        .terms(CommunityTestData.matrix(2, 0, 0, 0, 0))
                        .warnings())
                .singleElement()
                .asString()
                .contains("no edge");
        Quality given = new GivenNull(ExpectedWeights.ofMatrix(weak.values()), 1);
        assertThat(given.terms(weak).warnings()).singleElement().asString().contains("than the null model expects");
    }

    private static double sum(SimilarityMatrix a, Partition c, boolean within, DoubleTerm term) {
        double sum = 0;
        for (int i = 0; i < a.nodeCount(); i++) {
            for (int j = 0; j < a.nodeCount(); j++) {
                sum += !within || c.label(i) == c.label(j) ? term.at(i, j) : 0;
            }
        }
        return sum;
    }

    private interface DoubleTerm {
        double at(int i, int j);
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
        assertThatThrownBy(() -> new NewmanGirvan(-1)).hasMessageContaining("gamma of at least 0, got -1");
        assertThatThrownBy(() -> new BinaryPotts(1).terms(CommunityTestData.matrix(2, 0, 0.5, 0.5, 0)))
                .hasMessage("expected a matrix of 0 and 1, got 0.5 at row 1, column 2 (counted from 1)");
        assertThatThrownBy(() -> new ConstantPotts(0).terms(CommunityTestData.matrix(2, 0, 1e308, 1e308, 0)))
                .hasMessageContaining("finite sum, got Infinity");
        assertThatThrownBy(() -> new GivenNull(ExpectedWeights.ofStrengths(1), 1).terms(CommunityTestData.matrix(0)))
                .hasMessage("expected a null model of 0 nodes, got 1 nodes");
        assertThatThrownBy(() -> ExpectedWeights.ofStrengths(1, Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> ExpectedWeights.ofSignedStrengths(new double[2], new double[1]))
                .hasMessageContaining("got 1 and 2");
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

    @Test
    void nullModelsOutOfRangeAreNamed() {
        for (double strength : new double[] {-1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> ExpectedWeights.ofSignedStrengths(new double[1], new double[] {strength}))
                    .hasMessage("expected finite strengths of at least 0, got " + strength);
        }
        assertThat(ExpectedWeights.ofStrengths(0, 1).nodeCount()).isEqualTo(2);
        assertThat(ExpectedWeights.ofMatrix(DoubleMatrix.zeros(3, 3)).nodeCount())
                .isEqualTo(3);
        assertThatThrownBy(() -> new GivenNull(ExpectedWeights.ofStrengths(1), -1))
                .hasMessageContaining("got -1.0");
        assertThatThrownBy(() -> new ConstantPotts(Double.POSITIVE_INFINITY)).hasMessageContaining("got Infinity");
        assertThat(new GivenNull(ExpectedWeights.ofStrengths(1), 1).withGamma(2).gamma())
                .isEqualTo(2);
        assertThat(new BinaryPotts(1).withGamma(0)).isEqualTo(new BinaryPotts(0));
        assertThat(new ConstantPotts(1).withGamma(2)).isEqualTo(new ConstantPotts(2));
        assertThat(new NewmanGirvan(1).withGamma(2)).isEqualTo(new NewmanGirvan(2));
        assertThat(new SymmetricSignedModularity(1).withGamma(2)).isEqualTo(new SymmetricSignedModularity(2));
    }

    @Test
    void oneNegativeValueIsSaidInTheSingular() {
        SimilarityMatrix signed = CommunityTestData.matrix(2, 1, -1, -1, 1);
        assertThat(new NewmanGirvan(1).terms(signed).warnings())
                .containsExactly(
                        "Newman and Girvan's modularity takes 1 negative value for 0; a signed quality uses them.");
    }
}
