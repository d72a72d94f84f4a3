package org.orthant.studies.jacobian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.stats.Correlation;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Verdict;
import org.orthant.studies.jacobian.JacobianReading.Measure;
import org.orthant.studies.jacobian.JacobianReading.Relation;
import org.orthant.studies.jacobian.JacobianUnit.Result;

/**
 * The scorecard of one variant of {@code jacobian}: r with FC and z of the induced Q*, each beside the same statistic of
 * cos(W_rec). A network with fewer neurons in a comparison than the options ask for is left out of it; if that concerns
 * more than half of the networks, the verdict is inconclusive.
 */
final class JacobianClaims {

    private static final String WEIGHTS = "cos(W_rec)";
    private static final double SIGNIFICANT = 0.05;

    private final JacobianVariant variant;
    private final List<Result> networks;
    private final int leastNeurons;

    /** Claims over the networks that count. */
    JacobianClaims(JacobianVariant variant, List<Result> networks, int leastNeurons) {
        this.variant = variant;
        this.networks = List.copyOf(networks);
        this.leastNeurons = leastNeurons;
    }

    /** The paper's statistics where they decide, the others as descriptions with their baseline. */
    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        add(claims, "trajectories", MeasureKind.TRAJECTORIES, true);
        add(claims, "fixed-points", MeasureKind.FIXED_POINTS, true);
        add(claims, "slow-points", MeasureKind.SLOW_POINTS, false);
        add(claims, "stacked", MeasureKind.STACKED, false);
        if (variant == JacobianVariant.DECISION_FINE) {
            add(claims, "no-leak", MeasureKind.TRAJECTORIES_WITHOUT_LEAK, false);
            add(claims, "stacked-no-leak", MeasureKind.STACKED_WITHOUT_LEAK, false);
        }
        return claims;
    }

    private void add(List<Claim> claims, String id, MeasureKind kind, boolean judged) {
        claims.add(finished(kind, judged, correlation(id, kind)));
        claims.add(finished(kind, judged, inducedQuality(id, kind)));
    }

    private Claim correlation(String id, MeasureKind kind) {
        return ClaimRules.correlation(
                new Wording(
                        variant.file() + "." + id + ".r",
                        "Jacobian similarity (" + kind.words() + ") predicts functional connectivity, "
                                + variant.words(),
                        "r of the two matrices' upper triangles",
                        note(kind, Relation::mantelP, "Mantel") + untrained(kind)),
                values(kind, measure -> measure.similarity().r()),
                BaselineValues.of(
                        WEIGHTS, values(kind, measure -> measure.weights().r())));
    }

    private Claim inducedQuality(String id, MeasureKind kind) {
        String share = String.format(
                Locale.ROOT,
                " Mean induced Q* is %.2f of the best Q* of FC (%s: %.2f).",
                mean(values(kind, measure -> measure.similarity().inducedShare())),
                WEIGHTS,
                mean(values(kind, measure -> measure.weights().inducedShare())));
        return ClaimRules.quantity(
                new Wording(
                        variant.file() + "." + id + ".z",
                        "Modules of Jacobian similarity (" + kind.words() + ") fit functional connectivity, "
                                + variant.words(),
                        "z of their Q* on FC against permuted labels",
                        note(kind, Relation::p, "permutation") + share),
                values(kind, measure -> measure.similarity().z()),
                BaselineValues.of(
                        WEIGHTS, values(kind, measure -> measure.weights().z())),
                ClaimRules.SMALLEST_Z,
                "z");
    }

    /** How many networks the row rests on, and in how many of them alone the relation is beyond chance. */
    private String note(MeasureKind kind, ToDoubleFunction<Relation> p, String test) {
        double[] all = values(kind, measure -> p.applyAsDouble(measure.similarity()));
        long tested = Arrays.stream(all).filter(v -> !Double.isNaN(v)).count();
        long significant = Arrays.stream(all).filter(v -> v < SIGNIFICANT).count();
        String text = significant + " of " + tested + " networks have a " + test + " p below " + SIGNIFICANT + ".";
        int small = small(kind);
        int missing = networks.size() - measures(kind, r -> r.trained()).size();
        text += small == 0 ? "" : " Fewer than " + leastNeurons + " neurons in " + small + " networks, left out.";
        return text + (missing == 0 ? "" : " No such points in " + missing + " networks.");
    }

    private String untrained(MeasureKind kind) {
        double[] values = measures(kind, Result::untrained).stream()
                .filter(measure -> measure.neurons() >= leastNeurons)
                .mapToDouble(measure -> measure.similarity().r())
                .filter(r -> !Double.isNaN(r))
                .toArray();
        return values.length == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Untrained networks: mean r %.3f.",
                        Correlation.fisherMean(values).mean());
    }

    /** Descriptions lose their verdict; a row that rests on less than half of the networks is inconclusive. */
    private Claim finished(MeasureKind kind, boolean judged, Claim claim) {
        if (!judged) {
            return with(claim, "none: a description beside the paper's statistic", Verdict.REPORTED);
        }
        return 2 * small(kind) > networks.size() ? with(claim, claim.rule(), Verdict.INCONCLUSIVE) : claim;
    }

    private static Claim with(Claim claim, String rule, Verdict verdict) {
        return new Claim(
                claim.id(),
                claim.claim(),
                claim.statistic(),
                claim.effect(),
                rule,
                verdict,
                claim.baseline(),
                claim.note());
    }

    private int small(MeasureKind kind) {
        return (int) measures(kind, Result::trained).stream()
                .filter(measure -> measure.neurons() < leastNeurons)
                .count();
    }

    private List<Measure> measures(MeasureKind kind, Function<Result, JacobianReading> reading) {
        return networks.stream()
                .flatMap(result -> reading.apply(result).measure(kind).stream())
                .toList();
    }

    /** One value per network, NaN where the comparison is missing or too small. */
    private double[] values(MeasureKind kind, ToDoubleFunction<Measure> value) {
        return networks.stream()
                .mapToDouble(result -> result.trained()
                        .measure(kind)
                        .filter(measure -> measure.neurons() >= leastNeurons)
                        .map(measure -> value.applyAsDouble(measure))
                        .orElse(Double.NaN))
                .toArray();
    }

    private static double mean(double... values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
