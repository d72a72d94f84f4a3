package org.orthant.studies.projection;

import static org.orthant.studies.projection.NoiseWords.number;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.stats.Correlation;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.projection.GenerativeUnit.Point;

/** The scorecard of {@code generative}; the diagonal set to 0 decides. */
final class GenerativeClaims {

    /** Q* up to here is none. */
    static final double NO_QUALITY = 0.01;

    /** How far from 0.5 the p of the highest Q* may lie. */
    static final double PEAK_TOLERANCE = 0.05;

    /** How far Q* may lie from its closed form. */
    static final double CLOSED_FORM_TOLERANCE = 0.001;

    /** The least Q* of the sign-difference model. */
    static final double LEAST_QUALITY = 0.4;

    /** Up to here a module relates equally to both inputs. */
    static final double EQUAL_RELATION = 0.05;

    /** The least difference of |r| that counts. */
    static final double SMALLEST_UNIQUENESS = 0.2;

    private static final String POPULATION = "closed form (noise in the population)";

    private final List<GenerativeUnit> units;

    GenerativeClaims(List<GenerativeUnit> units) {
        this.units = List.copyOf(units);
    }

    Scorecard scorecard() {
        return new Scorecard(List.of(
                signEnds(),
                signPeak(),
                signClosedForm(),
                differenceStart(),
                differenceGrows(),
                differenceEnd(),
                signDifferenceFloor(),
                signDifferenceStart(),
                equalRelation(),
                uniqueRelation(),
                uniquenessGrows(ModelKind.DIFFERENCE),
                uniquenessGrows(ModelKind.SIGN_DIFFERENCE)));
    }

    /** Q* with the diagonal set to 0. */
    private Curves quality(ModelKind kind) {
        return curves(units, kind, p -> p.zero().quality());
    }

    static Curves curves(List<GenerativeUnit> units, ModelKind kind, ToDoubleFunction<Point> value) {
        return Curves.of(units, unit -> unit.points(kind), Point::setting, value);
    }

    private Claim signEnds() {
        double[] values = quality(ModelKind.SIGN).each(q -> Math.max(q[0], q[q.length - 1]));
        return ClaimRules.atMost(
                new Wording(
                        "sign.ends",
                        "Without differences of sign there is no modularity: Q* is 0 at p = 0 and 1",
                        "the larger Q* of p = 0 and p = 1",
                        ""),
                values,
                NO_QUALITY);
    }

    private Claim signPeak() {
        Curves quality = quality(ModelKind.SIGN);
        double[] values = quality.each(q -> Math.abs(quality.settings()[highest(q)] - 0.5));
        return ClaimRules.atMost(
                new Wording(
                        "sign.peak",
                        "Modularity is highest when half of the neurons are negative",
                        "distance of the p of the highest Q* from 0.5",
                        "Q* at p = 0.5: " + number(mean(quality.at(middle(quality)))) + " (diagonal kept: "
                                + number(mean(kept(ModelKind.SIGN).at(middle(quality)))) + ", known 0.75)."),
                values,
                PEAK_TOLERANCE);
    }

    private Claim signClosedForm() {
        double[] values = units.stream()
                .mapToDouble(unit -> unit.sign().stream()
                        .mapToDouble(p -> Math.max(
                                Math.abs(p.zero().quality() - p.zero().known()),
                                Math.abs(p.kept().quality() - p.kept().known())))
                        .max()
                        .orElse(Double.NaN))
                .toArray();
        return ClaimRules.atMost(
                new Wording(
                        "sign.closed-form",
                        "Known value, no claim of the papers: Q* of the sign model is that of two opposed groups",
                        "largest |Q* - closed form| over p, diagonal 0 and kept",
                        "All rows of W are the same but for their sign, so that noise plays no part."),
                values,
                CLOSED_FORM_TOLERANCE);
    }

    private Claim differenceStart() {
        return ClaimRules.atMost(
                new Wording(
                        "difference.start",
                        "Without differences of size there is no modularity: Q* is 0 at delta = 0",
                        "Q* at delta = 0",
                        ""),
                quality(ModelKind.DIFFERENCE).at(0),
                NO_QUALITY);
    }

    private Claim differenceGrows() {
        Curves quality = quality(ModelKind.DIFFERENCE);
        return ClaimRules.correlation(
                new Wording(
                        "difference.grows",
                        "Modularity grows with the difference of weights",
                        "Spearman's rho of Q* and delta, per repetition",
                        ""),
                quality.each(q -> Correlation.spearman(quality.settings(), q)),
                null);
    }

    private Claim differenceEnd() {
        Curves quality = quality(ModelKind.DIFFERENCE);
        int last = quality.settings().length - 1;
        return ClaimRules.reported(
                new Wording(
                        "difference.end",
                        "Known value: Q* of the difference model tends to that of two orthogonal groups",
                        "Q* at the largest delta, diagonal kept",
                        "Closed form for delta without bound, with the sizes of the groups drawn: "
                                + number(mean(known(ModelKind.DIFFERENCE).at(last)))
                                + "; 0.5 for equal sizes. Diagonal 0: " + number(mean(quality.at(last))) + "."),
                kept(ModelKind.DIFFERENCE).at(last));
    }

