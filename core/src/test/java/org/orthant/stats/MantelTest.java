package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class MantelTest {

    private static final RandomStreams STREAMS = new RandomStreams(12);

    private static final Matrix A =
            DoubleMatrix.of(5, 5, 0, 1, 2, 3, 4, 1, 0, 5, 6, 7, 2, 5, 0, 8, 9, 3, 6, 8, 0, 1, 4, 7, 9, 1, 0);
    private static final Matrix B =
            DoubleMatrix.of(5, 5, 9, 2, 1, 3, 5, 2, 9, 4, 7, 6, 1, 4, 9, 9, 8, 3, 7, 9, 9, 2, 5, 6, 8, 2, 9);

    private static Matrix random(int n, long index) {
        UniformRandomProvider random = STREAMS.stream(Purpose.SURROGATE, index);
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                values[i * n + j] = random.nextDouble();
                values[j * n + i] = values[i * n + j];
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }

    /**
     * Of the 120 relabellings, 2 reach the observed r and all stay at or below it (numpy 2.4.6, every permutation of
     * B's rows and columns); the diagonals are not used.
     */
    @Test
    void pAgreesWithTheWholePermutationGroup() {
        TestResult greater = Mantel.test(A, B, Alternative.GREATER, 6000, STREAMS);
        assertThat(greater.statistic()).isCloseTo(0.9384614528435089, within(1e-12));
        assertThat(greater.p().value())
                .as("seed %d", STREAMS.seed())
                .isCloseTo(2 / 120.0, within(4 * Math.sqrt(2 / 120.0 / 6000)));
        TestResult less = Mantel.test(A, B, Alternative.LESS, 500, STREAMS);
        assertThat(less.statistic()).isEqualTo(greater.statistic());
        assertThat(less.p().value()).isEqualTo(1);
    }

    @Test
    void theNaiveCountIsTheSame() {
        int n = 9;
        Matrix a = random(n, 1);
        Matrix b = random(n, 2);
        int draws = 200;
        double observed = Correlation.pearson(triangle(a, identity(n)), triangle(b, identity(n)));
        int reached = 0;
        for (int k = 0; k < draws; k++) {
            int[] order = identity(n);
            ArraySampler.shuffle(STREAMS.stream(Purpose.PERMUTATION, k), order);
            reached += Correlation.pearson(triangle(a, identity(n)), triangle(b, order)) >= observed ? 1 : 0;
        }
        TestResult result = Mantel.test(a, b, Alternative.GREATER, draws, STREAMS);
        assertThat(result.effect()).isCloseTo(observed, within(1e-13));
        assertThat(result.p()).isEqualTo(PValue.ofDraws(reached, draws));
        assertThat(reached).isBetween(1, draws - 1);
    }

    private static int[] identity(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static double[] triangle(Matrix matrix, int[] order) {
        int n = order.length;
        double[] values = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                values[k++] = matrix.get(order[i], order[j]);
            }
        }
        return values;
    }

    @Test
    void unrelatedMatricesAreRejectedAtTheNominalRate() {
        int rejected = 0;
        for (int k = 0; k < 300; k++) {
            TestResult result = Mantel.test(
                    random(12, 2L * k),
                    random(12, 2L * k + 1),
                    Alternative.GREATER,
                    99,
                    STREAMS.derive(Purpose.RESTART, k));
            rejected += result.p().value() <= 0.1 ? 1 : 0;
        }
        assertThat(rejected / 300.0).as("seed %d", STREAMS.seed()).isCloseTo(0.1, within(0.06));
    }

    @Test
    void aMatrixIsRelatedToItselfAndAgainstItsNegative() {
        Matrix a = random(20, 5);
        TestResult same = Mantel.test(a, a, Alternative.GREATER, 1000, STREAMS);
        assertThat(same.statistic()).isCloseTo(1, within(1e-12));
        assertThat(same.p().text()).isEqualTo("p < 0.001");
        assertThat(same.n()).isEqualTo(20);
        double[] values = a.toDoubles();
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
        Matrix negative = DoubleMatrix.adopt(20, 20, values);
        assertThat(Mantel.test(a, negative, Alternative.LESS, 1000, STREAMS).p().isBound())
                .isTrue();
        assertThat(Mantel.test(a, negative, Alternative.GREATER, 1000, STREAMS)
                        .p()
                        .value())
                .isEqualTo(1);
    }

    /** Two blocks: a tenth of all relabellings keeps the blocks and must count as ties although sums round apart. */
    @Test
    void tiesCountAsReached() {
        double[] values = new double[36];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                values[i * 6 + j] = i / 3 == j / 3 ? 0.7 : -0.1;
            }
        }
        Matrix blocks = DoubleMatrix.adopt(6, 6, values);
        TestResult result = Mantel.test(blocks, blocks, Alternative.GREATER, 4000, STREAMS);
        assertThat(result.p().value()).as("seed %d", STREAMS.seed()).isCloseTo(0.1, within(0.02));
    }

    @Test
    void constantMatricesAreUndefined() {
        assertThat(Mantel.test(FloatMatrix.zeros(5, 5), A, Alternative.GREATER, 10, STREAMS)
                        .isDefined())
                .isFalse();
    }

    @Test
    void wrongMatricesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mantel.test(A, random(4, 0), Alternative.GREATER, 10, STREAMS))
                .withMessageContaining("expected 5 x 5")
                .withMessageContaining("4 x 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Mantel.test(DoubleMatrix.of(2, 2, 0, 1, 2, 0), random(2, 0), Alternative.GREATER, 10, STREAMS))
                .withMessageContaining("symmetric");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mantel.test(
                        DoubleMatrix.of(2, 2, 0, Double.NaN, 1, 0), random(2, 0), Alternative.GREATER, 10, STREAMS))
                .withMessageContaining("NaN");
    }

    @Test
    void twoNodesOrAConstantAreUndefined() {
        assertThat(Mantel.test(A, DoubleMatrix.zeros(5, 5), Alternative.GREATER, 10, STREAMS)
                        .isDefined())
                .isFalse();
        TestResult two = Mantel.test(random(2, 0), random(2, 1), Alternative.GREATER, 10, STREAMS);
        assertThat(two.isDefined()).isFalse();
        assertThat(two.n()).isEqualTo(2);
        assertThat(Mantel.test(random(3, 0), random(3, 1), Alternative.GREATER, 10, STREAMS)
                        .isDefined())
                .isTrue();
    }

    /** A millionth of the largest entry is taken for rounding, more is not. */
    @Test
    void asymmetryIsAllowedUpToAMillionth() {
        assertThat(Mantel.test(
                                DoubleMatrix.of(3, 3, 0, 1e6 + 1, 2, 1e6, 0, 3, 2, 3, 0),
                                random(3, 1),
                                Alternative.GREATER,
                                10,
                                STREAMS)
                        .isDefined())
                .isTrue();
        Matrix skewed = DoubleMatrix.of(3, 3, 0, 1, 2, 1, 0, 3, 2, 3.5, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mantel.test(random(3, 0), skewed, Alternative.GREATER, 10, STREAMS))
                .withMessageContaining("by up to 0.5");
        Matrix infinite = DoubleMatrix.of(3, 3, 0, 1, 2, 1, 0, 3, 2, Double.POSITIVE_INFINITY, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mantel.test(random(3, 0), infinite, Alternative.GREATER, 10, STREAMS))
                .withMessageContaining("got Infinity and 3.0 at (2, 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mantel.test(DoubleMatrix.zeros(3, 4), random(3, 0), Alternative.GREATER, 10, STREAMS))
                .withMessageContaining("expected 3 x 3 values, got 3 x 4");
    }
}
