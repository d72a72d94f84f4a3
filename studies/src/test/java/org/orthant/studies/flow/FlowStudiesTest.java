package org.orthant.studies.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.formats.Json;
import org.orthant.math.Matrix;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.Verdict;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.StreamMode;

/** The three studies from options to conclusion, with networks that are small and hardly trained. */
class FlowStudiesTest {

    private static final int NEURONS = 24;
    private static final int WEIGHTS = 12;
    private static final NetworkOptions NETWORK =
            new NetworkOptions(NEURONS, 100, Activation.RELU, LeakPlacement.OUTSIDE);

    private static PopulationTraining training(int length) {
        return new PopulationTraining(
                5, 4, length, 1e-3, 0, StreamMode.CONTINUE, new StoppingOptions(true, 5, 2, 50, 0.98, 0.98));
    }

    private static InputLesionsOptions lesions(boolean includeFailures) {
        return new InputLesionsOptions(
                1, 2, DecisionTask.defaults(), NETWORK, training(30), 40, WEIGHTS, 2, 4, includeFailures);
    }

    private static final PhasePortraitOptions PORTRAIT = new PhasePortraitOptions(
            1, 1, GoNoGoTask.defaults(), 20, NETWORK, training(30), training(75), 20, 5, 4, true);

    private static final LesionSimilarityOptions SIMILARITY = new LesionSimilarityOptions(
            1,
            2,
            DecisionTask.defaults(),
            GoNoGoTask.defaults(),
            NETWORK,
            training(30),
            training(30),
            new SimilarityOptions(40, 2, 1, 5, 19, true));

    /** Units after a round trip through JSON, as a run directory gives them back. */
    private record Units(List<UnitResult> units) implements UnitResults {

