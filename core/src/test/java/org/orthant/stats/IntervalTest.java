package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals, p-values in words, and adjusted p-values. Reference numbers: scipy 1.17.1 with numpy 2.4.6. */
class IntervalTest {

    /** scipy.stats.t.interval(0.95, 4, mean, sem). */
    @Test
    void theMeansIntervalAgreesWithScipy() {
        Interval interval = Interval.ofMean(0.71, 0.64, 0.8, 0.55, 0.69);
        assertThat(interval.mean()).isCloseTo(0.678, within(1e-15));
        assertThat(interval.low()).isCloseTo(0.5637264302948076, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.7922735697051925, within(1e-9));
        assertThat(interval.isAbove(0.5)).isTrue();
        assertThat(interval.isAbove(0.6)).isFalse();
        assertThat(interval.isBelow(0.8)).isTrue();
    }

    @Test
    void oneValueHasNoInterval() {
        Interval one = Interval.ofMean(3);
        assertThat(one).isEqualTo(Interval.without(3, 1));
        assertThat(one.isAbove(-10)).isFalse();
        assertThat(one.isBelow(10)).isFalse();
        assertThat(Interval.ofMean().mean()).isNaN();
        assertThat(Interval.ofMean(0.1, 0.1, 0.1).high())
                .isEqualTo(Interval.ofMean(0.1, 0.1, 0.1).mean());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, p < 0.001",
        "1, 1000, p = 0.0020",
        "0, 200, p < 0.005",
        "0, 250, p < 0.004",
        "0, 99, p <= 0.01",
        "0, 19, p <= 0.05",
        "1000, 1000, p = 1.0000",
        "0, 99999, p <= 1e-05"
    })
    void pValuesOfDraws(int reached, int draws, String text) {
        PValue p = PValue.ofDraws(reached, draws);
        assertThat(p.text()).isEqualTo(text);
        assertThat(p.value()).isEqualTo((1.0 + reached) / (1 + draws));
        assertThat(p.isBound()).isEqualTo(reached == 0);
    }

    @Test
    void analyticPValues() {
        assertThat(PValue.analytic(0.03124).text()).isEqualTo("p = 0.0312");
        assertThat(PValue.analytic(1.26e-7).text()).isEqualTo("p = 1.3e-07");
        assertThat(PValue.analytic(0).text()).isEqualTo("p <= 1e-300");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PValue.analytic(1.5))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> PValue.ofDraws(0, 0));
    }

    /** scipy.stats.false_discovery_control. */
    @Test
    void benjaminiHochbergAgreesWithScipy() {
        assertThat(BenjaminiHochberg.adjust(0.01, 0.04, 0.03, 0.2, 0.005, 0.9))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.24, 0.03, 0.9}, within(1e-15));
        assertThat(BenjaminiHochberg.adjust()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenjaminiHochberg.adjust(0.1, Double.NaN))
                .withMessageContaining("NaN at index 1");
    }

    @Test
    void effectSizesOfHandValues() {
        assertThat(EffectSize.cohenD(new double[] {2, 4, 6}, new double[] {1, 3, 5}))
                .isEqualTo(0.5);
        assertThat(EffectSize.pairedD(new double[] {2, 4, 7}, new double[] {1, 2, 4}))
                .isEqualTo(2);
        assertThat(EffectSize.pairedD(new double[] {1, 2}, new double[] {0, 1})).isNaN();
        assertThat(EffectSize.cohenD(new double[] {1}, new double[] {1, 2})).isNaN();
        assertThat(EffectSize.standardDeviation(1, 2, 3)).isEqualTo(1);
        assertThat(EffectSize.standardDeviation(1)).isNaN();
    }

    @Test
    void boundsThemselvesAreNeitherAboveNorBelow() {
        Interval point = new Interval(2, 2, 2, 3);
        assertThat(point.isAbove(2)).isFalse();
        assertThat(point.isBelow(2)).isFalse();
        assertThat(point.isAbove(1.9)).isTrue();
        assertThat(point.isBelow(2.1)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.ofMean(1, Double.NaN))
                .withMessage("expected finite values in the values, got NaN at index 1");
    }

    @Test
    void pValuesAtTheirLimits() {
        assertThat(PValue.analytic(1e-4).text()).isEqualTo("p = 0.0001");
        assertThat(PValue.ofDraws(0, 9999).text()).isEqualTo("p <= 0.0001");
        assertThat(new PValue(1, 1).isBound()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PValue.analytic(-0.1))
                .withMessageContaining("got -0.1");
        for (double smallest : new double[] {0, 1.5, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PValue(0.5, smallest))
                    .withMessageContaining("got " + smallest);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PValue.ofDraws(-1, 5))
                .withMessageContaining("got -1 of 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PValue.ofDraws(6, 5))
                .withMessageContaining("got 6 of 5");
    }

    @Test
    void adjustedPValuesStayWithinTheirRange() {
        assertThat(BenjaminiHochberg.adjust(0, 1)).containsExactly(0, 1);
        for (double p : new double[] {-0.1, 1.1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenjaminiHochberg.adjust(0.5, p))
                    .withMessageContaining("got " + p + " at index 1");
        }
    }
}
