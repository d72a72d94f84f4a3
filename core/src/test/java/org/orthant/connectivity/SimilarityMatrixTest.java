package org.orthant.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.testing.GoldenFiles;

class SimilarityMatrixTest {

    private static final DoubleMatrix THREE = DoubleMatrix.of(3, 3, 1, 2, 3, 2, 4, 5, 3, 5, 6);

    @Test
    void viewsOfTheValues() {
        SimilarityMatrix matrix = SimilarityMatrix.of(SimilarityKind.GIVEN, THREE);
        assertThat(matrix.upperTriangle()).containsExactly(2, 3, 5);
        assertThat(matrix.withDiagonal(Diagonal.KEEP)).isSameAs(matrix);
        assertThat(matrix.withDiagonal(Diagonal.ZERO).values().toDoubles()).containsExactly(0, 2, 3, 2, 0, 5, 3, 5, 0);
        assertThat(matrix.restrictedTo(2, 0).values().toDoubles()).containsExactly(6, 3, 3, 1);
        assertThat(matrix.excluding(node -> node == 1)).isEqualTo(SimilarityMatrix.of(SimilarityKind.GIVEN, THREE, 1));
    }

    @Test
    void excludedNodesAreLeftOut() {
        double nan = Double.NaN;
        SimilarityMatrix matrix = SimilarityMatrix.of(
                SimilarityKind.GIVEN, DoubleMatrix.of(3, 3, 1, nan, 3, nan, nan, nan, 3, nan, 6), 1);
        assertThat(matrix.includedNodes()).containsExactly(0, 2);
        assertThat(matrix.excludedNodes()).containsExactly(1);
        assertThat(matrix.upperTriangle()).containsExactly(3);
        assertThat(matrix.values().toDoubles()).containsExactly(1, 0, 3, 0, 0, 0, 3, 0, 6);
        assertThat(matrix.restrictedTo(1, 2).includedNodes()).containsExactly(1);
    }

