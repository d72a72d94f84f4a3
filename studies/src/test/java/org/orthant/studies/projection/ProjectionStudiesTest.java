package org.orthant.studies.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.orthant.studies.StoredUnits.claim;
import static org.orthant.studies.StoredUnits.figures;
import static org.orthant.studies.StoredUnits.ids;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.Diagonal;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.CircularShift;
import org.orthant.nullmodel.ModularityNull;
import org.orthant.nullmodel.NullResult;
import org.orthant.nullmodel.NullSummary;
import org.orthant.projection.OrthantCorrelation;
import org.orthant.projection.TwoGroups;
import org.orthant.projection.WeightModel;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.Table;
import org.orthant.studies.Verdict;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.projection.OrthantsUnit.Block;

/** The four studies from options to conclusion, with few neurons, points and repetitions. */
class ProjectionStudiesTest {

    private static final NoiseOptions NOISE = new NoiseOptions(40, 2000, 5, 1);
    private static final GenerativeOptions GENERATIVE = new GenerativeOptions(1, 3, NOISE, 5, 4, 5);
    private static final RulesOptions RULES = new RulesOptions(1, 3, NOISE, 19);
    private static final OrthantsOptions ORTHANTS = new OrthantsOptions(1, 3, NOISE, 5, List.of(2, 3), 19);
    private static final ProjectionOptions PROJECTION = new ProjectionOptions(
            1,
            3,
            NOISE,
            4,
            List.of(50),
            new ProjectionOptions.DetailOptions(5),
            8,
            2,
            new UntrainedOptions(DecisionTask.defaults(), NetworkOptions.defaults(), 20, 1, 19));

    private static <O extends Record & StudyOptions> Conclusion check(Study<O> study, O options) {
        StoredUnits units = StoredUnits.compute(study, options);
        assertThat(StoredUnits.computeInParallel(study, options).json()).isEqualTo(units.json());
        Conclusion conclusion = study.conclude(options, units);
        assertThat(ids(conclusion)).doesNotHaveDuplicates();
        assertThat(figures(conclusion)).doesNotHaveDuplicates();
        assertThat(conclusion.warnings()).noneMatch(w -> w.startsWith("Fewer than three"));
        assertThat(conclusion.methods()).contains("40 neurons", "2000 samples", "3 repetitions");
        return conclusion;
    }