    private Claim signDifferenceFloor() {
        Curves quality = quality(ModelKind.SIGN_DIFFERENCE);
        Curves kept = kept(ModelKind.SIGN_DIFFERENCE);
        int lowest = quality.lowest();
        return ClaimRules.atLeast(
                new Wording(
                        "sign-difference.floor",
                        "With differences of sign and size Q* is at least " + LEAST_QUALITY + " throughout, on average",
                        "Q* at the delta where its mean is lowest",
                        "Lowest at delta = " + quality.settings()[lowest]
                                + ": a minimum of means, so biased low; there single repetitions lie between "
                                + number(Arrays.stream(quality.at(lowest)).min().orElse(Double.NaN)) + " and "
                                + number(Arrays.stream(quality.at(lowest)).max().orElse(Double.NaN))
                                + ". With the diagonal kept the lowest mean is " + number(mean(kept.at(kept.lowest())))
                                + ". Which input is larger is drawn row by row, so that groups differ in size, which "
                                + "lowers Q*; the paper's groups may be equal."),
                quality.at(lowest),
                null,
                LEAST_QUALITY);
    }

    private Claim signDifferenceStart() {
        Curves kept = kept(ModelKind.SIGN_DIFFERENCE);
        int last = kept.settings().length - 1;
        return ClaimRules.reported(
                new Wording(
                        "sign-difference.start",
                        "Known value: the sign-difference model begins as the sign model",
                        "Q* at delta = 0, diagonal kept",
                        "Closed form with the signs drawn: "
                                + number(mean(known(ModelKind.SIGN_DIFFERENCE).at(0)))
                                + "; 0.75 for equal numbers. At the largest delta Q* is " + number(mean(kept.at(last)))
                                + ", its limit "
                                + number(mean(known(ModelKind.SIGN_DIFFERENCE).at(last))) + "."),
                kept.at(0));
    }

    private Claim equalRelation() {
        double[] values = uniqueness(ModelKind.SIGN).each(GenerativeClaims::mean);
        return ClaimRules.atMost(
                new Wording(
                        "sign.relation",
                        "Modules of the sign model relate equally to both inputs",
                        "uniqueness, mean over p: |r| of a module's mean with its best input less |r| with the other",
                        "In closed form it is 0."),
                values,
                EQUAL_RELATION);
    }

    private Claim uniqueRelation() {
        Curves sign = uniqueness(ModelKind.SIGN);
        Curves difference = uniqueness(ModelKind.DIFFERENCE);
        int last = difference.settings().length - 1;
        double[] values = minus(difference.at(last), sign.at(middle(sign)));
        return ClaimRules.quantity(
                new Wording(
                        "difference.relation",
                        "Modules of the difference model each relate to one input",
                        "uniqueness at the largest delta less that of the sign model at p = 0.5",
                        "The closed form is the population's value; |r| of a finite sample is above 0 even where it is 0, so "
                                + "that small differences from it are sampling's."),
                values,
                BaselineValues.of(
                        POPULATION,
                        minus(
                                knownUniqueness(ModelKind.DIFFERENCE).at(last),
                                knownUniqueness(ModelKind.SIGN).at(middle(sign)))),
                SMALLEST_UNIQUENESS,
                "difference of |r|");
    }

    private Claim uniquenessGrows(ModelKind kind) {
        Curves uniqueness = uniqueness(kind);
        Curves known = knownUniqueness(kind);
        return ClaimRules.correlation(
                new Wording(
                        kind.words() + ".uniqueness-grows",
                        "Uniqueness grows with delta (" + kind.words() + " model)",
                        "Spearman's rho of uniqueness and delta, per repetition",
                        "Mean uniqueness " + number(mean(uniqueness.at(0))) + " at delta = 0, "
                                + number(mean(uniqueness.at(uniqueness.settings().length - 1)))
                                + " at the largest. The closed form is the population's value; small differences from "
                                + "it are sampling's."),
                uniqueness.each(u -> rho(uniqueness.settings(), u)),
                BaselineValues.of(POPULATION, known.each(u -> rho(known.settings(), u))));
    }

    /** Over the points with a value; NaN with fewer than three. */
    private static double rho(double[] settings, double[] values) {
        int[] defined = IntStream.range(0, values.length)
                .filter(k -> !Double.isNaN(values[k]))
                .toArray();
        return defined.length < 3
                ? Double.NaN
                : Correlation.spearman(
                        IntStream.of(defined).mapToDouble(k -> settings[k]).toArray(),
                        IntStream.of(defined).mapToDouble(k -> values[k]).toArray());
    }

    private Curves kept(ModelKind kind) {
        return curves(units, kind, p -> p.kept().quality());
    }

    private Curves known(ModelKind kind) {
        return curves(units, kind, p -> p.kept().known());
    }

    private Curves uniqueness(ModelKind kind) {
        return curves(units, kind, Point::uniqueness);
    }

    private Curves knownUniqueness(ModelKind kind) {
        return curves(units, kind, Point::knownUniqueness);
    }

    private static int middle(Curves curves) {
        return (curves.settings().length - 1) / 2;
    }

    private static int highest(double[] values) {
        int highest = 0;
        for (int k = 1; k < values.length; k++) {
            highest = values[k] > values[highest] ? k : highest;
        }
        return highest;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(k -> a[k] - b[k]).toArray();
    }
}
