package org.orthant.studies.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.stats.PairedTest;
import org.orthant.stats.TestResult;
import org.orthant.studies.Table;
import org.orthant.studies.activity.TrainingReading;

/** The tables of {@code input-lesions}; networks that missed the criterion are in them, marked. */
final class InputLesionTables {

    private final Table networks = new Table(
            "networks", "network", "training_steps", "met_criterion", "diverged", "choice_accuracy", "full_accuracy");
    private final Table curves = new Table(
            "lesions",
            "network",
            "state",
            "modules",
            "weights_cut_in",
            "stimulus",
            "neurons",
            "weights",
            "start_distance_output_units",
            "start_distance_euclidean",
            "end_distance_output_units",
            "end_ratio",
            "end_ratio_2s",
            "diverged_lesions",
            "unsettled_lesions",
            "flag");
    private final Table tests = new Table(
            "tests",
            "modules",
            "module",
            "comparison",
            "networks",
            "mean_difference",
            "median_first",
            "median_second",
            "t",
            "df",
            "p",
            "paired_d");

    private InputLesionTables() {}

    /**
     * All tables.
     *
     * @param all networks
     * @param counting those that count, for the tests
     */
    static List<Table> of(List<InputLesionsUnit> all, List<InputLesionsUnit> counting) {
        InputLesionTables tables = new InputLesionTables();
        for (int k = 0; k < all.size(); k++) {
            tables.add(k, all.get(k));
        }
        for (ModuleKind kind : ModuleKind.values()) {
            tables.tests(kind, counting);
        }
        return List.of(tables.networks, tables.curves, tables.tests);
    }

    private void add(int network, InputLesionsUnit unit) {
        TrainingReading training = unit.training();
        networks.add(
                network,
                training.steps(),
                training.metCriterion(),
                training.diverged(),
                training.choiceAccuracy(),
                training.fullAccuracy());
        add(network, "trained", unit.trained());
        add(network, "untrained", unit.untrained());
    }

    private void add(int network, String state, Map<ModuleKind, List<LesionCurve>> kinds) {
        kinds.forEach((kind, list) -> list.forEach(c -> curves.add(
                network,
                state,
                kind.id(),
                c.set(),
                c.stimulus(),
                c.neurons(),
                c.weights(),
                c.start(),
                c.startEuclidean(),
                c.end(),
                c.ratio(),
                c.earlyRatio(),
                c.diverged(),
                c.unsettled(),
                c.flag())));
    }

    /** Paired t tests at the last weight, for each module (SPEC section 12). */
    private void tests(ModuleKind kind, List<InputLesionsUnit> networks) {
        List<LesionEffects> effects = networks.stream()
                .map(n -> new LesionEffects(n.trained().getOrDefault(kind, List.of())))
                .toList();
        for (int module = 1; module <= 2; module++) {
            int k = module;
            test(kind, k, "other less own", effects, e -> e.other(k), e -> e.own(k));
            test(kind, k, "intact less own", effects, e -> 1, e -> e.own(k));
            if (kind.controlled()) {
                test(kind, k, "random own less own", effects, e -> e.randomOwn(k), e -> e.own(k));
            }
        }
    }

    private void test(
            ModuleKind kind,
            int module,
            String comparison,
            List<LesionEffects> effects,
            ToDoubleFunction<LesionEffects> first,
            ToDoubleFunction<LesionEffects> second) {
        List<LesionEffects> both = effects.stream()
                .filter(e -> !Double.isNaN(first.applyAsDouble(e)) && !Double.isNaN(second.applyAsDouble(e)))
                .toList();
        double[] a = both.stream().mapToDouble(first).toArray();
        double[] b = both.stream().mapToDouble(second).toArray();
        TestResult test = PairedTest.t(a, b);
        tests.add(
                kind.id(),
                module,
                comparison,
                both.size(),
                test.interval().mean(),
                median(a),
                median(b),
                test.statistic(),
                test.df(),
                test.p().value(),
                test.effect());
    }

    /** The median of the values that are not NaN; NaN of none. */
    static double median(double... values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return IntStream.of(Math.floorDiv(sorted.length - 1, 2), Math.floorDiv(sorted.length, 2))
                .filter(i -> i >= 0 && i < sorted.length)
                .mapToDouble(i -> sorted[i])
                .average()
                .orElse(Double.NaN);
    }
}
