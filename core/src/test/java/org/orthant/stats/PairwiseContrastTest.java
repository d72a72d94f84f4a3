package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Means over pairs, their jackknife intervals and the permutation of labels. */
class PairwiseContrastTest {

    private static final RandomStreams STREAMS = new RandomStreams(31);

    /** Similarity of i and j: u_i + u_j + e_ij, a network effect as large as the noise. */
    private static DoubleMatrix similarity(int n, long index) {
        UniformRandomProvider random = STREAMS.stream(Purpose.SURROGATE, index);
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[] effect = gaussian.samples(n).toArray();
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                values[i * n + j] = effect[i] + effect[j] + gaussian.sample();
                values[j * n + i] = values[i * n + j];
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }

    private static double[] pairs(DoubleMatrix similarity, int... members) {
        List<Double> pairs = new ArrayList<>();
        for (int i : members) {
            for (int j : members) {
                if (i < j) {
                    pairs.add(similarity.get(i, j));
                }
            }
        }
        return pairs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double mean(double... values) {
        return IntStream.range(0, values.length)
                .mapToDouble(k -> values[k])
                .average()
                .orElse(Double.NaN);
    }

    /** Three members: leaving one out leaves one pair, so the jackknife sees the pairs themselves. */
    @Test
    void threeMembersByHand() {
        DoubleMatrix similarity = DoubleMatrix.of(3, 3, 9, 1, 2, 0, 9, 6, 0, 0, 9);
        PairwiseMean mean = PairwiseMean.of(similarity, 0, 1, 2);
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.variance()).isCloseTo(2.0 / 3 * (4 + 1 + 9), within(1e-12));
        assertThat(mean.df()).isEqualTo(2);
        // t(0.975; 2) = 4.30265
        assertThat(mean.interval().high()).isCloseTo(3 + 4.30265272974946 * Math.sqrt(28.0 / 3), within(1e-9));
    }

    @Test
    void theJackknifeLeavesOutOneMemberAfterTheOther() {
        DoubleMatrix similarity = similarity(9, 1);
        int[] members = {1, 2, 4, 5, 6, 8};
        double[] without = IntStream.of(members)
                .mapToDouble(out -> mean(pairs(
                        similarity, IntStream.of(members).filter(i -> i != out).toArray())))
                .toArray();
        double squares = 0;
        for (double one : without) {
            squares += (one - mean(without)) * (one - mean(without));
        }
        PairwiseMean mean = PairwiseMean.of(similarity, members);
        assertThat(mean.value()).isCloseTo(mean(pairs(similarity, members)), within(1e-13));
        assertThat(mean.variance()).isCloseTo(5 / 6.0 * squares, within(1e-13));
        PairwiseMean difference = mean.minus(PairwiseMean.of(similarity, 0, 3, 7));
        assertThat(difference.df()).isEqualTo(5 + 2);
        assertThat(difference.n()).isEqualTo(9);
        assertThat(difference.variance()).isGreaterThan(mean.variance());
    }

    @Test
    void theNaiveCountIsTheSame() {
        int n = 9;
        int draws = 200;
        DoubleMatrix similarity = similarity(n, 2);
        double observed = mean(pairs(similarity, 0, 1, 2, 3)) - mean(pairs(similarity, 4, 5, 6, 7, 8));
        int reached = 0;
        for (int k = 0; k < draws; k++) {
            int[] order = IntStream.range(0, n).toArray();
            ArraySampler.shuffle(STREAMS.stream(Purpose.PERMUTATION, k), order);
            int[] a = IntStream.range(0, 4).map(i -> order[i]).toArray();
            int[] b = IntStream.range(4, n).map(i -> order[i]).toArray();
            reached += mean(pairs(similarity, a)) - mean(pairs(similarity, b)) >= observed ? 1 : 0;
        }
        TestResult result = PairwiseContrast.test(similarity, 4, draws, STREAMS);
        assertThat(result.effect()).isCloseTo(observed, within(1e-13));
        assertThat(result.interval().mean()).isCloseTo(observed, within(1e-13));
        assertThat(result.p()).isEqualTo(PValue.ofDraws(reached, draws));
        assertThat(reached).isBetween(1, draws - 1);
    }

