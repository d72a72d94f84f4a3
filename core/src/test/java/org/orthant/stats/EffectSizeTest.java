package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectSizeTest {

    /** scipy 1.17.1: optimize.brentq of special.nctdtr(df, delta, t) - 0.975, and - 0.025. */
    @ParameterizedTest
    @CsvSource({
        "2.5, 9, 0.1829439630448421, 4.715412291216128",
        "0, 19, -1.9599639845400545, 1.9599639845400543",
        "-1.3, 4, -3.3802206940272455, 0.9080725959010579",
        "8.94427190999916, 19, 5.4691812343298, 12.340761397159426",
        "60, 99, 51.41456824158739, 68.5564762779734",
        "0.7, 1, -1.5398151739501347, 2.71726483943414"
    })
    void noncentralTHasTheDeltaOfItsTails(double t, double df, double low, double high) {
        assertThat(NoncentralT.delta(t, df, 0.975)).isCloseTo(low, within(1e-7));
        assertThat(NoncentralT.delta(t, df, 0.025)).isCloseTo(high, within(1e-7));
    }

    /** nctdtr(df, delta, t). */
    @ParameterizedTest
    @CsvSource({"2.5, 9, 1, 0.8926975048673059", "0.4, 3, -0.5, 0.804591691767149", "8.9, 19, 4, 0.9978366350960551"})
    void noncentralTIsCumulated(double t, double df, double delta, double probability) {
        assertThat(NoncentralT.cumulative(t, df, delta)).isCloseTo(probability, within(1e-8));
    }

    /** t = 2 of 4 differences with mean 1 and sd 1: d = 1, bounds solved likewise. */
    @Test
    void anIntervalOfDIsExact() {
        double root = Math.sqrt(1.5);
        double[] differences = {1 - root, 1 + root, 1, 1};
        Interval d = EffectSize.ofDifferences(differences);
        assertThat(d.mean()).isCloseTo(1, within(1e-12));
        assertThat(d.low()).isCloseTo(-0.2853588174760594, within(1e-6));
        assertThat(d.high()).isCloseTo(2.196543891171286, within(1e-6));
        assertThat(d.n()).isEqualTo(4);
        Interval mirrored =
                EffectSize.ofDifferences(Arrays.stream(differences).map(v -> -v).toArray());
        assertThat(mirrored.low()).isCloseTo(-d.high(), within(1e-9));
    }

    @Test
    void theIntervalLeavesOutZeroJustWhereTheTestRejects() {
        for (double shift = 0; shift < 2; shift += 0.05) {
            double[] first = {shift + 0.3, shift - 1.1, shift + 0.9, shift, shift - 0.2, shift + 0.5};
            boolean rejected = PairedTest.t(first, new double[6]).p().value() < 0.05;
            assertThat(EffectSize.ofDifferences(first).isAbove(0)).isEqualTo(rejected);
        }
    }

    @Test
    void withoutVarianceThereIsNoD() {
        assertThat(EffectSize.ofDifferences(2, 2, 2)).isEqualTo(Interval.without(Double.NaN, 3));
        assertThat(EffectSize.ofDifferences(2).mean()).isNaN();
        assertThat(EffectSize.ofDifferences().n()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffectSize.ofDifferences(1, Double.NaN))
                .withMessageContaining("NaN at index 1");
    }

    @Test
    void samplesWithoutADAreNamed() {
        double[] three = {1, 2, 3};
        assertThat(EffectSize.cohenD(three, new double[] {1})).isNaN();
        assertThat(EffectSize.cohenD(new double[2], new double[2])).isNaN();
        assertThat(EffectSize.cohenD(new double[] {0, 2}, new double[] {1, 3}))
                .isCloseTo(-1 / Math.sqrt(2), within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffectSize.cohenD(new double[] {Double.NaN}, three))
                .withMessageContaining("the first sample, got NaN at index 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffectSize.cohenD(three, new double[] {Double.NaN}))
                .withMessageContaining("the second sample, got NaN at index 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffectSize.standardDeviation(1, Double.NaN))
                .withMessageContaining("NaN at index 1");
    }
}
