package org.orthant.studies.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.RestartSummary;
import org.orthant.dynamics.Attractor;
import org.orthant.math.DoubleMatrix;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.Claim;
import org.orthant.studies.Verdict;
import org.orthant.studies.activity.MatrixRelation;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.flow.LesionSimilarityUnit.TaskResult;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/** The rules of the three studies on made-up values. */
class FlowClaimsTest {

    private static final TrainingReading TRAINED =
            new TrainingReading(600, true, false, 0.1, 0.99, 0.98, 0.5, List.of());

    private static LesionCurve curve(String set, int stimulus, double ratio) {
        String flag = Double.isNaN(ratio) ? "unsettled" : "";
        return new LesionCurve(set, stimulus, 50, 200, 2, 1, 2 * ratio, ratio, ratio, 0, 0, flag);
    }

    /** A network whose modules' ends under the own and the other stimulus are given; random modules end at 0.5. */
    private static InputLesionsUnit network(double own, double other) {
        List<LesionCurve> curves = new ArrayList<>();
        for (int k = 1; k <= 2; k++) {
            curves.add(curve(LesionCurve.module(k), k, own));
            curves.add(curve(LesionCurve.module(k), 3 - k, other));
            curves.add(curve(LesionCurve.random(0, k), k, 0.5));
            curves.add(curve(LesionCurve.random(0, k), 3 - k, 0.5));
            curves.add(curve(LesionCurve.between(), k, 0.8));
        }
        SortedMap<ModuleKind, List<LesionCurve>> kinds = new TreeMap<>();
        for (ModuleKind kind : ModuleKind.values()) {
            kinds.put(kind, curves);
        }
        return new InputLesionsUnit(TRAINED, kinds, new TreeMap<>());
    }

    private static Claim pull(double own, double other) {
        List<InputLesionsUnit> networks = IntStream.range(0, 10)
                .mapToObj(k -> network(own + 0.01 * (k % 3), other + 0.01 * (k % 2)))
                .toList();
        return new InputLesionClaims(networks, 200).scorecard().claims().getFirst();
    }

    @Test
    void inputLesionsNeedTheOwnPulledAndTheOtherSpared() {
        assertThat(pull(0.13, 0.86).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(pull(0.13, 0.13).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(pull(0.7, 0.8).verdict()).isEqualTo(Verdict.PRESENT_BELOW_SMALLEST_EFFECT);
        assertThat(pull(1.1, 1.4).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(pull(0.13, 0.86).baseline()).isNotNull();
    }

    @Test
    void effectsAreMeansOverModulesAndUndefinedIfOneIs() {
        LesionEffects effects = new LesionEffects(network(0.2, 0.9).trained().getOrDefault(ModuleKind.SIGN, List.of()));
        assertThat(effects.pull()).isCloseTo(0.8, within(1e-12));
        assertThat(effects.contrast()).isCloseTo(0.7, within(1e-12));
        assertThat(effects.randomPull()).isCloseTo(0.5, within(1e-12));
        assertThat(effects.betweenPull()).isCloseTo(0.2, within(1e-12));
        List<LesionCurve> broken = new ArrayList<>(effects.curves());
        broken.set(0, curve(LesionCurve.module(1), 1, Double.NaN));
        assertThat(new LesionEffects(broken).pull()).isNaN();
        assertThat(new LesionEffects(List.of()).contrast()).isNaN();
    }

    @Test
    void theWeakerVerdictCounts() {
        assertThat(InputLesionClaims.weaker(Verdict.REPRODUCED, Verdict.INCONCLUSIVE))
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(InputLesionClaims.weaker(Verdict.UNTESTABLE, Verdict.REPRODUCED))
                .isEqualTo(Verdict.UNTESTABLE);
    }

    @Test
    void theMedianIsTheMiddle() {
        assertThat(InputLesionTables.median(3, Double.NaN, 1, 2)).isEqualTo(2);
        assertThat(InputLesionTables.median(4, 1, 2, 3)).isEqualTo(2.5);
        assertThat(InputLesionTables.median()).isNaN();
    }

    private static TaskResult similarity(int nodes, double r, double partial, double z) {
        NullReading induced = new NullReading(NullKind.LABEL_PERMUTATION, 0.3, 1000, 0, 0.1, z, 0.001, "");
        SimilarityReading reading = new SimilarityReading(
                "(1, 0.5, 0.5)",
                0.1,
                new MatrixRelation(nodes, r, 0.001, 1000, induced, 0.5),
                r,
                0.3,
                r,
                r,
                r,
                r,
                0.9,
                0.4,
                partial);
        ModularityReading modules =
                new ModularityReading(3, 0, 0, 0.5, new RestartSummary(1, 0.5, 0.5, 0, 1), List.of(0, 1, 2));
        return new TaskResult(TRAINED, modules, List.of(reading), List.of(reading));
    }

    private static List<Verdict> verdicts(int nodes, double r, double partial, double z) {
        List<TaskResult> networks = IntStream.range(0, 8)
                .mapToObj(k -> similarity(nodes, r + 0.01 * (k % 3), partial + 0.01 * (k % 3), z + 0.1 * (k % 3)))
                .toList();
        return new SimilarityClaims(FlowTask.DECISION, networks)
                .claims().stream().map(Claim::verdict).toList();
    }

    @Test
    void similarityIsJudgedByRAndThePartialRDecidesWhatItMeans() {
        assertThat(verdicts(80, 0.6, -0.01, 5))
                .containsExactly(Verdict.REPRODUCED, Verdict.REPORTED, Verdict.NOT_REPRODUCED, Verdict.REPRODUCED);
        assertThat(verdicts(80, 0.1, 0.3, 1))
                .containsExactly(
                        Verdict.PRESENT_BELOW_SMALLEST_EFFECT,
                        Verdict.REPORTED,
                        Verdict.REPRODUCED,
                        Verdict.PRESENT_BELOW_SMALLEST_EFFECT);
    }

    @Test
    void fewNeuronsGiveNoVerdict() {
        assertThat(verdicts(19, 0.6, 0.3, 5)).containsOnly(Verdict.UNTESTABLE, Verdict.REPORTED);
    }

    private static Attractor cycle(double period) {
        return new Attractor(Attractor.Kind.CYCLE, DoubleMatrix.zeros(2, 3), period);
    }

    @Test
    void aCycleStandsIfItsPeriodDoes() {
        Attractor rest = new Attractor(Attractor.Kind.FIXED, DoubleMatrix.zeros(1, 3), Double.NaN);
        assertThat(PortraitAnalysis.standing(
                        List.of(cycle(30), cycle(30), cycle(30), rest),
                        List.of(cycle(61), cycle(30), rest, cycle(60)),
                        20,
                        10))
                .isOne();
    }

    private static Claim limitCycle(int cycling) {
        PhasePortraitOptions options = PhasePortraitOptions.defaults();
        LongRunReading run = new LongRunReading(100, 51, 51, 0, 0, 0, 1, List.of());
        List<PhasePortraitUnit.Result> networks = IntStream.range(0, 20)
                .mapToObj(k -> new PortraitReading("(1, 0, 0)", 0.1, List.of(run, run, run), k < cycling ? 7 : 0))
                .map(reading ->
                        new PhasePortraitUnit.Result(TRAINED, List.of(reading, reading), List.of(reading, reading)))
                .toList();
        return new PortraitClaims(PortraitVariant.COARSE, options, networks)
                .claims()
                .getFirst();
    }

    @Test
    void aLimitCycleIsClaimedOfMostNetworks() {
        assertThat(limitCycle(15).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(limitCycle(0).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(limitCycle(7).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }
}
