package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reference numbers: scipy 1.17.1 with numpy 2.4.6, the function named beside each. */
class PairedTestTest {

    private static final double[] FIRST = {1.2, 3.4, 2.2, 5.9, 4.0, 0.3, 2.8, 7.5};
    private static final double[] SECOND = {0.9, 3.9, 1.0, 4.0, 4.6, 0.1, 1.1, 6.0};

    /** ttest_rel and its confidence_interval. */
    @Test
    void pairedTAgreesWithScipy() {
        TestResult result = PairedTest.t(FIRST, SECOND);
        assertThat(result.statistic()).isCloseTo(2.034417239207512, within(1e-9));
        assertThat(result.p().value()).isCloseTo(0.08138058953430541, within(1e-9));
        assertThat(result.df()).isEqualTo(7);
        assertThat(result.interval().low()).isCloseTo(-0.11564613776874733, within(1e-9));
        assertThat(result.interval().high()).isCloseTo(1.5406461377687473, within(1e-9));
        assertThat(result.effect()).isCloseTo(0.719275112803223, within(1e-12));
        assertThat(result.n()).isEqualTo(8);
    }

    /** wilcoxon(first, second): rank sums 29 and 7, exact. */
    @Test
    void wilcoxonIsExactForSmallSamples() {
        TestResult result = PairedTest.wilcoxon(FIRST, SECOND);
        assertThat(result.statistic()).isEqualTo(7);
        assertThat(result.p().value()).isEqualTo(0.1484375);
        assertThat(result.effect()).isCloseTo(22 / 36.0, within(1e-15));
    }

    /** All 2^8 sign patterns of the ranks of the eight differences other than 0, counted with itertools.product. */
    @Test
    void wilcoxonIsExactWithTiesToo() {
        double[] differences = {1, -1, 2, 2, -3, 4, 0, 5, 6};
        TestResult result = PairedTest.wilcoxon(differences, new double[9]);
        assertThat(result.statistic()).isEqualTo(6.5);
        assertThat(result.p().value()).isEqualTo(0.125);
        assertThat(result.n()).isEqualTo(9);
    }

    /** wilcoxon(x, method="asymptotic", correction=False, zero_method="wilcox"). */
    @Test
    void wilcoxonOfManyPairsIsNormal() {
        double[] differences =
                IntStream.range(0, 60).mapToDouble(i -> i * 37 % 23 - 9).toArray();
        TestResult result = PairedTest.wilcoxon(differences, new double[60]);
        assertThat(result.statistic()).isEqualTo(595);
        assertThat(result.p().value()).isCloseTo(0.04353205576279501, within(1e-10));
    }

    @Test
    void oneSidedSignsGiveTheSmallestExactP() {
        double[] rising = {1, 2, 3, 4, 5, 6};
        assertThat(PairedTest.wilcoxon(rising, new double[6]).p().value()).isEqualTo(2.0 / 64);
    }

    @Test
    void equalPairsAreUndefinedAndConstantDifferencesHaveAnInterval() {
        assertThat(PairedTest.t(FIRST, FIRST).isDefined()).isFalse();
        assertThat(PairedTest.wilcoxon(FIRST, FIRST).p().value()).isNaN();
        TestResult shifted = PairedTest.t(new double[] {3, 4, 5}, new double[] {1, 2, 3});
        assertThat(shifted.isDefined()).isFalse();
        assertThat(shifted.interval()).isEqualTo(new Interval(2, 2, 2, 3));
        assertThat(PairedTest.t(new double[] {3}, new double[] {1}).interval().low())
                .isNaN();
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedTest.t(FIRST, new double[3]))
                .withMessageContaining("8")
                .withMessageContaining("3");
    }

    /** Fifty differences are still exact, 2 of 2^50 patterns; the normal approximation of 51 is far above that. */
    @Test
    void exactCountsEndAtFiftyDifferences() {
        double[] rising = IntStream.rangeClosed(1, 51).asDoubleStream().toArray();
        assertThat(PairedTest.wilcoxon(Arrays.copyOf(rising, 50), new double[50])
                        .p()
                        .value())
                .isEqualTo(Math.scalb(1.0, -49));
        assertThat(PairedTest.wilcoxon(rising, new double[51]).p().value()).isBetween(1e-10, 1e-9);
    }

    @Test
    void evenlyMatchedPairsHaveAPOfOne() {
        TestResult result = PairedTest.wilcoxon(new double[] {1, -1}, new double[2]);
        assertThat(result.statistic()).isEqualTo(1.5);
        assertThat(result.p().value()).isEqualTo(1);
        assertThat(result.effect()).isZero();
        assertThat(result.interval().mean()).isZero();
        assertThat(PairedTest.wilcoxon(FIRST, FIRST).isDefined()).isFalse();
        assertThat(PairedTest.t(FIRST, FIRST).df()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedTest.t(new double[] {Double.NaN}, new double[1]))
                .withMessageContaining("the first sample, got NaN at index 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedTest.t(new double[1], new double[] {Double.NaN}))
                .withMessageContaining("the second sample, got NaN at index 0");
    }
}
