package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Verdict;

/** The scorecard of {@code input-lesions}: SPEC section 7's last rule, for each kind of module. */
final class InputLesionClaims {

    /** Smallest ratio of boundary distances of interest. */
    static final double SMALLEST_RATIO = 0.2;

    private static final String RANDOM = "random modules of the same sizes";
    private static final String UNIT = "ratio of boundary distances";

    private final List<InputLesionsUnit> networks;
    private final int weights;

    /**
     * Claims over the networks that count.
     *
     * @param weights connections cut at the end
     */
    InputLesionClaims(List<InputLesionsUnit> networks, int weights) {
        this.networks = List.copyOf(networks);
        this.weights = weights;
    }

    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>();
        for (ModuleKind kind : ModuleKind.values()) {
            if (kind.controlled()) {
                claims.addAll(claims(kind));
            } else {
                claims.add(ClaimRules.reported(
                        wording("contrast", kind, "The own stimulus's end state moves more than the other's", ""),
                        values(kind, LesionEffects::contrast)));
            }
        }
        return new Scorecard(claims);
    }

    private List<Claim> claims(ModuleKind kind) {
        Claim own = ClaimRules.quantity(
                new Wording(
                        "own." + kind.id(),
                        "Cutting an input module pulls its own stimulus's end state towards the boundary ("
                                + kind.words() + ")",
                        "1 - d / d(0) under the own stimulus with " + weights
                                + " weights cut, mean over the two modules",
                        ownNote(kind)),
                values(kind, LesionEffects::pull),
                BaselineValues.of(RANDOM, values(kind, LesionEffects::randomPull)),
                SMALLEST_RATIO,
                UNIT);
        Claim contrast = ClaimRules.quantity(
                wording("contrast", kind, "It spares the other stimulus's end state", contrastNote(kind)),
                values(kind, LesionEffects::contrast),
                BaselineValues.of(RANDOM, values(kind, LesionEffects::randomContrast)),
                SMALLEST_RATIO,
                UNIT);
        return List.of(both(kind, own, contrast), own, contrast);
    }

    private Wording wording(String id, ModuleKind kind, String claim, String note) {
        return new Wording(
                id + "." + kind.id(),
                claim + " (" + kind.words() + ")",
                "other stimulus's d / d(0) less the own's with " + weights + " weights cut, mean over the two modules",
                note);
    }

    /** The claim itself holds if both parts do; its verdict is the weaker one. */
    private static Claim both(ModuleKind kind, Claim own, Claim contrast) {
        return new Claim(
                "pull." + kind.id(),
                "Lesioning module k pulls stimulus k's end state towards the boundary, not the other's (" + kind.words()
                        + ")",
                contrast.statistic(),
                contrast.effect(),
                "the weaker verdict of the two rows below: 1 - own and other - own, each at least " + SMALLEST_RATIO,
                weaker(own.verdict(), contrast.verdict()),
                contrast.baseline(),
                "Both parts stand in rows of their own.");
    }

    /** The weaker of two verdicts. */
    static Verdict weaker(Verdict a, Verdict b) {
        List<Verdict> fromWeak = List.of(
                Verdict.UNTESTABLE,
                Verdict.NOT_REPRODUCED,
                Verdict.INCONCLUSIVE,
                Verdict.PRESENT_BELOW_SMALLEST_EFFECT,
                Verdict.REPRODUCED);
        return fromWeak.get(Math.min(fromWeak.indexOf(a), fromWeak.indexOf(b)));
    }

    private String ownNote(ModuleKind kind) {
        return String.format(
                Locale.ROOT,
                "Mean d / d(0): own %.2f, other %.2f, random own %.2f, between modules %.2f. Median own %.2f.%s",
                mean(kind, e -> (e.own(1) + e.own(2)) / 2),
                mean(kind, e -> (e.other(1) + e.other(2)) / 2),
                mean(kind, e -> (e.randomOwn(1) + e.randomOwn(2)) / 2),
                1 - mean(kind, LesionEffects::betweenPull),
                median(kind, e -> (e.own(1) + e.own(2)) / 2),
                flags(kind));
    }

    private String contrastNote(ModuleKind kind) {
        return String.format(
                Locale.ROOT,
                "Median %.2f; 2 s after onset, mean %.2f. Weights between the modules belong to both stimuli alike, so "
                        + "that their contrast is 0. Untrained networks, in the %d where d(0) is above 0: %.2f.",
                median(kind, LesionEffects::contrast),
                mean(kind, LesionEffects::earlyContrast),
                Arrays.stream(untrainedContrast(kind))
                        .filter(v -> !Double.isNaN(v))
                        .count(),
                average(untrainedContrast(kind)));
    }

    private double[] untrainedContrast(ModuleKind kind) {
        return networks.stream()
                .mapToDouble(n -> new LesionEffects(n.untrained().getOrDefault(kind, List.of())).contrast())
                .toArray();
    }

    /** How many curves of the modules themselves are left out, and why. */
    private String flags(ModuleKind kind) {
        Map<String, Integer> counts = new TreeMap<>();
        for (InputLesionsUnit network : networks) {
            for (LesionCurve curve : network.trained().getOrDefault(kind, List.of())) {
                if ((curve.isModule(1) || curve.isModule(2)) && !curve.flag().isEmpty()) {
                    counts.merge(curve.flag(), 1, Integer::sum);
                }
            }
        }
        return counts.isEmpty() ? "" : " Curves left out of " + 4 * networks.size() + ": " + counts + ".";
    }

    private double mean(ModuleKind kind, ToDoubleFunction<LesionEffects> value) {
        return average(values(kind, value));
    }

    private static double average(double... values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    private double median(ModuleKind kind, ToDoubleFunction<LesionEffects> value) {
        return InputLesionTables.median(values(kind, value));
    }

    private double[] values(ModuleKind kind, ToDoubleFunction<LesionEffects> value) {
        return networks.stream()
                .map(n -> new LesionEffects(n.trained().getOrDefault(kind, List.of())))
                .mapToDouble(value)
                .toArray();
    }
}
