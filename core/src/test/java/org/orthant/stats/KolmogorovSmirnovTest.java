package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KolmogorovSmirnovTest {

    @Test
    void distanceIsTheLargestOfBothSides() {
        assertThat(KolmogorovSmirnov.uniform(0.5).statistic()).isEqualTo(0.5);
        assertThat(KolmogorovSmirnov.uniform(0.9, 0.8).statistic()).isCloseTo(0.8, within(1e-15));
        assertThat(KolmogorovSmirnov.uniform(0.1, 0.2, 0.3, 0.4).statistic()).isCloseTo(0.6, within(1e-15));
        assertThat(KolmogorovSmirnov.uniform(0.125, 0.375, 0.625, 0.875).statistic())
                .isEqualTo(0.125);
        assertThat(KolmogorovSmirnov.uniform(0.125, 0.375, 0.625, 0.875).p()).isGreaterThan(0.9999);
    }

    /** Tables of critical distances (Massey 1951; Birnbaum 1952): n = 10 and 20 at 0.05, and the limit 1.358 / sqrt(n). */
    @Test
    void criticalDistancesAreThoseOfTables() {
        assertThat(KolmogorovSmirnov.criticalDistance(0.05, 10)).isCloseTo(0.409, within(1e-3));
        assertThat(KolmogorovSmirnov.criticalDistance(0.05, 20)).isCloseTo(0.294, within(1e-3));
        assertThat(KolmogorovSmirnov.criticalDistance(0.01, 20)).isCloseTo(0.352, within(1e-3));
        assertThat(1000 * KolmogorovSmirnov.criticalDistance(0.05, 1_000_000)).isCloseTo(1.358, within(1e-3));
        assertThat(1000 * KolmogorovSmirnov.criticalDistance(0.001, 1_000_000)).isCloseTo(1.949, within(1e-3));
    }

    @Test
    void misuseIsNamed() {
        assertThatThrownBy(KolmogorovSmirnov::uniform).hasMessageContaining("got none");
        assertThatThrownBy(() -> KolmogorovSmirnov.uniform(0.2, 1.2)).hasMessageContaining("got 1.2");
        assertThatThrownBy(() -> KolmogorovSmirnov.uniform(Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> KolmogorovSmirnov.criticalDistance(0, 3)).hasMessageContaining("got 0.0, 3");
    }

    /** Clopper and Pearson's limits: 10 of 10 has a lower end of 0.025^(1/10); 1 of 20 those of R's binom.test. */
    @Test
    void intervalsOfShares() {
        assertThat(Proportion.interval(10, 10).low()).isCloseTo(StrictMath.pow(0.025, 0.1), within(1e-12));
        assertThat(Proportion.interval(10, 10).high()).isEqualTo(1);
        assertThat(Proportion.interval(0, 10).high()).isCloseTo(1 - StrictMath.pow(0.025, 0.1), within(1e-12));
        assertThat(Proportion.interval(1, 20).low()).isCloseTo(0.001265089, within(1e-9));
        assertThat(Proportion.interval(1, 20).high()).isCloseTo(0.2487328, within(1e-7));
        assertThatThrownBy(() -> Proportion.interval(3, 2)).hasMessageContaining("got 3 of 2");
    }

    /** Summed up from the binomial formula: of 1,000 cases of 5 %, 29 to 74 with a probability of 99.9 %. */
    @Test
    void expectedRangesHoldTheirShareOfCounts() {
        Proportion.Range range = Proportion.expected(0.05, 1000, 0.999);
        double[] below = new double[1001];
        double term = StrictMath.exp(1000 * StrictMath.log(0.95));
        for (int k = 0; k <= 1000; k++) {
            below[k] = term + (k == 0 ? 0 : below[k - 1]);
            term *= (1000.0 - k) / (k + 1) * 0.05 / 0.95;
        }
        int low = (int) Math.rint(range.low() * 1000);
        int high = (int) Math.rint(range.high() * 1000);
        assertThat(below[low - 1]).isLessThan(0.0005);
        assertThat(below[low]).isGreaterThanOrEqualTo(0.0005);
        assertThat(1 - below[high]).isLessThanOrEqualTo(0.0005);
        assertThat(1 - below[high - 1]).isGreaterThan(0.0005);
        assertThat(low).isEqualTo(29);
        assertThat(high).isEqualTo(74);
    }

    @Test
    void theEndsOfTheRangeBelongToIt() {
        assertThat(KolmogorovSmirnov.uniform(0, 1).statistic()).isEqualTo(0.5);
        assertThat(KolmogorovSmirnov.uniform(0, 1).n()).isEqualTo(2);
        assertThatThrownBy(() -> KolmogorovSmirnov.uniform(-0.25)).hasMessageContaining("got -0.25");
        assertThatThrownBy(() -> KolmogorovSmirnov.criticalDistance(1, 3)).hasMessageContaining("got 1.0, 3");
        assertThatThrownBy(() -> KolmogorovSmirnov.criticalDistance(0.5, 0)).hasMessageContaining("got 0.5, 0");
        assertThatThrownBy(() -> Proportion.interval(-1, 2)).hasMessageContaining("got -1 of 2");
        assertThatThrownBy(() -> Proportion.interval(0, 0)).hasMessageContaining("got 0 of 0");
        assertThat(Proportion.interval(0, 10).low()).isZero();
        assertThat(Proportion.interval(0, 10).mean()).isZero();
        assertThat(Proportion.interval(1, 4).mean()).isEqualTo(0.25);
    }

    /** The series of the limit at x = D (sqrt(n) + 0.12 + 0.11 / sqrt(n)), here three terms; 1 of values evenly spaced. */
    @Test
    void pIsThatOfTheSeries() {
        double x = 0.7 * (1 + 0.12 + 0.11);
        double a = StrictMath.exp(-2 * x * x);
        double series = 2 * (a - StrictMath.pow(a, 4) + StrictMath.pow(a, 9));
        assertThat(KolmogorovSmirnov.uniform(0.7).p()).isCloseTo(series, within(1e-8));
        double[] even = new double[16];
        for (int k = 0; k < 16; k++) {
            even[k] = (k + 0.5) / 16;
        }
        assertThat(KolmogorovSmirnov.uniform(even).p()).isEqualTo(1);
    }
}
