package org.orthant.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orthant.stats.Interval;

/** The common rule, case by case. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "0.50, 0.10, 0.90, 20, REPRODUCED",
        "0.20, 0.01, 0.39, 20, REPRODUCED",
        "0.19, 0.01, 0.37, 20, PRESENT_BELOW_SMALLEST_EFFECT",
        "0.05, -0.09, 0.19, 20, NOT_REPRODUCED",
        "0.10, 0.00, 0.19, 20, NOT_REPRODUCED",
        "-0.60, -0.90, -0.30, 20, NOT_REPRODUCED",
        "0.10, -0.10, 0.20, 20, INCONCLUSIVE",
        "0.50, -0.10, 1.10, 20, INCONCLUSIVE",
        "0.90, NaN, NaN, 1, INCONCLUSIVE",
        "0.90, 0.10, NaN, 2, INCONCLUSIVE",
        "NaN, NaN, NaN, 0, UNTESTABLE"
    })
    void theCommonRule(double mean, double low, double high, int n, Verdict verdict) {
        assertThat(Verdict.of(new Interval(mean, low, high, n), 0.2)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "0.50, 0.41, 0.60, 20, REPRODUCED, NOT_REPRODUCED",
        "0.30, 0.20, 0.39, 20, NOT_REPRODUCED, REPRODUCED",
        "0.40, 0.30, 0.50, 20, INCONCLUSIVE, INCONCLUSIVE",
        "0.40, 0.40, 0.40, 20, REPRODUCED, REPRODUCED",
        "0.90, NaN, NaN, 1, INCONCLUSIVE, INCONCLUSIVE",
        "NaN, NaN, NaN, 0, UNTESTABLE, UNTESTABLE"
    })
    void theRuleOfABound(double mean, double low, double high, int n, Verdict atLeast, Verdict atMost) {
        Interval effect = new Interval(mean, low, high, n);
        assertThat(Verdict.atLeast(effect, 0.4)).isEqualTo(atLeast);
        assertThat(Verdict.atMost(effect, 0.4)).isEqualTo(atMost);
    }

    @Test
    void aSmallestEffectMustBeAboveZero() {
        Interval effect = new Interval(1, 0.5, 1.5, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.of(effect, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.of(effect, Double.NaN));
    }
}
