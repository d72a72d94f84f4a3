package org.orthant.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.orthant.stats.EffectSize;
import org.orthant.stats.Interval;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;

/** Rows of a scorecard from one value per network. */
class ClaimRulesTest {

    private static final Wording WORDING = new Wording("id", "claim", "statistic", "note");

    @Test
    void networksWithoutAValueAreLeftOut() {
        Claim claim = ClaimRules.difference(WORDING, new double[] {1, Double.NaN, 2, 3}, null);
        assertThat(claim.effect()).isEqualTo(Interval.ofMean(1, 2, 3));
        assertThat(claim.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(claim.baseline()).isNull();
    }

    @Test
    void aPairedDHasTheIntervalOfNoncentralT() {
        double[] units = {-0.5, Double.NaN, 1.5, 0.5};
        BaselineValues halves = BaselineValues.of("half", 0.25, 9, 0.75, 0.5);
        Claim claim = ClaimRules.pairedDifference(WORDING, units, halves);
        assertThat(claim.effect()).isEqualTo(EffectSize.ofDifferences(-0.5, 1.5, 0.5));
        assertThat(claim.effect().high())
                .isGreaterThan(Interval.ofMean(-0.5, 1.5, 0.5).mean() + 1);
        assertThat(claim.rule()).contains("noncentral t with n - 1").contains("d = 0.2");
        assertThat(claim.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Objects.requireNonNull(claim.baseline()).value()).isEqualTo(0.5);
        assertThat(ClaimRules.pairedDifference(WORDING, new double[] {Double.NaN}, null)
                        .verdict())
                .isEqualTo(Verdict.UNTESTABLE);
    }

    @Test
    void aCorrelationIsAveragedAsFishersZ() {
        Claim claim = ClaimRules.correlation(WORDING, new double[] {0.9, 0.95, 0.99}, null);
        // tanh(mean(atanh(0.9, 0.95, 0.99)))
        assertThat(claim.effect().mean()).isCloseTo(0.9628468209293517, within(1e-12));
        assertThat(claim.effect().high()).isLessThan(1);
        assertThat(claim.verdict()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void withoutAnyValueNothingCanBeTested() {
        double[] none = {Double.NaN, Double.NaN};
        Claim claim = ClaimRules.correlation(WORDING, none, BaselineValues.of("untrained", 0.1, 0.2));
        assertThat(claim.effect().n()).isZero();
        assertThat(claim.verdict()).isEqualTo(Verdict.UNTESTABLE);
        Baseline baseline = Objects.requireNonNull(claim.baseline());
        assertThat(baseline.value()).isNaN();
        assertThat(baseline.beyond()).isEqualTo("inconclusive");
    }

    @Test
    void aBaselineIsPairedOverNetworksThatHaveBoth() {
        double[] values = {1, 2, Double.NaN, 4, 6};
        Baseline baseline = ClaimRules.paired(values, BaselineValues.of("base", 0, 1.5, 7, Double.NaN, 5));
        assertThat(baseline.value()).isCloseTo(6.5 / 3, within(1e-12));
        assertThat(baseline.difference()).isEqualTo(Interval.ofMean(1, 0.5, 1));
        assertThat(baseline.beyond()).isEqualTo("yes");
        assertThat(ClaimRules.paired(new double[] {1, 2}, BaselineValues.of("base", 1, 2))
                        .beyond())
                .isEqualTo("no");
    }

    @Test
    void refusesABaselineOfAnotherNumberOfNetworks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimRules.paired(new double[] {1, 2}, BaselineValues.of("base", 1)))
                .withMessageContaining("expected 2 baseline values, got 1");
    }

    @Test
    void aDescriptionHasNoVerdict() {
        Claim claim = ClaimRules.reported(WORDING, 3, Double.NaN, 4);
        assertThat(claim.verdict()).isEqualTo(Verdict.REPORTED);
        assertThat(claim.effect()).isEqualTo(Interval.ofMean(3, 4));
    }

    @Test
    void aBoundIsReachedByTheWholeInterval() {
        double[] values = {0.5, 0.52, Double.NaN, 0.51};
        Claim reached = ClaimRules.atLeast(WORDING, values, BaselineValues.of("base", 0, 0.1, 1, 0.2), 0.4);
        assertThat(reached.effect()).isEqualTo(Interval.ofMean(0.5, 0.52, 0.51));
        assertThat(reached.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Objects.requireNonNull(reached.baseline()).beyond()).isEqualTo("yes");
        assertThat(reached.rule()).contains("at or above 0.4");
        assertThat(ClaimRules.atMost(WORDING, values, 0.4).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(ClaimRules.atMost(WORDING, values, 0.6).verdict()).isEqualTo(Verdict.REPRODUCED);
    }
}