    @Test
    void generativeModelsHaveTheirKnownValues() {
        Conclusion conclusion = check(new Generative(), GENERATIVE);
        assertThat(claim(conclusion.scorecard(), "sign.closed-form").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(claim(conclusion.scorecard(), "sign.ends").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(claim(conclusion.scorecard(), "sign.peak").effect().mean()).isZero();
        assertThat(claim(conclusion.scorecard(), "difference.start").effect().mean())
                .isCloseTo(0, within(1e-12));
        Table table = conclusion.tables().getFirst();
        assertThat(table.rows()).hasSize(3 * (5 + 4 + 4));
        assertThat(Objects.requireNonNull(conclusion.arrays().get("sign-q-diagonal-kept"))
                        .get(2, 2))
                .isCloseTo(0.75, within(1e-12));
        assertThat(Objects.requireNonNull(conclusion.arrays().get("sign-q")).get(0, 2))
                .isCloseTo(new TwoGroups(20, 20).opposedQuality(Diagonal.ZERO), within(1e-12));
    }

    /** Far beyond the paper's differences both models reach two orthogonal groups. */
    @Test
    void differencesWithoutBoundMakeOrthogonalGroups() {
        GenerativeOptions far = new GenerativeOptions(1, 1, NOISE, 3, 2, 1e4);
        GenerativeUnit unit = StoredUnits.compute(new Generative(), far).record(0, GenerativeUnit.class);
        for (ModelKind kind : List.of(ModelKind.DIFFERENCE, ModelKind.SIGN_DIFFERENCE)) {
            GenerativeUnit.Point last = unit.points(kind).getLast();
            assertThat(last.kept().modules()).isEqualTo(2);
            assertThat(last.kept().quality()).isCloseTo(last.kept().known(), within(0.05));
            assertThat(last.uniqueness()).isGreaterThan(0.9);
        }
        GenerativeUnit.Point first = unit.signDifference().getFirst();
        assertThat(first.kept().quality()).isCloseTo(first.kept().known(), within(1e-9));
    }

    @Test
    void rulesAreHeldAgainstTheOptimum() {
        Conclusion conclusion = check(new Rules(), RULES);
        assertThat(conclusion.tables().getFirst().rows()).hasSize(9);
        RulesUnit unit = StoredUnits.compute(new Rules(), RULES).record(0, RulesUnit.class);
        assertThat(unit.rules().ratio()).isBetween(0.3, 1.0);
        assertThat(unit.rules().quality()).isCloseTo(unit.rules().ratio() * unit.quality(), within(1e-12));
        assertThat(unit.random().observed()).isCloseTo(unit.rules().quality(), within(1e-12));
        assertThat(unit.randomRatio()).isLessThan(0.2);
        assertThat(claim(conclusion.scorecard(), "cosine.quality").effect().mean())
                .isGreaterThan(0.95);
        assertThat(figures(conclusion)).contains("plane-rules", "fc-rules");
    }

    @Test
    void orthantsAreHeldAgainstTheOptimum() {
        Conclusion conclusion = check(new Orthants(), ORTHANTS);
        assertThat(conclusion.tables().getFirst().rows()).hasSize(3 * 5 * 2 * 4);
        assertThat(claim(conclusion.scorecard(), "cosine.prediction").verdict()).isEqualTo(Verdict.REPRODUCED);
        OrthantsUnit unit = StoredUnits.compute(new Orthants(), ORTHANTS).record(0, OrthantsUnit.class);
        assertThat(unit.points().getFirst().observed().orthants().ari())
                .as("one input has two orthants, which are the modules")
                .isEqualTo(1);
        for (Block block : unit.blocks()) {
            for (int d = 0; d <= block.inputs(); d++) {
                assertThat(block.means().get(d)).isCloseTo(OrthantCorrelation.expected(block.inputs(), d), within(0.2));
            }
            assertThat(block.permutedMeans().getFirst()).isCloseTo(0, within(0.2));
        }
    }

    @Test
    void randomProjectionsStandAgainstTheNoiseFloor() {
        Conclusion conclusion = check(new RandomProjection(), PROJECTION);
        assertThat(ids(conclusion))
                .contains(
                        "modules.2-inputs", "modules.3-inputs-leiden", "modular.50-inputs", "modular.before-training");
        assertThat(claim(conclusion.scorecard(), "modular.2-inputs").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(conclusion.tables().getFirst().rows()).hasSize(3 * 5);
        ProjectionUnit unit =
                StoredUnits.compute(new RandomProjection(), PROJECTION).record(1, ProjectionUnit.class);
        assertThat(unit.floor()).hasSize(8);
        assertThat(unit.untrained().beforeNull().exists()).isFalse();
        assertThat(unit.points().getLast().losers()).isPositive();
        assertThat(ProjectionClaims.expectedLosers(2, 3)).isEqualTo(0.25);
    }

    /** The floor draws independent series where the null of one long series shifts the series of each neuron. */
    @Test
    void theNoiseFloorIsThatOfShiftedSeries() {
        int neurons = 30;
        int samples = 600;
        int draws = 40;
        Matrix weights =
                new WeightModel.RandomGaussian(neurons, 3).draw(new RandomStreams(2).stream(Purpose.WEIGHTS, 0));
        var gaussian = ZigguratSampler.NormalizedGaussian.of(new RandomStreams(2).stream(Purpose.INPUT_NOISE, 0));
        float[] activity = new float[samples * neurons];
        for (int t = 0; t < samples; t++) {
            double[] x = {gaussian.sample(), gaussian.sample(), gaussian.sample()};
            for (int i = 0; i < neurons; i++) {
                activity[t * neurons + i] =
                        (float) (weights.get(i, 0) * x[0] + weights.get(i, 1) * x[1] + weights.get(i, 2) * x[2]);
            }
        }
        NullResult shifted = ModularityNull.defaults()
                .withDraws(draws)
                .test(Sequence.adopt(samples, 1, neurons, activity), new CircularShift(), new RandomStreams(3));
        ProjectionOptions options = new ProjectionOptions(
                1,
                1,
                new NoiseOptions(neurons, samples, 5, 1),
                3,
                List.of(),
                PROJECTION.detail(),
                draws,
                5,
                new UntrainedOptions(DecisionTask.defaults(), NetworkOptions.defaults(), 20, 0, 19));
        double[] floor = new ProjectionDraw(options, 0)
                .unit().floor().stream()
                        .mapToDouble(ProjectionUnit.Floor::meanQuality)
                        .toArray();
        assertThat(shifted).isInstanceOfSatisfying(NullSummary.class, summary -> {
            double difference = summary.mean() - Arrays.stream(floor).average().orElseThrow();
            assertThat(Math.abs(difference)).isLessThan(4 * summary.sd() * Math.sqrt(2.0 / draws));
            assertThat(summary.observed()).isGreaterThan(summary.mean() + 5 * summary.sd());
        });
    }

    /** Random weights are those of the other studies, and points do not share draws. */
    @Test
    void drawsOfAPointAreSharedBetweenStudiesAndWithNoOtherPoint() {
        assertThat(new OrthantsDraw(ORTHANTS, 0, 2).projection().weights())
                .isEqualTo(RulesDraw.of(RULES, 0).projection().weights())
                .isEqualTo(new ProjectionDraw(PROJECTION, 0).projection(2).weights());
        RandomStreams repetition = NoiseOptions.repetition(1, 0);
        Set<Long> seeds = new TreeSet<>();
        for (ModelKind kind : ModelKind.values()) {
            for (int k = 0; k < 200; k++) {
                seeds.add(kind.point(repetition, k).seed());
            }
        }
        assertThat(seeds).hasSize(4 * 200);
    }

    @Test
    void badOptionsAreRefusedInASentence() {
        refused("noise.neurons of at least 20, got 19", () -> new NoiseOptions(19, 100, 1, 1));
        refused("noise.gamma above 0, got NaN", () -> new NoiseOptions(20, 100, 1, Double.NaN));
        refused("odd number of sharePoints", () -> new GenerativeOptions(1, 1, NOISE, 4, 4, 5));
        refused("largestDelta above 0, got NaN", () -> new GenerativeOptions(1, 1, NOISE, 5, 4, Double.NaN));
        refused("units of at least 1, got 0", () -> new RulesOptions(1, 0, NOISE, 19));
        refused("got 6", () -> new OrthantsOptions(1, 1, NOISE, 5, List.of(6), 19));
        refused(
                "got [4]",
                () -> new ProjectionOptions(
                        1, 1, NOISE, 4, List.of(4), PROJECTION.detail(), 1, 1, PROJECTION.untrained()));
    }

    private static void refused(String words, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(words);
    }
}
