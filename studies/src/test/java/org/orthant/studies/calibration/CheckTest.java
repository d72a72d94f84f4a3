package org.orthant.studies.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.stats.Correlation;
import org.orthant.studies.Claim;
import org.orthant.studies.Verdict;
import org.orthant.studies.calibration.Check.Measure;

class CheckTest {

    private static List<Double> list(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Verdict verdict(Expectation expectation, double... outcomes) {
        CheckResult result = new CheckResult(new Measure("id", "A test", "data", expectation), list(outcomes));
        List<Claim> claims = CheckClaims.of(List.of(result));
        assertThat(claims).allMatch(claim -> claim.claim().startsWith("A test "));
        return claims.getLast().verdict();
    }

    /** {@code ones} values of 1, the rest of 1,000 are 0. */
    private static double[] ones(int ones) {
        return IntStream.range(0, 1000).mapToDouble(k -> k < ones ? 1 : 0).toArray();
    }

    /** {@code small} p of 0.01, the rest of 1,000 are 0.5. */
    private static double[] small(int small) {
        return IntStream.range(0, 1000).mapToDouble(k -> k < small ? 0.01 : 0.5).toArray();
    }

    /** Of 1,000 cases of probability 0.05 (0.95), 99.9 % lie within 0.029 to 0.074 (0.926 to 0.971). */
    @Test
    void sharesMustLieWhereChancePutsThem() {
        assertThat(verdict(Expectation.COVERS, ones(950))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(Expectation.COVERS, ones(920))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(Expectation.COVERS, ones(980))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(Expectation.COVERS_AT_LEAST, ones(980))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(Expectation.COVERS_AT_LEAST, ones(920))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(Expectation.RULE, ones(74))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(Expectation.RULE, ones(80))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(Expectation.VALID, small(0))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(Expectation.VALID, small(80))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(Expectation.UNIFORM, small(50))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(Expectation.UNIFORM, small(20))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(Expectation.POWER, small(800))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(Expectation.POWER, small(799))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(Expectation.SHOWN_P, small(500))).isEqualTo(Verdict.REPORTED);
        assertThat(verdict(Expectation.SHOWN_COVERAGE, ones(500))).isEqualTo(Verdict.REPORTED);
        assertThat(verdict(Expectation.COVERS, new double[99])).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void uniformityIsJudgedByItsOwnRow() {
        Measure measure = new Measure("id", "A test", "data", Expectation.UNIFORM);
        double[] even =
                IntStream.range(0, 1000).mapToDouble(k -> (k + 0.5) / 1000).toArray();
        double[] skewed = Arrays.stream(even).map(Math::sqrt).toArray();
        assertThat(CheckClaims.of(List.of(new CheckResult(measure, list(even)))))
                .extracting(Claim::verdict)
                .containsExactly(Verdict.REPRODUCED, Verdict.REPRODUCED);
        assertThat(CheckClaims.of(List.of(new CheckResult(measure, list(skewed))))
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void anOutcomeThatIsNoneIsRefused() {
        Check check = Check.of(1, 1, new Measure("odd", "A test", "data", Expectation.UNIFORM), own -> Double.NaN);
        assertThatIllegalStateException()
                .isThrownBy(() -> check.run(new RandomStreams(1), 7))
                .withMessage("expected odd from 0 to 1, got NaN for data set 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalibrationOptions.Checks(0, 19))
                .withMessage("expected at least 1 repeat, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalibrationOptions.Checks(1, 18))
                .withMessage("expected at least 19 permutations, got 18");
    }

    @Test
    void namesAndNumbersAreUnique() {
        List<Check> all = Checks.all(CalibrationOptions.defaults());
        assertThat(all).extracting(Check::number).doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(check -> check.measures().stream()).map(Measure::id))
                .doesNotHaveDuplicates();
    }

    /** Maps of variance 1, alike at places that are near and only there. */
    @Test
    void mapsAreSmooth() {
        SmoothSpace sphere = SmoothSpace.sphere(40);
        Normals normals = Normals.of(new RandomStreams(1));
        double[][] columns = new double[40][4000];
        for (int k = 0; k < 4000; k++) {
            double[] map = sphere.map(normals);
            for (int i = 0; i < 40; i++) {
                columns[i][k] = map[i];
            }
        }
        double squares = Arrays.stream(columns[7]).map(v -> v * v).average().orElseThrow();
        assertThat(squares).isCloseTo(1, within(0.1));
        // The spiral's neighbour 8 places on lies near, the other pole far.
        assertThat(Correlation.pearson(columns[15], columns[23])).isGreaterThan(0.3);
        assertThat(Correlation.pearson(columns[0], columns[39])).isCloseTo(0, within(0.06));
        DoubleMatrix places = sphere.coordinates();
        double radius = Math.hypot(Math.hypot(places.get(3, 0), places.get(3, 1)), places.get(3, 2));
        assertThat(radius).isCloseTo(1, within(1e-12));
    }

    @Test
    void pairsHaveTheVarianceOfTheirParts() {
        Normals normals = Normals.of(new RandomStreams(2));
        double[] effects = normals.vector(300);
        DoubleMatrix pairs = normals.pairs(effects);
        assertThat(pairs.get(5, 5)).isZero();
        assertThat(pairs.get(5, 9)).isEqualTo(pairs.get(9, 5));
        double noise = 0;
        for (int i = 1; i < 300; i++) {
            double rest = pairs.get(0, i) - effects[0] - effects[i];
            noise += rest * rest / 299;
        }
        assertThat(noise).isCloseTo(1, within(0.25));
        assertThat(Correlation.pearson(effects, normals.correlated(0.6, effects)))
                .isCloseTo(0.6, within(0.1));
        assertThat(Normals.products(new double[] {1, 2}, new double[] {3, 4}).get(0, 1))
                .isCloseTo(11 / Math.sqrt(2), within(1e-12));
    }
}
