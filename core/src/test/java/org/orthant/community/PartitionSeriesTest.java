package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;

class PartitionSeriesTest {

    private static final Quality QUALITY = SignedModularity.defaults();

    /** Random signed values, a little higher among even and among odd nodes; 0 for silent ones. */
    private static SimilarityMatrix matrix(int n, long seed, int... silent) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(seed);
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                values[i * n + j] = 2 * random.nextDouble() - 1 + (i % 2 == j % 2 ? 0.5 : 0);
                values[j * n + i] = values[i * n + j];
            }
        }
        for (int s : silent) {
            for (int i = 0; i < n; i++) {
                values[s * n + i] = 0;
                values[i * n + s] = 0;
            }
        }
        return SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, DoubleMatrix.adopt(n, n, values), silent);
    }

    private static PartitionSeries series() {
        return new PartitionSeries(
                List.of(matrix(7, 1), matrix(7, 2, 6), matrix(7, 3, 0, 1)),
                List.of(
                        Partition.of(0, 1, 0, 1, 0, 1, 0),
                        Partition.of(0, 1, 0, 1, 0, 1, -1),
                        Partition.of(-1, -1, 0, 1, 1, 0, 0)),
                QUALITY);
    }

    /** A second implementation: the definition of Q* over the common nodes, pair by pair. */
    private static double naive(SimilarityMatrix a, Partition c, int[] nodes) {
        double[] positive = new double[7];
        double[] negative = new double[7];
        double vp = 0;
        double vn = 0;
        for (int i : nodes) {
            for (int j : nodes) {
                positive[i] += Math.max(a.get(i, j), 0);
                negative[i] += Math.max(-a.get(i, j), 0);
            }
            vp += positive[i];
            vn += negative[i];
        }
        double q = 0;
        for (int i : nodes) {
            for (int j : nodes) {
                if (c.label(i) == c.label(j)) {
                    q += (Math.max(a.get(i, j), 0) - positive[i] * positive[j] / vp) / vp;
                    q -= (Math.max(-a.get(i, j), 0) - negative[i] * negative[j] / vn) / (vp + vn);
                }
            }
        }
        return q;
    }

    @Test
    void relativeQualityIsThatOfTheDefinitionOverCommonNodes() {
        PartitionSeries series = series();
        DoubleMatrix relative = series.relativeQuality();
        int[][] assigned = series.partitions().stream().map(Partition::assigned).toArray(int[][]::new);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int[] other = assigned[j];
                int[] common = IntStream.of(assigned[i])
                        .filter(node -> IntStream.of(other).anyMatch(o -> o == node))
                        .toArray();
                SimilarityMatrix matrix = series.matrices().get(j);
                double own = naive(matrix, series.partitions().get(j), common);
                double expected = own > 0 ? naive(matrix, series.partitions().get(i), common) / own : Double.NaN;
                assertThat(relative.get(i, j)).isCloseTo(expected, within(1e-12));
            }
            assertThat(relative.get(i, i)).isEqualTo(1);
        }
        assertThat(series.fewestCommonNodes()).isEqualTo(4);
    }

    @Test
    void withoutCommonNodesThereIsNoValue() {
        PartitionSeries series = new PartitionSeries(
                List.of(matrix(4, 1, 0, 1), matrix(4, 1, 2, 3)),
                List.of(Partition.of(-1, -1, 0, 0), Partition.of(0, 0, -1, -1)),
                QUALITY);
        DoubleMatrix relative = series.relativeQuality();
        assertThat(relative.get(0, 1)).isNaN();
        assertThat(PartitionSeries.stability(relative)).containsOnly(Double.NaN);
        assertThat(series.changeRates()).containsExactly(Double.NaN);
        assertThat(series.fewestCommonNodes()).isZero();
    }

    @Test
    void stabilityIsTheMeanOverTheOthers() {
        DoubleMatrix relative = DoubleMatrix.of(3, 3, 1, 0.5, 0.1, 0.4, 1, Double.NaN, 0.25, 0.75, 1);
        assertThat(PartitionSeries.stability(relative)).containsExactly(0.3, 0.4, 0.5);
        assertThat(PartitionSeries.stability(relative, 0, 2)).containsExactly(0.1, 0.25);
    }

    @Test
    void ratesAreOneLessTheAdjustedRandIndex() {
        double ari = PartitionAgreement.adjustedRandIndex(
                series().partitions().get(1), series().partitions().get(2));
        assertThat(series().changeRates()).containsExactly(0, 1 - ari);
        assertThat(ari).isLessThan(0.9);
    }

    @Test
    void refusesSeriesThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartitionSeries(List.of(matrix(4, 1)), List.of(), QUALITY))
                .withMessageContaining("got 1 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartitionSeries(
                        List.of(matrix(4, 1), matrix(5, 1)),
                        List.of(Partition.singletons(4), Partition.singletons(5)),
                        QUALITY))
                .withMessageContaining("expected 4 nodes throughout")
                .withMessageContaining("index 1");
    }
}
