package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Sums of weights against loops over the matrix: doubles and floats, whole and without some nodes. */
class WeightsTest {

    private static final int N = 9;

    static List<SimilarityMatrix> matrices() {
        UniformRandomProvider random = new RandomStreams(17).stream(Purpose.ANALYSIS_TRIALS, 0);
        float[] values = new float[N * N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j <= i; j++) {
                values[i * N + j] = 2 * random.nextFloat() - 1;
                values[j * N + i] = values[i * N + j];
            }
        }
        SimilarityMatrix floats =
                SimilarityMatrix.single(SimilarityKind.GIVEN, FloatMatrix.adopt(N, N, values), Diagonal.KEEP, 0);
        SimilarityMatrix doubles = SimilarityMatrix.of(SimilarityKind.GIVEN, floats.values());
        return List.of(
                floats,
                doubles,
                floats.excluding(node -> node == 2 || node == 5),
                doubles.excluding(node -> node == 2 || node == 5));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void rowsAreAddedAndTakenOff(SimilarityMatrix matrix) {
        Weights weights = Weights.of(matrix);
        double[][] w = matrix.includedRows();
        assertThat(weights.size()).isEqualTo(w.length);
        for (int i = 0; i < w.length; i++) {
            double[] sums = new double[w.length];
            Arrays.fill(sums, 4);
            weights.add(i, sums);
            for (int j = 0; j < w.length; j++) {
                assertThat(weights.at(i, j)).isEqualTo(w[i][j]);
                assertThat(sums[j]).isCloseTo(4 + w[i][j], within(1e-14));
            }
            Arrays.fill(sums, 4);
            weights.subtract(i, sums);
            for (int j = 0; j < w.length; j++) {
                assertThat(sums[j]).isCloseTo(4 - w[i][j], within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void weightsAreAddedUpByLabel(SimilarityMatrix matrix) {
        Weights weights = Weights.of(matrix);
        double[][] w = matrix.includedRows();
        int[] labels = {2, 0, 2, 1, 0, 1, 1, 0, 2};
        double[] first = {10, 20, 30};
        double[] expected = first.clone();
        for (int j = 0; j < 4; j++) {
            expected[labels[j]] += w[3][j];
        }
        weights.addByLabel(3, 4, labels, first);
        assertThat(first).containsExactly(expected, within(1e-14));
        int[] others = {6, 1, 4};
        double[] second = {10, 20, 30};
        weights.addByLabel(5, others, labels, second);
        assertThat(second).containsExactly(new double[] {10 + w[5][1], 20, 30 + w[5][6] + w[5][4]}, within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void anyStretchOfPositionsIsSummed(SimilarityMatrix matrix) {
        Weights weights = Weights.of(matrix);
        double[][] w = matrix.includedRows();
        int[] positions = {3, 0, 6, 2, 5, 1, 4};
        for (int from = 0; from <= 7; from++) {
            double sum = 0;
            for (int to = from; to <= 7; to++) {
                assertThat(weights.sum(2, positions, from, to)).isCloseTo(sum, within(1e-14));
                sum += to < 7 ? w[2][positions[to]] : 0;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void strengthsAreThoseOfEachSignAndScaleWithIt(SimilarityMatrix matrix) {
        double[][] w = matrix.includedRows();
        long negative = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j <= i; j++) {
                negative += w[i][j] < 0 ? 1 : 0;
            }
        }
        assertThat(Weights.of(matrix).negativePairs()).isEqualTo(negative);
        Weights known = Weights.of(matrix);
        requireStrengths(known, w, 1, 1);
        requireStrengths(known.scaled(2, 3), w, 2, 3);
        requireStrengths(Weights.of(matrix).scaled(2, 0), w, 2, 0);
        requireStrengths(Weights.of(matrix).scaled(1, 3), w, 1, 3);
        requireStrengths(Weights.of(matrix).scaled(2, 2).scaled(3, 1), w, 6, 2);
        requireStrengths(Weights.of(matrix).scaled(1, 1), w, 1, 1);
    }

    private static void requireStrengths(Weights weights, double[][] w, double plus, double minus) {
        for (int i = 0; i < w.length; i++) {
            double positive = 0;
            double negative = 0;
            for (int j = 0; j < w.length; j++) {
                double scaled = (w[i][j] > 0 ? plus : minus) * w[i][j];
                assertThat(weights.at(i, j)).isCloseTo(scaled, within(1e-15));
                positive += Math.max(scaled, 0);
                negative -= Math.min(scaled, 0);
            }
            assertThat(weights.strengths().positive[i]).isCloseTo(positive, within(1e-13));
            assertThat(weights.strengths().negative[i]).isCloseTo(negative, within(1e-13));
        }
        assertThat(weights.strengths()).isSameAs(weights.strengths());
    }

    @Test
    void doublesAreBroughtNearOneByAPowerOfTwo() {
        Supplier<Weights> small = () -> Weights.of(CommunityTestData.matrix(2, 0, -6e-200, -6e-200, 1e-200));
        double unit = small.get().unit();
        assertThat(unit).isEqualTo(Math.scalb(1.0, Math.getExponent(unit)));
        assertThat(6e-200 * unit).isBetween(1.0, 2.0);
        assertThat(small.get().nearOne().at(0, 1)).isEqualTo(-6e-200 * unit);
        assertThat(small.get().nearOne().at(1, 1)).isEqualTo(1e-200 * unit);
        Weights floats = Weights.of(matrices().getFirst());
        assertThat(floats.unit()).isEqualTo(1);
        assertThat(floats.nearOne()).isSameAs(floats);
    }
}