        static <O extends Record & StudyOptions> Units of(Study<O> study, O options) {
            return new Units(IntStream.range(0, options.units())
                    .parallel()
                    .mapToObj(k -> study.unit(options, k, NetworkStore.none()))
                    .toList());
        }

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
            Matrix matrix = units.get(index).arrays().get(name);
            if (matrix == null) {
                throw new IllegalArgumentException("no array " + name);
            }
            return matrix;
        }
    }

    private static List<Figure> figures(Conclusion conclusion) {
        return conclusion.sections().stream()
                .map(ReportSection::figures)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> ids(Conclusion conclusion) {
        return conclusion.scorecard().claims().stream().map(Claim::id).toList();
    }

    @Test
    void inputLesionsFollowEveryWeightAndStopWhereThereAreNoMore() {
        InputLesions study = new InputLesions();
        Units units = Units.of(study, lesions(true));
        InputLesionsUnit unit = units.record(1, InputLesionsUnit.class);
        List<LesionCurve> curves = unit.trained().getOrDefault(ModuleKind.DIFFERENCE, List.of());
        assertThat(curves).hasSize(2 * (2 + 1 + 2 * 2));
        Matrix distances = units.array(1, "distance-difference");
        assertThat(distances.rows()).isEqualTo(curves.size());
        assertThat(distances.columns()).isEqualTo(WEIGHTS + 1);
        for (int row = 0; row < curves.size(); row++) {
            LesionCurve curve = curves.get(row);
            assertThat(distances.get(row, 0))
                    .isEqualTo(curve.start())
                    .isEqualTo(distances.get(curve.stimulus() - 1, 0));
            double end = distances.get(row, WEIGHTS);
            assertThat(Double.isNaN(end)).isEqualTo(curve.weights() < WEIGHTS);
            if (curve.flag().isEmpty()) {
                assertThat(curve.ratio()).isCloseTo(end / curve.start(), within(1e-12));
            }
        }
        assertThat(curves.getFirst().neurons() + curves.get(2).neurons()).isEqualTo(NEURONS);

        Conclusion conclusion = study.conclude(lesions(true), units);
        assertThat(ids(conclusion))
                .containsExactly(
                        "pull.difference",
                        "own.difference",
                        "contrast.difference",
                        "pull.sign",
                        "own.sign",
                        "contrast.sign",
                        "contrast.sign-first");
        assertThat(conclusion.tables().stream().map(Table::name))
                .containsExactly("networks", "lesions", "tests", "curves");
        assertThat(conclusion.tables().get(2).rows()).hasSize(2 * 3 + 2 * 3 + 2 * 2);
        assertThat(figures(conclusion)).hasSize(7);
        LinesFigure first = (LinesFigure) figures(conclusion).getFirst();
        assertThat(first.lines().getFirst().x()).hasSize(WEIGHTS + 1);
        assertThat(conclusion.methods()).contains("strength 4.0", "500 steps", "n = 0 to 12");
    }

    @Test
    void networksThatMissTheCriterionAreInTablesOnly() {
        InputLesions study = new InputLesions();
        Conclusion conclusion = study.conclude(lesions(false), Units.of(study, lesions(false)));
        assertThat(conclusion.sections()).isEmpty();
        assertThat(conclusion.tables().getFirst().rows()).hasSize(2);
        assertThat(conclusion.scorecard().claims())
                .allMatch(c -> c.verdict() == Verdict.UNTESTABLE || c.verdict() == Verdict.REPORTED);
    }

    /** Units are computed side by side here, and one after the other: the bytes are the same. */
    @Test
    void lesionSimilarityConcludesWithItsControls() {
        LesionSimilarityStudy study = new LesionSimilarityStudy();
        Units units = Units.of(study, SIMILARITY);
        assertThat(Json.toBytes(study.unit(SIMILARITY, 1, NetworkStore.none()).record()))
                .isEqualTo(Json.toBytes(units.units().get(1).record()));
        LesionSimilarityUnit unit = units.record(0, LesionSimilarityUnit.class);
        assertThat(unit.goNoGo().trained()).hasSize(2);
        SimilarityReading reading = unit.decision().trained().getFirst();
        assertThat(reading.input()).isEqualTo("(1, 0.5, 0.5)");
        Matrix fc = units.array(0, "decision-fc");
        Matrix lesions = units.array(0, "decision-lesions");
        assertThat(reading.relation().r()).isCloseTo(naive(fc, lesions), within(1e-12));

        Conclusion conclusion = study.conclude(SIMILARITY, units);
        assertThat(ids(conclusion))
                .containsExactly(
                        "similarity.decision",
                        "shuffled.decision",
                        "beyond-geometry.decision",
                        "induced.decision",
                        "similarity.gonogo",
                        "shuffled.gonogo",
                        "beyond-geometry.gonogo",
                        "induced.gonogo");
        assertThat(conclusion.tables().getLast().rows()).hasSize(2 * (2 + 4));
        assertThat(figures(conclusion).stream().map(f -> f.text().id()))
                .doesNotHaveDuplicates()
                .contains("decision-lesions", "gonogo-scatter");
    }

    /** Pearson's r over pairs of neurons that have a diagonal in both matrices. */
    private static double naive(Matrix a, Matrix b) {
        int[] both = IntStream.range(0, a.rows())
                .filter(i -> a.get(i, i) != 0 && b.get(i, i) != 0)
                .toArray();
        double[] x = Arrays.stream(both)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(both).filter(j -> j > i).mapToDouble(j -> a.get(i, j)))
                .toArray();
        double[] y = Arrays.stream(both)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(both).filter(j -> j > i).mapToDouble(j -> b.get(i, j)))
                .toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < x.length; k++) {
            xy += (x[k] - meanX) * (y[k] - meanY);
            xx += (x[k] - meanX) * (x[k] - meanX);
            yy += (y[k] - meanY) * (y[k] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void thePhasePortraitFindsThatSmallWeightsComeToRest() {
        PhasePortrait study = new PhasePortrait();
        Units units = Units.of(study, PORTRAIT);
        PhasePortraitUnit unit = units.record(0, PhasePortraitUnit.class);
        assertThat(unit.coarse().trained()).hasSize(2);
        LongRunReading own = unit.coarse().trained().getFirst().longRuns().getFirst();
        assertThat(own.starts()).isEqualTo(2 * 2 + 2);
        assertThat(own.fixed()).isEqualTo(own.starts());
        assertThat(own.fixedPoints()).isOne();
        assertThat(unit.coarse().trained().getFirst().longRuns().stream().map(LongRunReading::dt))
                .containsExactly(100, 20, 10);
        assertThat(unit.fine().trained().getFirst().longRuns().stream().map(LongRunReading::dt))
                .containsExactly(20, 10);

        Conclusion conclusion = study.conclude(PORTRAIT, units);
        assertThat(ids(conclusion))
                .containsExactly("limit-cycle.coarse", "cycle-of-map.coarse", "limit-cycle.fine", "cycle-of-map.fine");
        assertThat(conclusion.scorecard().claims().getFirst().effect().mean()).isZero();
        assertThat(conclusion.scorecard().claims().getFirst().note())
                .contains("At x = (1, 0, 0): dt 100: 0 of 1 networks have a cycle, 1 only rest");
        assertThat(figures(conclusion)).hasSize(8);
        assertThat(conclusion.tables().getLast().rows()).hasSize(2 * 2 * (3 + 2));
    }

    @Test
    void wrongOptionsAreRefusedInASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhasePortraitOptions(
                        1, 1, GoNoGoTask.defaults(), 25, NETWORK, training(30), training(75), 20, 5, 4, true))
                .withMessageContaining("even fineDt of at least 2 ms, got 25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InputLesionsOptions(
                        1, 1, DecisionTask.defaults(), NETWORK, training(30), 40, 5, 2, Double.NaN, true))
                .withMessageContaining("stimulus above 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimilarityOptions(500, 100, 0, 25, 1000, false))
                .withMessageContaining("gamma above 0, got 0.0");
    }
}
