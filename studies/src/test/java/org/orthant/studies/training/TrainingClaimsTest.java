package org.orthant.studies.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.RestartSummary;
import org.orthant.nullmodel.NullKind;
import org.orthant.projection.WeightStatistics;
import org.orthant.stats.Correlation;
import org.orthant.studies.Claim;
import org.orthant.studies.Scorecard;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Verdict;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.training.AcrossTrainingUnit.Series;
import org.orthant.studies.training.AcrossTrainingUnit.Start;

/** The rules of the scorecards on made-up values. */
class TrainingClaimsTest {

    private static final int POINTS = 101;
    private static final ModulesAcrossTrainingOptions OPTIONS = ModulesAcrossTrainingOptions.defaults();
    private static final ModularityReading MODULES =
            new ModularityReading(3, 0, 0, 0.5, new RestartSummary(10, 0.5, 0, 1, 1), List.of(0, 1, 2));

    private static List<Double> values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).boxed().toList();
    }

    private static Series series(IntToDoubleFunction stability, IntToDoubleFunction rate, int common) {
        return new Series(
                values(POINTS, stability),
                values(3, k -> stability.applyAsDouble(50 * k)),
                values(POINTS - 1, rate),
                List.of(),
                List.of(),
                List.of(),
                values(POINTS, TrainingClaimsTest::accuracy),
                values(POINTS, TrainingClaimsTest::accuracy),
                common,
                false);
    }

    /** Grows and saturates, with a bump that no smooth course of time explains. */
    private static double accuracy(int k) {
        return 1 - 0.5 * StrictMath.exp(-k / 10.0) + bump(k);
    }

    private static double bump(int k) {
        return 0.02 * (k * 37 % 11) / 11;
    }

    private static AcrossTrainingUnit unit(Series trained, Series permuted, double z) {
        NullReading test = new NullReading(NullKind.TRIAL_SHIFT, 0.5, 200, 0.1, 0.01, z, z > 2 ? 0.005 : 0.6, "");
        return new AcrossTrainingUnit(
                0.1,
                values(POINTS, k -> k),
                List.of(0, 50, 100),
                trained,
                permuted,
                new Start(MODULES, test),
                new Start(MODULES, test),
                MODULES,
                List.of());
    }

    private static Verdict verdict(Scorecard scorecard, String id) {
        return StoredUnits.claim(scorecard, id).verdict();
    }

    private static Scorecard scorecard(
            IntToDoubleFunction stability, IntToDoubleFunction control, IntToDoubleFunction rate, double z) {
        List<AcrossTrainingUnit> units = IntStream.range(0, 5)
                .mapToObj(n -> unit(
                        series(k -> stability.applyAsDouble(k) + 0.001 * (k * (n + 3) % 7), rate, 80),
                        series(k -> control.applyAsDouble(k) + 0.001 * (k * (n + 5) % 7), k -> 0.1 + 0.001 * n, 80),
                        z + n))
                .toList();
        return new AcrossTrainingClaims(OPTIONS, units).scorecard();
    }

    @Test
    void stabilityThatFollowsAccuracyIsReproducedAndBeyondItsControl() {
        Scorecard scorecard = scorecard(
                k -> accuracy(k) + bump(k), k -> 1 - 0.5 * StrictMath.exp(-k / 10.0), k -> k < 10 ? 0.6 : 0.1, 10);
        for (String id :
                List.of("stability.accuracy", "stability.accuracy.partial", "pace", "start.after-recurrence")) {
            assertThat(verdict(scorecard, id)).as(id).isEqualTo(Verdict.REPRODUCED);
        }
        Claim partial = StoredUnits.claim(scorecard, "stability.accuracy.partial");
        assertThat(partial.baseline()).isNotNull();
        assertThat(partial.baseline() == null ? "" : partial.baseline().beyond())
                .isEqualTo("yes");
        assertThat(StoredUnits.claim(scorecard, "pace").effect().mean()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void stabilityThatFallsWhileAccuracyGrowsIsNotReproduced() {
        Scorecard scorecard =
                scorecard(k -> 1 - accuracy(k) - bump(k), k -> accuracy(k), k -> 0.2 + (k % 2) * 1e-3, -1);
        for (String id :
                List.of("stability.accuracy", "stability.accuracy.partial", "stability.accuracy.equal-change")) {
            assertThat(verdict(scorecard, id)).as(id).isEqualTo(Verdict.NOT_REPRODUCED);
        }
        assertThat(verdict(scorecard, "pace")).isNotEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(scorecard, "start.before-recurrence")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void theControlsStabilityIsHeldAgainstTheTrainedNetworksAccuracy() {
        Series trained = series(k -> accuracy(k), k -> 0, 80);
        Series control = series(k -> k % 5, k -> 0, 80);
        AcrossTrainingStatistics statistics =
                AcrossTrainingStatistics.of(OPTIONS.schedule(), unit(trained, control, 0), control);
        double[] accuracy = IntStream.range(0, POINTS)
                .mapToDouble(TrainingClaimsTest::accuracy)
                .toArray();
        double[] stability = IntStream.range(0, POINTS).mapToDouble(k -> k % 5).toArray();
        double[] step = IntStream.range(0, POINTS).mapToDouble(k -> 20.0 * k).toArray();
        double[] log = IntStream.range(0, POINTS)
                .mapToDouble(k -> StrictMath.log(20.0 * k + 20))
                .toArray();
        assertThat(statistics.r()).isEqualTo(Correlation.pearson(stability, accuracy));
        assertThat(statistics.partial()).isEqualTo(Correlation.partial(stability, accuracy, step, log));
    }

    @Test
    void fewCommonNeuronsSayNothing() {
        AcrossTrainingUnit unit = unit(series(k -> k, k -> 0, 19), series(k -> k, k -> 0, 80), 0);
        assertThat(AcrossTrainingStatistics.of(OPTIONS.schedule(), unit, unit.trained())
                        .r())
                .isNaN();
        assertThat(AcrossTrainingStatistics.of(OPTIONS.schedule(), unit, unit.permuted())
                        .r())
                .isNotNaN();
    }

    private static WeightReading weights(double value) {
        return new WeightReading(new WeightStatistics(value, value, value), value, 3, 0.5);
    }

    @Test
    void growthOfWeightsIsJudgedByPairs() {
        List<WeightsUnit> grown = IntStream.range(0, 8)
                .mapToObj(k -> new WeightsUnit(0.1, weights(k), weights(k + 1 + 0.1 * (k % 3)), weights(7.0 - k)))
                .toList();
        List<WeightsUnit> shrunk = IntStream.range(0, 8)
                .mapToObj(k -> new WeightsUnit(0.1, weights(k), weights(k - 1 - 0.1 * (k % 3)), weights(k + 0.01)))
                .toList();
        assertThat(WeightsConclusion.scorecard(grown).claims())
                .allMatch(claim -> claim.verdict() == Verdict.REPRODUCED)
                .allMatch(claim -> claim.note().startsWith("Mean after 4.588, before 3.500"));
        assertThat(WeightsConclusion.scorecard(shrunk).claims())
                .allMatch(claim -> claim.verdict() == Verdict.NOT_REPRODUCED);
    }

    private static SizePopulation population(double small, double next, double large) {
        List<SizeUnit> units = IntStream.range(0, 12)
                .mapToObj(k -> {
                    double accuracy = List.of(small, next, large).get(k % 3) + 0.01 * (k * 7 % 5);
                    List<Double> curve = List.of(0.5, accuracy);
                    return new SizeUnit(List.of(3, 5, 10).get(k % 3), k / 3, 36, 10, 0.1, curve, curve, curve, curve);
                })
                .toList();
        return new SizePopulation(List.of(3, 5, 10), units);
    }

    @Test
    void theSmallestLearnsWorseOnlyIfItDoes() {
        Scorecard worse = population(0.6, 0.8, 0.95).scorecard();
        assertThat(worse.claims()).hasSize(4).allMatch(claim -> claim.verdict() == Verdict.REPRODUCED);
        assertThat(worse.claims().getFirst().note()).contains("larger N 0.89", "N = 3 0.6");
        Scorecard better = population(0.95, 0.8, 0.6).scorecard();
        assertThat(better.claims()).allMatch(claim -> claim.verdict() == Verdict.NOT_REPRODUCED);
    }

    @Test
    void aNetworkWithoutPartnersIsLeftOut() {
        SizePopulation whole = population(0.6, 0.8, 0.95);
        SizePopulation partial = new SizePopulation(whole.sizes(), whole.units().subList(0, 11));
        assertThat(partial.againstAll(SizePopulation.Comparison.EQUAL_STEPS).count())
                .isEqualTo(3);
        assertThat(partial.against(SizePopulation.Comparison.EQUAL_STEPS, 5).count())
                .isEqualTo(4);
    }
}
