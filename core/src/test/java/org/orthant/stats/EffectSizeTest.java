package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectSizeTest {

    /** scipy.special 1.17.1: nctdtrinc(df, 0.975, t), nctdtrinc(df, 0.025, t). */
    @ParameterizedTest
    @CsvSource({
        "2.5, 9, 0.1829439628685433, 4.7154127150845255",
        "0, 19, -1.959963984540054, 1.959963984540054",
        "-1.3, 4, -3.380220840609407, 0.9080725911674605",
        "8.94427190999916, 19, 5.4691812474961905, 12.340764830439557",
        "60, 99, 51.41457001286006, 68.55657762686711",
        "0.7, 1, -1.539815171259741, 2.717265051848379"
    })
    void noncentralTHasTheDeltaOfItsTails(double t, double df, double low, double high) {
        assertThat(NoncentralT.delta(t, df, 0.975)).isCloseTo(low, within(1e-6));
        assertThat(NoncentralT.delta(t, df, 0.025)).isCloseTo(high, within(1e-6));
    }

    /** nctdtr(df, delta, t). */
    @ParameterizedTest
    @CsvSource({"2.5, 9, 1, 0.8926975048673059", "0.4, 3, -0.5, 0.804591691767149", "8.9, 19, 4, 0.9978366350960551"})
    void noncentralTIsCumulated(double t, double df, double delta, double probability) {
        assertThat(NoncentralT.cumulative(t, df, delta)).isCloseTo(probability, within(1e-8));
    }

    /** t = 2 of 4 differences with mean 1 and sd 1: d = 1, bounds nctdtrinc(3, 0.975, 2) / 2, nctdtrinc(3, 0.025, 2) / 2. */
    @Test
    void anIntervalOfDIsExact() {
        double root = Math.sqrt(1.5);
        double[] differences = {1 - root, 1 + root, 1, 1};
        Interval d = EffectSize.ofDifferences(differences);
        assertThat(d.mean()).isCloseTo(1, within(1e-12));
        assertThat(d.low()).isCloseTo(-0.28535881743120367, within(1e-6));
        assertThat(d.high()).isCloseTo(2.196543989516202, within(1e-6));
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
}
