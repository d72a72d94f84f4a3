package org.orthant.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
