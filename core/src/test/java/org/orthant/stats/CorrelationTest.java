package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Reference numbers: scipy 1.17.1 with numpy 2.4.6, the function named beside each. */
class CorrelationTest {

    private static final double[] A = {1.2, 3.4, 2.2, 5.9, 4.0, 0.3, 2.8, 7.5};
    private static final double[] B = {0.9, 3.9, 1.0, 4.0, 4.6, 0.1, 1.1, 6.0};

    /** pearsonr and its confidence_interval. */
    @Test
    void pearsonAgreesWithScipy() {
        TestResult result = Correlation.pearsonTest(A, B);
        assertThat(result.effect()).isCloseTo(0.9093196719050537, within(1e-12));
        assertThat(result.effect()).isEqualTo(Correlation.pearson(A, B));
        assertThat(result.p().value()).isCloseTo(0.0017396616120886703, within(1e-10));
        assertThat(result.interval().low()).isCloseTo(0.5696863500008774, within(1e-9));
        assertThat(result.interval().high()).isCloseTo(0.9836782074903054, within(1e-9));
    }

    /** spearmanr, with ties in both. */
    @Test
    void spearmanAgreesWithScipy() {
        TestResult result =
                Correlation.spearmanTest(new double[] {1, 2, 2, 4, 5, 6, 6, 9}, new double[] {3, 1, 4, 4, 8, 5, 9, 7});
        assertThat(result.effect()).isCloseTo(0.7939539754135209, within(1e-12));
        assertThat(result.p().value()).isCloseTo(0.018628914899784424, within(1e-10));
    }

    @Test
    void spearmanSeesOrderAlone() {
        assertThat(Correlation.spearman(new double[] {1, 2, 3, 4}, new double[] {-5, 0, 7, 1e9}))
                .isCloseTo(1, within(1e-15));
    }

    /** corrcoef of the residuals of numpy.linalg.lstsq on [1, c1, c2]. */
    @Test
    void partialCorrelationIsThatOfResiduals() {
        double[] c1 = {2, 1, 4, 3, 6, 5, 8, 7};
        double[] c2 = {1, 0, 0, 1, 1, 1, 0, 1};
        assertThat(Correlation.partial(A, B, c1, c2)).isCloseTo(0.9151441855456327, within(1e-12));
        assertThat(Correlation.partial(A, B, c2, c1, c2)).isCloseTo(0.9151441855456327, within(1e-12));
        assertThat(Correlation.partial(A, B)).isCloseTo(Correlation.pearson(A, B), within(1e-15));
        assertThat(Correlation.partial(A, B, A)).isNaN();
        double[] tiny = Arrays.stream(A).map(v -> 1e-9 * v).toArray();
        assertThat(Correlation.partial(tiny, B, c1, c2)).isCloseTo(0.9151441855456327, within(1e-12));
    }

    @Test
    void aConstantHasNoCorrelation() {
        double[] constant = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(Correlation.pearson(A, constant)).isNaN();
        assertThat(Correlation.spearman(constant, A)).isNaN();
        assertThat(Correlation.partial(constant, A, B)).isNaN();
        assertThat(Correlation.pearsonTest(constant, A).isDefined()).isFalse();
        assertThat(Correlation.pearson(new double[] {1}, new double[] {2})).isNaN();
    }

    @Test
    void perfectCorrelationsStayInRange() {
        double[] scaled = {2.4, 6.8, 4.4, 11.8, 8.0, 0.6, 5.6, 15.0};
        assertThat(Correlation.pearson(A, scaled)).isBetween(1 - 1e-15, 1.0);
        assertThat(Correlation.fisherZ(1)).isCloseTo(14.16, within(0.01));
        assertThat(Correlation.fisherZ(-1)).isEqualTo(-Correlation.fisherZ(1));
        assertThat(Correlation.fisherMean(1, 1, 1).mean()).isCloseTo(1, within(1e-11));
    }

    /** tanh of scipy.stats.t.interval of arctanh. */
    @Test
    void fisherMeanAgreesWithScipy() {
        Interval interval = Correlation.fisherMean(0.71, 0.64, 0.8, 0.55, 0.69);
        assertThat(interval.mean()).isCloseTo(0.6868993689775773, within(1e-12));
        assertThat(interval.low()).isCloseTo(0.5529357630739585, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.7862459494831462, within(1e-9));
        assertThat(Correlation.fisherMean(0.5).mean()).isCloseTo(0.5, within(1e-15));
        assertThat(Correlation.fisherMean(0.5).low()).isNaN();
    }

    @Test
    void valuesOutOfRangeAreRefusedWithTheirIndex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.fisherMean(0.1, 1.5))
                .withMessageContaining("1.5 at index 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.fisherMean(0.1, 0.2, Double.NaN))
                .withMessageContaining("the correlations, got NaN at index 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.pearson(new double[] {1, Double.POSITIVE_INFINITY}, new double[2]))
                .withMessageContaining("Infinity at index 1");
    }

    /** t = r sqrt((n - 2) / (1 - r^2)); three pairs have no interval, two no test. */
    @Test
    void testsOfFewPairs() {
        TestResult eight = Correlation.pearsonTest(A, B);
        double r = eight.effect();
        assertThat(eight.statistic()).isCloseTo(r * Math.sqrt(6 / (1 - r * r)), within(1e-12));
        assertThat(eight.df()).isEqualTo(6);
        assertThat(eight.n()).isEqualTo(8);
        TestResult three = Correlation.spearmanTest(new double[] {1, 2, 3}, new double[] {1, 3, 2});
        assertThat(three.effect()).isCloseTo(0.5, within(1e-15));
        assertThat(three.statistic()).isCloseTo(0.5 / Math.sqrt(0.75), within(1e-14));
        assertThat(three.interval().low()).isNaN();
        assertThat(three.interval().high()).isNaN();
        TestResult two = Correlation.pearsonTest(new double[] {1, 2}, new double[] {1, 3});
        assertThat(two.effect()).isCloseTo(1, within(1e-15));
        assertThat(two.isDefined()).isFalse();
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.fisherMean(0.1, -1.5))
                .withMessageContaining("-1.5 at index 1");
        assertThat(Correlation.fisherMean(-1, 1).mean()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.pearson(A, new double[3]))
                .withMessageContaining("8, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.spearman(A, new double[3]))
                .withMessageContaining("8, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.partial(A, new double[3]))
                .withMessageContaining("8, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.partial(A, B, new double[3]))
                .withMessageContaining("8, got 3");
    }

    @Test
    void covariatesThatSayNothingChangeNothing() {
        double[] constant = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(Correlation.partial(A, B, constant)).isCloseTo(Correlation.pearson(A, B), within(1e-14));
        assertThat(Correlation.partial(A, B, B)).isNaN();
    }
}