    @Test
    void roundingBetweenTrianglesIsEvenedOut() {
        SimilarityMatrix matrix =
                SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.of(2, 2, 1, 0.5, 0.5 + 4e-7, 1));
        assertThat(matrix.get(0, 1)).isEqualTo(matrix.get(1, 0)).isCloseTo(0.5 + 2e-7, within(1e-15));
    }

    @Test
    void badCellsAreNamed() {
        assertThatThrownBy(() -> SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.zeros(2, 3)))
                .hasMessage("expected a square matrix, got 2 x 3");
        assertThatThrownBy(() -> SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.of(2, 2, 1, 2, Double.NaN, 1)))
                .hasMessage("expected finite values, got NaN at row 2, column 1 (counted from 1)");
        assertThatThrownBy(
                        () -> SimilarityMatrix.of(SimilarityKind.GIVEN, FloatMatrix.of(1, 1, Float.NEGATIVE_INFINITY)))
                .hasMessageContaining("got -Infinity at row 1, column 1");
        assertThatThrownBy(() -> SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.of(2, 2, 1, 0.5, 0.25, 1)))
                .hasMessageContaining("got 0.5 at row 1, column 2 but 0.25 at row 2, column 1 (counted from 1");
    }

    /** sklearn's cosine_similarity of input weights, golden/connectivity-community.md. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    void cosineAgreesWithScikitLearn(String tag) {
        var weights = GoldenFiles.safetensors(tag + ".weights.safetensors", "rnn.input2h.weight");
        double[] expected =
                GoldenFiles.npz(tag + ".cosine.npz", "cos_in2h_rows").values();
        SimilarityMatrix cosine =
                CosineSimilarity.ofRows(SimilarityKind.COSINE, FloatMatrix.of(100, 3, weights.floats()));
        for (int k = 0; k < expected.length; k++) {
            assertThat(cosine.get(k / 100, k % 100)).isCloseTo(expected[k], within(1e-6));
        }
    }

    @Test
    void cosineClosedCasesAtAnyScale() {
        SimilarityMatrix cosine = CosineSimilarity.ofRows(
                SimilarityKind.COSINE, DoubleMatrix.of(5, 2, 3e200, 4e200, 4e-200, 3e-200, 0, 0, -3, -4, -4, 3));
        assertThat(cosine.excludedNodes()).containsExactly(2);
        assertThat(cosine.get(0, 1)).isCloseTo(0.96, within(1e-15));
        assertThat(cosine.get(0, 3)).isCloseTo(-1, within(1e-15));
        assertThat(cosine.get(0, 4)).isCloseTo(0, within(1e-15));
        assertThat(cosine.get(3, 3)).isEqualTo(1);
        assertThatThrownBy(() -> CosineSimilarity.ofRows(
                        SimilarityKind.COSINE, DoubleMatrix.of(1, 2, 1, Double.POSITIVE_INFINITY)))
                .hasMessageContaining("got Infinity at row 1, column 2");
    }

    /** Two of three signs agree between the first rows; zero, also negative zero, counts as positive. */
    @Test
    void hammingSimilarityCountsSigns() {
        SimilarityMatrix hamming = HammingSimilarity.ofRows(DoubleMatrix.of(3, 3, 1, -2, 0, 5, 3, 1, -1, -1, -0.0));
        assertThat(hamming.kind()).isEqualTo(SimilarityKind.HAMMING);
        assertThat(hamming.get(0, 1)).isEqualTo(2.0 / 3);
        assertThat(hamming.get(0, 2)).isEqualTo(2.0 / 3);
        assertThat(hamming.get(1, 2)).isEqualTo(1.0 / 3);
        assertThat(hamming.get(2, 2)).isEqualTo(1);
        assertThatThrownBy(() -> HammingSimilarity.ofRows(DoubleMatrix.of(1, 2, 1, Double.NaN)))
                .hasMessage("expected numbers, got NaN at row 1, column 2 (counted from 1)");
        assertThatThrownBy(() -> HammingSimilarity.ofRows(DoubleMatrix.zeros(2, 0)))
                .hasMessageContaining("got none");
    }

    /** Mirrored values are evened out in place, excluded cells and the diagonal emptied; other precision, same numbers. */
    @Test
    void singlePrecisionIsTheSameInPlace() {
        float[] given = {9, 2, 3, 2, 9, 5, 3, 5.000001f, 9};
        SimilarityMatrix single =
                SimilarityMatrix.single(SimilarityKind.GIVEN, FloatMatrix.adopt(3, 3, given), Diagonal.ZERO, 1e-6, 0);
        assertThat(single.values()).isInstanceOf(FloatMatrix.class);
        assertThat(single.get(1, 2)).isEqualTo(single.get(2, 1)).isBetween(5.0, 5.000002);
        assertThat(single.get(0, 1)).isZero();
        assertThat(single.get(1, 1)).isZero();
        assertThat(single.withDiagonal(Diagonal.ZERO)).isSameAs(single);
        assertThat(single.excluding(node -> node == 2).excludedNodes()).containsExactly(0, 2);
        assertThat(single.restrictedTo(2, 1).get(0, 1)).isEqualTo(single.get(1, 2));
        FloatMatrix directed = FloatMatrix.of(2, 2, 0, 1, 4, 0);
        assertThatThrownBy(() -> SimilarityMatrix.single(SimilarityKind.GIVEN, directed, Diagonal.KEEP, 1e-6))
                .hasMessageContaining("expected a symmetric matrix, got 1.0 at row 1, column 2 but 4.0");
        assertThat(SimilarityMatrix.single(SimilarityKind.GIVEN, directed, Diagonal.KEEP, SimilarityMatrix.DIRECTED)
                        .get(0, 1))
                .isEqualTo(2.5);
        assertThatThrownBy(() -> SimilarityMatrix.single(
                        SimilarityKind.GIVEN, FloatMatrix.of(1, 1, Float.NaN), Diagonal.KEEP, 1e-6))
                .hasMessageContaining("got NaN at row 1, column 1");
        assertThatThrownBy(() ->
                        SimilarityMatrix.single(SimilarityKind.GIVEN, FloatMatrix.zeros(2, 3), Diagonal.KEEP, 1e-6))
                .hasMessageContaining("2 x 3");
    }

    @Test
    void equalMatricesHaveKindNodesAndValuesAlike() {
        SimilarityMatrix matrix = SimilarityMatrix.of(SimilarityKind.GIVEN, THREE, 1);
        assertThat(matrix)
                .isEqualTo(SimilarityMatrix.of(SimilarityKind.GIVEN, THREE, 1))
                .hasSameHashCodeAs(SimilarityMatrix.of(SimilarityKind.GIVEN, THREE, 1))
                .isNotEqualTo(SimilarityMatrix.of(SimilarityKind.COSINE, THREE, 1))
                .isNotEqualTo(SimilarityMatrix.of(SimilarityKind.GIVEN, THREE))
                .isNotEqualTo(THREE)
                .hasToString("SimilarityMatrix[GIVEN, 3 nodes, 1 excluded]");
        assertThat(SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.zeros(2, 2), 1))
                .isNotEqualTo(SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.zeros(2, 2)));
        assertThat(matrix.hashCode())
                .isNotEqualTo(SimilarityMatrix.of(SimilarityKind.GIVEN, THREE).hashCode());
        assertThat(matrix.nodeCount()).isEqualTo(3);
        assertThat(matrix.isExcluded(0)).isFalse();
        assertThat(matrix.isExcluded(1)).isTrue();
        assertThat(matrix.includedRows()).isDeepEqualTo(new double[][] {{1, 3}, {3, 6}});
        assertThat(SimilarityMatrix.of(SimilarityKind.GIVEN, THREE).includedRows()[1])
                .containsExactly(2, 4, 5);
    }

    @Test
    void whatLeavesAllAsItIsGivesTheMatrixItself() {
        SimilarityMatrix matrix = SimilarityMatrix.of(SimilarityKind.GIVEN, THREE, 1);
        assertThat(matrix.excluding(node -> node == 1)).isSameAs(matrix);
        assertThat(matrix.restrictedTo(0, 1, 2)).isSameAs(matrix);
        assertThat(matrix.restrictedTo(0, 1, 2, 0).nodeCount()).isEqualTo(4);
        assertThatThrownBy(() -> matrix.restrictedTo(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SimilarityMatrix.of(SimilarityKind.GIVEN, THREE, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theToleranceIsRelativeToTheLargestValue() {
        DoubleMatrix matrix = DoubleMatrix.of(2, 2, 0, 4, 3, 0);
        assertThat(SimilarityMatrix.of(SimilarityKind.GIVEN, matrix, new int[0], 0.25)
                        .get(0, 1))
                .isEqualTo(3.5);
        assertThatThrownBy(() -> SimilarityMatrix.of(SimilarityKind.GIVEN, matrix, new int[0], 0.24))
                .hasMessageEndingWith("allowed difference 0.24 of the largest absolute value 4.0)");
        assertThat(SimilarityMatrix.of(SimilarityKind.GIVEN, THREE, new int[0], 0))
                .isEqualTo(SimilarityMatrix.of(SimilarityKind.GIVEN, THREE));
        assertThatThrownBy(() -> SimilarityMatrix.of(SimilarityKind.GIVEN, THREE, new int[0], Double.NaN))
                .hasMessage("expected a tolerance of at least 0, got NaN");
    }

    /** More nodes than a block of the even-out has, in single precision as in double. */
    @Test
    void manyNodesAreEvenedOutBlockByBlock() {
        int n = 150;
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                values[i * n + j] = random.nextFloat();
                values[j * n + i] = values[i * n + j] + 1e-7f;
            }
        }
        values[3 * n + 90] = Float.NaN;
        SimilarityMatrix expected =
                SimilarityMatrix.of(SimilarityKind.GIVEN, FloatMatrix.of(n, n, values), new int[] {3, 70}, 1e-6);
        SimilarityMatrix single = SimilarityMatrix.single(
                SimilarityKind.GIVEN, FloatMatrix.adopt(n, n, values), Diagonal.KEEP, 1e-6, 3, 70);
        for (int k = 0; k < n * n; k++) {
            assertThat(values[k]).isEqualTo((float) expected.get(k / n, k % n));
        }
        assertThat(single.excludedNodes()).containsExactly(3, 70);
        assertThat(single.restrictedTo(0, 149).get(1, 0)).isEqualTo(values[149]);
        assertThat(single.includedRows()[147]).hasSize(148).startsWith(values[149 * n], values[149 * n + 1]);
        assertThat(single.withDiagonal(Diagonal.ZERO).get(149, 149)).isZero();
    }

    @Test
    void cosineInSinglePrecisionIsTheSameRounded() {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = new double[40 * 70];
        for (int k = 0; k < values.length; k++) {
            values[k] = k / 70 == 5 ? 0 : random.nextDouble() - 0.4;
        }
        DoubleMatrix rows = DoubleMatrix.adopt(40, 70, values);
        SimilarityMatrix expected = CosineSimilarity.ofRows(SimilarityKind.JACOBIAN, rows);
        SimilarityMatrix single = CosineSimilarity.single(SimilarityKind.JACOBIAN, rows, Diagonal.KEEP);
        assertThat(single.kind()).isEqualTo(SimilarityKind.JACOBIAN);
        assertThat(single.excludedNodes()).containsExactly(5);
        for (int k = 0; k < 40 * 40; k++) {
            assertThat(single.get(k / 40, k % 40)).isCloseTo(expected.get(k / 40, k % 40), within(1e-6));
        }
        assertThat(CosineSimilarity.single(SimilarityKind.JACOBIAN, rows, Diagonal.ZERO))
                .isEqualTo(single.withDiagonal(Diagonal.ZERO));
        values[71] = Double.NaN;
        assertThatThrownBy(() -> CosineSimilarity.single(SimilarityKind.JACOBIAN, rows, Diagonal.ZERO))
                .hasMessageContaining("got NaN");
    }

    /** Rows (3, 4), (0, 0), (4, 3) and (-3, -4); the lower triangle is wrong and not read. */
    @Test
    void cosineOfInnerProductsIsThatOfRows() {
        DoubleMatrix products = DoubleMatrix.of(4, 4, 25, 0, 24, -25, 9, 0, 0, 0, 9, 9, 25, -24, 9, 9, 9, 25);
        SimilarityMatrix cosine = CosineSimilarity.ofInnerProducts(SimilarityKind.LESION, products);
        assertThat(cosine.kind()).isEqualTo(SimilarityKind.LESION);
        assertThat(cosine.excludedNodes()).containsExactly(1);
        assertThat(cosine.values().toDoubles())
                .containsExactly(1, 0, 0.96, -1, 0, 0, 0, 0, 0.96, 0, 1, -0.96, -1, 0, -0.96, 1);
        assertThatThrownBy(() -> CosineSimilarity.ofInnerProducts(SimilarityKind.LESION, DoubleMatrix.zeros(1, 2)))
                .hasMessage("expected a square matrix, got 1 x 2");
        assertThatThrownBy(() -> CosineSimilarity.ofInnerProducts(
                        SimilarityKind.LESION, DoubleMatrix.of(2, 2, 1, Double.NEGATIVE_INFINITY, 0, 1)))
                .hasMessage("expected finite values, got -Infinity at row 1, column 2 (counted from 1)");
    }
}
