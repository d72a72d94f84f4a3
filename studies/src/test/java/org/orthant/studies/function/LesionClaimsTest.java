package org.orthant.studies.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orthant.function.Role;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Verdict;
import org.orthant.studies.function.LesionReading.Condition;

/** The rule for output lesions, case by case. */
class LesionClaimsTest {

    /** Intervals of drop, affected accuracy and spared loss: mean, low and high of each. */
    @ParameterizedTest
    @CsvSource({
        "0.9, 0.8, 1.0,    0.05, 0.00, 0.10,   0.01, 0.00, 0.02,   REPRODUCED",
        "0.7, 0.1, 1.3,    0.25, -0.2, 0.70,   0.05, -0.1, 0.20,   REPRODUCED",
        "0.6, 0.5, 0.7,    0.30, 0.26, 0.34,   0.01, 0.00, 0.02,   NOT_REPRODUCED",
        "0.9, 0.8, 1.0,    0.05, 0.00, 0.10,   0.20, 0.06, 0.34,   NOT_REPRODUCED",
        "0.6, 0.5, 0.7,    0.30, 0.24, 0.36,   0.01, 0.00, 0.02,   INCONCLUSIVE",
        "0.9, 0.8, 1.0,    0.05, 0.00, 0.10,   0.06, 0.04, 0.08,   INCONCLUSIVE",
        "0.8, -0.1, 1.7,   0.20, -0.7, 1.10,   0.01, 0.00, 0.02,   INCONCLUSIVE",
        "1.0, NaN, NaN,    0.00, NaN, NaN,     0.00, NaN, NaN,     INCONCLUSIVE"
    })
    @SuppressWarnings("TooManyParameters") // nine numbers are the case
    void theRule(
            double drop,
            double dropLow,
            double dropHigh,
            double affected,
            double affectedLow,
            double affectedHigh,
            double spared,
            double sparedLow,
            double sparedHigh,
            Verdict verdict) {
        assertThat(LesionClaims.verdict(
                        new Interval(drop, dropLow, dropHigh, 5),
                        new Interval(affected, affectedLow, affectedHigh, 5),
                        new Interval(spared, sparedLow, sparedHigh, 5)))
                .isEqualTo(verdict);
    }

    private static LesionReading reading(double affected, double spared, double top) {
        Role role = new Role(0, 0.5, true);
        return new LesionReading(
                role,
                10,
                condition("intact", 1, 1),
                List.of(condition(LesionReading.MODULE, affected, spared), condition(LesionReading.TOP, top, 1)));
    }

    private static Condition condition(String set, double affected, double spared) {
        return new Condition(set, 10, 1, Double.NaN, Double.NaN, affected, spared, Double.NaN);
    }

    @Test
    void fullAccuracyDecidesWithoutChoiceAccuracyAndNetworksWithoutTheRoleAreLeftOut() {
        LesionReading without =
                new LesionReading(new Role(-1, Double.NaN, false), 0, condition("intact", 1, 1), List.of());
        Claim claim = LesionClaims.of(
                new Wording("id", "claim", "statistic", "More."),
                List.of(reading(0.1, 1, 0), without, reading(0.2, 1, 0), reading(0.1, 0.99, 0)));
        assertThat(claim.effect()).isEqualTo(Interval.ofMean(0.9, 0.8, 0.9));
        assertThat(claim.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(claim.note())
                .startsWith("Over 3 networks: affected accuracy 0.133")
                .endsWith("More.");
        assertThat(Objects.requireNonNull(claim.baseline()).value()).isEqualTo(1);
        assertThat(claim.baseline().beyond()).isEqualTo("no");
    }

    @Test
    void withoutAnyNetworkNothingCanBeTested() {
        Claim claim = LesionClaims.of(new Wording("id", "claim", "statistic", ""), List.of());
        assertThat(claim.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(claim.note()).isEqualTo("No network has the module.");
    }
}