    /** 20 + 20 networks of one kind: labels reject at the nominal rate, the t test over pairs most of the time. */
    @Test
    void trueNullsAreRejectedAtTheNominalRateUnlikeByPairs() {
        int runs = 200;
        int byLabels = 0;
        int byPairs = 0;
        int covered = 0;
        int[] a = IntStream.range(0, 20).toArray();
        int[] b = IntStream.range(20, 40).toArray();
        for (int k = 0; k < runs; k++) {
            DoubleMatrix similarity = similarity(40, 100 + k);
            TestResult labels = PairwiseContrast.test(similarity, 20, 99, STREAMS.derive(Purpose.RESTART, k));
            byLabels += labels.p().value() <= 0.05 ? 1 : 0;
            covered += labels.interval().low() <= 0 && labels.interval().high() >= 0 ? 1 : 0;
            byPairs += TwoSampleTest.pooled(pairs(similarity, a), pairs(similarity, b))
                                    .p()
                                    .value()
                            <= 0.05
                    ? 1
                    : 0;
        }
        assertThat(byLabels / (double) runs).as("seed %d", STREAMS.seed()).isCloseTo(0.05, within(0.05));
        assertThat(covered / (double) runs).as("seed %d", STREAMS.seed()).isCloseTo(0.95, within(0.05));
        assertThat(byPairs / (double) runs).as("seed %d", STREAMS.seed()).isGreaterThan(0.4);
    }

    @Test
    void aGroupThatIsMoreAlikeIsFound() {
        double[] values = similarity(20, 3).toArray();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                values[i * 20 + j] += 5;
            }
        }
        TestResult result = PairwiseContrast.test(DoubleMatrix.adopt(20, 20, values), 10, 999, STREAMS);
        assertThat(result.p().text()).isEqualTo("p <= 0.001");
        assertThat(result.interval().low()).isPositive();
    }

    @Test
    void groupsThatAreTooSmallAreUndefined() {
        DoubleMatrix similarity = similarity(4, 4);
        assertThat(PairwiseContrast.test(similarity, 1, 10, STREAMS).isDefined())
                .isFalse();
        TestResult two = PairwiseContrast.test(similarity, 2, 10, STREAMS);
        assertThat(two.isDefined()).isTrue();
        assertThat(two.interval().low()).isNaN();
        assertThat(PairwiseMean.of(similarity).value()).isNaN();
    }

    @Test
    void wrongMatricesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseContrast.test(similarity(4, 4), 5, 10, STREAMS))
                .withMessageContaining("at least 5 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseMean.of(DoubleMatrix.of(2, 2, 0, Double.NaN, 0, 0), 0, 1))
                .withMessageContaining("NaN at (0, 1)");
    }

    @Test
    void theLowerTriangleIsNotRead() {
        DoubleMatrix whole = similarity(6, 5);
        double[] values = whole.toArray();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j <= i; j++) {
                values[i * 6 + j] = Double.NaN;
            }
        }
        DoubleMatrix upper = DoubleMatrix.adopt(6, 6, values);
        assertThat(PairwiseContrast.test(upper, 3, 50, STREAMS))
                .isEqualTo(PairwiseContrast.test(whole, 3, 50, STREAMS));
    }

    /** Six members of two triples that are alike within: 2 * 3! * 3! of 720 orders keep the triples or swap them. */
    @Test
    void tiesCountAsReached() {
        double[] values = new double[36];
        for (int k = 0; k < 36; k++) {
            values[k] = k / 6 < 3 && k % 6 < 3 ? 0.7 : 0.1;
        }
        TestResult result = PairwiseContrast.test(DoubleMatrix.adopt(6, 6, values), 3, 4000, STREAMS);
        assertThat(result.p().value()).as("seed %d", STREAMS.seed()).isCloseTo(0.05, within(0.015));
    }

    @Test
    void groupsThatDoNotExistAreRefused() {
        DoubleMatrix similarity = similarity(4, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseContrast.test(similarity, -1, 10, STREAMS))
                .withMessageContaining("at least -1 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseContrast.test(DoubleMatrix.zeros(4, 5), 2, 10, STREAMS))
                .withMessageContaining("got 4 x 5");
        assertThat(PairwiseContrast.test(similarity, 3, 10, STREAMS).isDefined())
                .isFalse();
        assertThat(PairwiseContrast.test(similarity, 4, 10, STREAMS).isDefined())
                .isFalse();
        assertThat(PairwiseContrast.test(similarity, 0, 10, STREAMS).effect()).isNaN();
        assertThat(PairwiseMean.of(similarity, 0, 1).interval()).isEqualTo(Interval.without(similarity.get(0, 1), 2));
    }
}
