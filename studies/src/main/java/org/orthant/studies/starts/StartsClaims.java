package org.orthant.studies.starts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orthant.stats.Interval;
import org.orthant.stats.TestResult;
import org.orthant.studies.Baseline;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Verdict;

/** The scorecard of {@code shared-starts}: SPEC section 12, with the rules of sections 6 and 9.9. */
final class StartsClaims {

    /** A correlation of entries below this is a very small effect. */
    static final double VERY_SMALL = 0.1;

    private static final String JACKKNIFE = "delete-one-network jackknife, t with n_a + n_b - 2";

    private final Contrasts contrasts;

    StartsClaims(Contrasts contrasts) {
        this.contrasts = contrasts;
    }

    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(
                Comparison.INPUT,
                PairMeasure.PARTITIONS,
                "Networks that start with the same W_in have more similar modules",
                ClaimRules.SMALLEST_ARI));
        claims.add(verySmall());
        claims.add(claim(
                Comparison.MATCHED,
                PairMeasure.PARTITIONS,
                "Networks that start with the same, matched W_in and W_out have more similar modules",
                ClaimRules.SMALLEST_ARI));
        claims.add(higherStill());
        claims.add(claim(
                Comparison.MATCHED,
                PairMeasure.ENTRIES,
                "With the same, matched W_in and W_out entries of W_rec are more similar",
                VERY_SMALL));
        claims.add(claim(
                Comparison.MATCHED,
                PairMeasure.STRENGTH,
                "With the same, matched W_in and W_out signed in-strength is more similar",
                ClaimRules.SMALLEST_CORRELATION));
        described(claims);
        return new Scorecard(claims);
    }

    private void described(List<Claim> claims) {
        for (Comparison control : List.of(Comparison.UNRELATED, Comparison.REDRAWN)) {
            for (PairMeasure measure : List.of(PairMeasure.PARTITIONS, PairMeasure.ENTRIES, PairMeasure.STRENGTH)) {
                claims.add(described(control, measure, "Control"));
            }
        }
        claims.add(described(Comparison.INPUT, PairMeasure.STRENGTH, "Beside the claims"));
        for (Comparison comparison : Comparison.values()) {
            claims.add(described(comparison, PairMeasure.UNTRAINED_PARTITIONS, "Before training"));
        }
    }

    private Claim claim(Comparison comparison, PairMeasure measure, String words, double smallest) {
        Contrast contrast = contrasts.get(comparison, measure);
        Interval effect = contrast.labels().interval();
        Verdict verdict = enoughNeurons(comparison) ? Verdict.of(effect, smallest) : withoutNeurons(effect);
        return new Claim(
                id(comparison, measure),
                words,
                statistic(contrast),
                effect,
                ClaimRules.rule(JACKKNIFE, smallestWords(measure, smallest)),
                verdict,
                comparison == Comparison.MATCHED ? baseline(measure) : null,
                note(contrast) + (comparison == Comparison.MATCHED ? beside(measure) : "") + mayDiffer(verdict));
    }

    private static String smallestWords(PairMeasure measure, double smallest) {
        return "a difference of " + smallest + (measure == PairMeasure.ENTRIES ? ", below which it is very small" : "");
    }

    /** What the paper leaves open, where its claim was tried and does not hold as it stands. */
    private static String mayDiffer(Verdict verdict) {
        return verdict == Verdict.NOT_REPRODUCED || verdict == Verdict.PRESENT_BELOW_SMALLEST_EFFECT
                ? " What may differ from the paper: the distribution and scale of the starting weights, the time step, when "
                        + "training stopped, and that all shared matrices here are one draw."
                : "";
    }

    private static String id(Comparison comparison, PairMeasure measure) {
        return measure.id() + "." + comparison.id();
    }

    private static String statistic(Contrast contrast) {
        return contrast.measure().words() + ": mean over pairs of networks, "
                + contrast.comparison().words() + ", less mean over pairs that started apart";
    }

    private boolean enoughNeurons(Comparison comparison) {
        return contrasts.fewestNeurons(comparison) >= ClaimRules.FEWEST_NODES;
    }

    private static Verdict withoutNeurons(Interval effect) {
        return effect.n() == 0 ? Verdict.UNTESTABLE : Verdict.INCONCLUSIVE;
    }

    private Claim verySmall() {
        Contrast contrast = contrasts.get(Comparison.INPUT, PairMeasure.ENTRIES);
        Interval effect = contrast.labels().interval();
        return new Claim(
                id(Comparison.INPUT, PairMeasure.ENTRIES),
                "Networks that start with the same W_in have entries of W_rec that are more similar by a very small "
                        + "effect",
                statistic(contrast),
                effect,
                "reproduced if the 95 % interval over networks (" + JACKKNIFE + ") lies above 0 and below " + VERY_SMALL
                        + "; not reproduced if it includes 0 or less and lies below " + VERY_SMALL
                        + ", or if it lies wholly at or above " + VERY_SMALL + "; else inconclusive",
                verySmallVerdict(effect),
                null,
                note(contrast) + mayDiffer(verySmallVerdict(effect)));
    }

    /** The verdict on an effect that should be there and be very small. */
    static Verdict verySmallVerdict(Interval effect) {
        if (effect.n() == 0) {
            return Verdict.UNTESTABLE;
        }
        if (effect.isAbove(0) && effect.isBelow(VERY_SMALL)) {
            return Verdict.REPRODUCED;
        }
        return effect.isBelow(VERY_SMALL) || effect.low() >= VERY_SMALL ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
    }

    private Claim higherStill() {
        Contrast matched = contrasts.get(Comparison.MATCHED, PairMeasure.PARTITIONS);
        Contrast input = contrasts.get(Comparison.INPUT, PairMeasure.PARTITIONS);
        Interval effect = matched.difference().minus(input.difference()).interval();
        boolean enough = enoughNeurons(Comparison.MATCHED) && enoughNeurons(Comparison.INPUT);
        return new Claim(
                "partitions.higher-still",
                "Sharing matched W_in and W_out makes modules more similar still than sharing W_in alone",
                "difference of the two designs' differences of the adjusted Rand index from networks that started apart",
                effect,
                ClaimRules.rule(
                        "delete-one-network jackknife, t with the networks of four groups less 4",
                        "a difference of " + ClaimRules.SMALLEST_ARI),
                enough ? Verdict.of(effect, ClaimRules.SMALLEST_ARI) : withoutNeurons(effect),
                null,
                String.format(
                        Locale.ROOT,
                        "Each design is held against its own group that started apart: %.3f matched, %.3f W_in alone.",
                        matched.difference().value(),
                        input.difference().value()));
    }

    /** Matched weights against weights that are shared but unrelated: is it more than sharing? */
    private Baseline baseline(PairMeasure measure) {
        Contrast matched = contrasts.get(Comparison.MATCHED, measure);
        Contrast unrelated = contrasts.get(Comparison.UNRELATED, measure);
        return new Baseline(
                "shared but unrelated W_in and W_out",
                unrelated.difference().value(),
                matched.same().minus(unrelated.same()).interval());
    }

    /** Matched and shared weights against matched weights that each network draws anew. */
    private String beside(PairMeasure measure) {
        Contrast redrawn = contrasts.get(Comparison.REDRAWN, measure);
        Interval more = contrasts
                .get(Comparison.MATCHED, measure)
                .same()
                .minus(redrawn.same())
                .interval();
        return String.format(
                Locale.ROOT,
                " With W_out = transpose redrawn for each network the difference is %.3f; sharing adds %.3f "
                        + "[%.3f, %.3f].",
                redrawn.difference().value(),
                more.mean(),
                more.low(),
                more.high());
    }

    private Claim described(Comparison comparison, PairMeasure measure, String what) {
        Contrast contrast = contrasts.get(comparison, measure);
        return new Claim(
                id(comparison, measure),
                what + ": " + comparison.words(),
                statistic(contrast),
                contrast.labels().interval(),
                "none: a description",
                Verdict.REPORTED,
                null,
                note(contrast));
    }

    private String note(Contrast contrast) {
        if (!contrast.labels().isDefined()) {
            return "Too few networks, or too few neurons active in both of a pair.";
        }
        TestResult paper = contrast.paper();
        return String.format(
                Locale.ROOT,
                "Mean over pairs %.3f against %.3f. Labels of networks permuted: %s. Paper's test, as if pairs were "
                        + "independent: t(%.0f) = %.2f, %s. Neurons active in both networks of a pair: at least %d.",
                contrast.same().value(),
                contrast.apart().value(),
                contrast.labels().p().text(),
                paper.df(),
                paper.statistic(),
                paper.p().text(),
                contrasts.fewestNeurons(contrast.comparison()));
    }
}
