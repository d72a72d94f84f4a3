package org.orthant.studies.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.Json;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.Verdict;
import org.orthant.studies.calibration.CalibrationOptions.Planted;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkStore;

class CalibrationTest {

    private static final CalibrationOptions.Checks CHECKS = new CalibrationOptions.Checks(1, 19);

    private static final CalibrationOptions SMALL =
            new CalibrationOptions(3, 4, 12, 40, 0.5, new Planted(3, List.of(0.3, 0.7), 2), 19, 2, CHECKS);

    /** Units after a round trip through JSON, as a run directory gives them back. */
    private record Stored(List<UnitResult> units) implements UnitResults {

        @Override
        public int size() {
            return units.size();
        }

        @Override
        public <R extends Record> R record(int index, Class<R> type) {
            return Json.parse("unit", Json.toBytes(units.get(index).record()), type);
        }

        @Override
        public Matrix array(int index, String name) {
            throw new IllegalArgumentException("no array " + name);
        }
    }

    private static Conclusion conclude(CalibrationOptions options) {
        Calibration study = new Calibration();
        return study.conclude(
                options,
                new Stored(IntStream.range(0, options.units())
                        .mapToObj(k -> study.unit(options, k, NetworkStore.none()))
                        .toList()));
    }

    @Test
    void runsFromOptionsToConclusion() {
        Conclusion conclusion = conclude(SMALL);
        assertThat(conclusion.scorecard().claims().stream().map(Claim::id))
                .startsWith(
                        "uniform.white",
                        "level.white",
                        "uniform.autocorrelated",
                        "level.autocorrelated",
                        "power.planted-2")
                .contains("level.networks", "power.mantel.effect", "coverage.paired-d", "rule.variogram.z")
                .doesNotHaveDuplicates();
        assertThat(conclusion.scorecard().claims())
                .allMatch(claim ->
                        claim.verdict() == (claim.id().startsWith("shown.") ? Verdict.REPORTED : Verdict.INCONCLUSIVE));
        Table tests = conclusion.tables().get(1);
        assertThat(tests.rows()).hasSize(2 * 4 + 2 * 2);
        double[] ps = tests.rows().subList(10, 12).stream()
                .mapToDouble(row -> (Double) row.get(6))
                .toArray();
        assertThat(Arrays.stream(ps)).allMatch(p -> p >= 1.0 / 20 && p <= 1);
        assertThat(conclusion.arrays()).containsEntry("p-planted-2", DoubleMatrix.of(1, 2, ps));
        assertThat(conclusion.arrays()).containsKeys("p-white", "p-autocorrelated", "p-planted-1", "check-spin");
        assertThat(conclusion.tables().get(2).rows())
                .hasSize(conclusion.arrays().size() - 4)
                .allMatch(row -> Integer.valueOf(4).equals(row.get(5)));
        assertThat(conclusion.sections()).hasSize(3);
    }

    @Test
    void unitsArePureFunctionsOfTheirIndex() {
        Calibration study = new Calibration();
        UnitResult second = study.unit(SMALL, 1, NetworkStore.none());
        assertThat(study.unit(SMALL, 0, NetworkStore.none())).isNotEqualTo(second);
        assertThat(study.unit(SMALL, 1, NetworkStore.none())).isEqualTo(second);
        CalibrationOptions more =
                new CalibrationOptions(3, 9, 12, 40, 0.5, new Planted(3, List.of(0.3, 0.7), 2), 19, 2, CHECKS);
        assertThat(study.unit(more, 1, NetworkStore.none())).isEqualTo(second);
    }

    /** Variance 1, the stated coefficient, the stated correlation within modules and none between. */
    @Test
    void seriesAreWhatIsSaid() {
        CalibrationOptions options =
                new CalibrationOptions(1, 1, 6, 40_000, 0.7, new Planted(2, List.of(0.2), 1), 19, 1, CHECKS);
        List<SeriesTrial> trials = SeriesTrial.all(options);
        Sequence noise = trials.get(1).series(new RandomStreams(1).stream(Purpose.SYNTHETIC_DATA, 0));
        double variance = 0;
        double lagged = 0;
        for (int t = 1; t < noise.steps(); t++) {
            variance += noise.get(t, 0, 0) * noise.get(t, 0, 0) / noise.steps();
            lagged += noise.get(t, 0, 0) * noise.get(t - 1, 0, 0) / noise.steps();
        }
        assertThat(variance).isCloseTo(1, within(0.05));
        assertThat(lagged).isCloseTo(0.7, within(0.05));
        SimilarityMatrix fc =
                FunctionalConnectivity.of(trials.get(2).series(new RandomStreams(1).stream(Purpose.SYNTHETIC_DATA, 0)));
        assertThat(fc.get(0, 2)).isCloseTo(0.2, within(0.02));
        assertThat(fc.get(0, 1)).isCloseTo(0, within(0.02));
    }

    private record Made(boolean nullIsTrue) implements Trial {

        @Override
        public String id() {
            return nullIsTrue ? "made" : "made-effect";
        }

        @Override
        public String words() {
            return "made-up data";
        }

        @Override
        public NullReading run(RandomStreams streams, int index) {
            return NullReading.none(NullKind.CIRCULAR_SHIFT, "made up");
        }

        @Override
        public int count(int units) {
            return units;
        }

        TrialResult result(double... ps) {
            return new TrialResult(
                    this,
                    Arrays.stream(ps)
                            .mapToObj(p -> new NullReading(NullKind.CIRCULAR_SHIFT, 0, 200, 0, 1, 0, p, ""))
                            .toList());
        }
    }

    private static double[] spread(int n, double power) {
        return IntStream.range(0, n)
                .mapToDouble(k -> StrictMath.pow((k + 0.5) / n, power))
                .toArray();
    }

    @Test
    void rulesTellUniformFromSkewedAndPowerFromLess() {
        TrialResult found = new Made(false).result(new double[200]);
        double[] missed = new double[200];
        missed[7] = 0.06;
        List<Verdict> good = CalibrationClaims.of(List.of(new Made(true).result(spread(1000, 1)), found)).stream()
                .map(Claim::verdict)
                .toList();
        assertThat(good).containsExactly(Verdict.REPRODUCED, Verdict.REPRODUCED, Verdict.REPRODUCED);
        List<Claim> bad =
                CalibrationClaims.of(List.of(new Made(true).result(spread(1000, 1.3)), new Made(false).result(missed)));
        assertThat(bad).allMatch(claim -> claim.verdict() == Verdict.NOT_REPRODUCED);
        assertThat(bad.get(1).rule()).contains("0.029 to 0.074");
        assertThat(bad.get(2).effect().mean()).isEqualTo(0.995);
    }

    @Test
    void badOptionsAreNamed() {
        Planted planted = new Planted(3, List.of(0.3), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalibrationOptions(1, 0, 9, 40, 0.5, planted, 19, 2, CHECKS))
                .withMessage("expected at least 1 unit, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalibrationOptions(1, 1, 9, 40, Double.NaN, planted, 19, 2, CHECKS))
                .withMessageContaining("between 0 and 1, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalibrationOptions(1, 1, 9, 10, 0.5, planted, 19, 2, CHECKS))
                .withMessage("expected at least 20 steps, got 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Planted(2, List.of(0.3, 0.2), 2))
                .withMessageContaining("ascending");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalibrationOptions(1, 1, 2, 40, 0.5, planted, 19, 2, CHECKS))
                .withMessageContaining("got 3");
    }
}
