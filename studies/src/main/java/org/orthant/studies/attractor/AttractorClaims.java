package org.orthant.studies.attractor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.attractor.AttractorReading.Push;

/**
 * The scorecard of {@code line-attractor} (SPEC sections 8 and 12). A yes-or-no criterion is 1 or 0 in each network and is
 * to hold in most.
 */
final class AttractorClaims {

    /** Smallest difference of absolute cosines of interest. */
    static final double SMALLEST_COSINE = 0.2;

    private static final String UNTRAINED = "untrained network";
    private static final String SHARE = "share of networks";

    private final AttractorAnalysis options;
    private final List<AttractorUnit> networks;

    /** Claims over the networks that count. */
    AttractorClaims(AttractorAnalysis options, List<AttractorUnit> networks) {
        this.options = options;
        this.networks = List.copyOf(networks);
    }

    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>(List.of(line(), crossing(), opposite(), along()));
        claims.add(reported("points.fixed", "Fixed points near visited states", "number", AttractorReading::fixed));
        claims.add(reported("points.stable", "Stable ones among them", "number", AttractorReading::stable));
        claims.add(reported(
                "points.eigenvalue",
                "The slowest direction at the fixed point",
                "largest eigenvalue modulus",
                AttractorReading::eigenvalue));
        claims.add(reported(
                "points.spread",
                "How far slow points spread",
                "sd along their first component over that of visited states along theirs",
                AttractorReading::spread));
        claims.add(reported(
                "points.drift",
                "How long the map takes to carry slow points 1 - 1/e of their way",
                "median over slow points, ms",
                AttractorReading::drift));
        return new Scorecard(claims);
    }

    /** SPEC section 8: more than one fixed point, or slow points that spread where the untrained network's do not. */
    private Claim line() {
        String several = String.format(
                Locale.ROOT,
                "More than one fixed point: %d of %d networks. Slow points spread at least %s: %d; untrained below %s: %d.",
                count(unit -> unit.trained().fixed() > 1),
                networks.size(),
                options.leastSpread(),
                count(unit -> unit.trained().spread() >= options.leastSpread()),
                options.mostUntrained(),
                count(unit -> unit.untrained().spread() < options.mostUntrained()));
        String what = count(unit -> unit.trained().fixed() > 1) == 0
                ? " No network has a line of fixed points: where "
                        + "the criterion holds, it is by a slow manifold around one fixed point."
                : "";
        return share(
                new Wording(
                        "line.points",
                        "Fixed or slow points lie along a line",
                        SHARE + " with more than one fixed point, or with a spread of slow points of at least "
                                + options.leastSpread() + " where the untrained network's is below "
                                + options.mostUntrained(),
                        several + what),
                unit -> unit.trained().fixed() > 1
                        || (unit.trained().spread() >= options.leastSpread()
                                && unit.untrained().spread() < options.mostUntrained()),
                unit -> unit.untrained().isLine(options.leastSpread()));
    }

    private Claim crossing() {
        return share(
                new Wording(
                        "line.crosses",
                        "The line crosses the decision boundary",
                        SHARE + " with at least " + options.leastSide() + " of the slow points on either side",
                        ""),
                unit -> unit.trained().crosses(options.leastSide()),
                unit -> unit.untrained().crosses(options.leastSide()));
    }

    private Claim opposite() {
        return share(
                new Wording(
                        "push.opposite",
                        "The two stimuli push in opposite directions along the line",
                        SHARE
                                + " in which stimulus 1 ends on choice 1's side of the fixed point along the slow points' "
                                + "first component, and stimulus 2 on the other",
                        unsettled()),
                unit -> unit.trained().isOpposite(),
                unit -> unit.untrained().isOpposite());
    }

    private String unsettled() {
        long ends = networks.stream()
                .flatMap(unit -> unit.trained().pushes().stream())
                .filter(push -> !push.ending().equals("SETTLED"))
                .count();
        return "Pushes of strength 4 are far above any stimulus, so that they end outside the visited states."
                + (ends == 0 ? "" : " " + ends + " of " + 2 * networks.size() + " pushed states did not settle.");
    }

    private Claim along() {
        String means = String.format(
                Locale.ROOT,
                "Mean |cosine| %.3f, untrained %.3f: an absolute value is above 0 in any network, so that only the "
                        + "difference is judged.",
                mean(values(unit -> cosine(unit.trained()))),
                mean(values(unit -> cosine(unit.untrained()))));
        return ClaimRules.quantity(
                new Wording(
                        "push.along",
                        "Pushes move the state along the line, more than in the untrained network",
                        "trained less untrained: mean of the two |cosines| of the displacement from the fixed point with "
                                + "the slow points' first component",
                        means),
                values(unit -> cosine(unit.trained()) - cosine(unit.untrained())),
                null,
                SMALLEST_COSINE,
                "|cosine| difference");
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    private static double cosine(AttractorReading reading) {
        return reading.pushes().stream()
                .mapToDouble(Push::cosine)
                .map(Math::abs)
                .average()
                .orElse(Double.NaN);
    }

    private Claim share(Wording wording, Predicate<AttractorUnit> holds, Predicate<AttractorUnit> holdsUntrained) {
        return ClaimRules.share(
                wording,
                values(unit -> holds.test(unit) ? 1 : 0),
                BaselineValues.of(UNTRAINED, values(unit -> holdsUntrained.test(unit) ? 1 : 0)));
    }

    private Claim reported(String id, String claim, String statistic, ToDoubleFunction<AttractorReading> value) {
        String note = String.format(
                Locale.ROOT,
                "Untrained networks: mean %.3g.",
                mean(values(unit -> value.applyAsDouble(unit.untrained()))));
        return ClaimRules.reported(
                new Wording(id, claim, statistic, note), values(unit -> value.applyAsDouble(unit.trained())));
    }

    private long count(Predicate<AttractorUnit> condition) {
        return networks.stream().filter(condition).count();
    }

    private double[] values(ToDoubleFunction<AttractorUnit> value) {
        return networks.stream().mapToDouble(value).toArray();
    }
}
