package org.orthant.studies.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orthant.stats.CrossedContrast;
import org.orthant.stats.Interval;
import org.orthant.stats.TestResult;
import org.orthant.studies.Baseline;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Verdict;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.sentences.SentenceGrid.Relation;

/** The scorecard of {@code sentences}: SPEC section 12, with the rules of section 6. */
final class SentencesClaims {

    /** A p of the label permutation above this gives no verdict for a claim. */
    static final double LARGEST_P = 0.05;

    private static final String RULE =
            "reproduced if the 95 % interval over sentences (delete-one-sentence jackknife, t with n - "
                    + "1) lies above 0, the permutation of sentences' labels gives p below " + LARGEST_P
                    + " and the mean is at least "
                    + "an ARI difference of " + ClaimRules.SMALLEST_ARI
                    + "; present below it; not reproduced if the interval lies "
                    + "below " + ClaimRules.SMALLEST_ARI + " and includes 0 or less; else inconclusive";

    private final List<LayerContrast> contrasts;
    private final List<SentencesUnit.Layer> layers;

    /**
     * The scorecard's sources.
     *
     * @param contrasts of all layers, with and without first tokens
     * @param layers of the given network
     */
    SentencesClaims(List<LayerContrast> contrasts, List<SentencesUnit.Layer> layers) {
        this.contrasts = contrasts;
        this.layers = layers;
    }

    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>(List.of(
                judged(1, Relation.SUBJECT),
                judged(1, Relation.FORM),
                judged(2, Relation.SUBJECT),
                judged(3, Relation.SUBJECT)));
        for (LayerContrast contrast : contrasts) {
            for (Relation relation : List.of(Relation.SUBJECT, Relation.FORM)) {
                if (contrast.withoutFirst() || !isJudged(contrast.layer(), relation)) {
                    claims.add(reported(contrast, relation));
                }
            }
        }
        layers.stream()
                .filter(layer -> !layer.nulls().isEmpty())
                .map(SentencesClaims::modular)
                .forEach(claims::add);
        return new Scorecard(claims);
    }

    private static boolean isJudged(int layer, Relation relation) {
        return layer == 1 || (relation == Relation.SUBJECT && (layer == 2 || layer == 3));
    }

    private Claim judged(int layer, Relation relation) {
        Optional<LayerContrast> found = contrasts.stream()
                .filter(c -> c.layer() == layer && !c.withoutFirst())
                .findFirst();
        Interval none = Interval.without(Double.NaN, 0);
        TestResult labels =
                found.map(c -> c.contrast(relation).given().labels()).orElse(null);
        Interval effect = labels == null ? none : labels.interval();
        int units = found.map(LayerContrast::fewestUnits).orElse(0);
        Verdict verdict = labels == null ? Verdict.UNTESTABLE : verdict(labels, units);
        return new Claim(
                id(relation, layer),
                "At layer " + layer + " sentences with the " + relation.words()
                        + " have more similar modules than sentences " + "that share neither subject nor form",
                statistic(relation),
                effect,
                RULE,
                verdict,
                found.map(c -> baseline(c.contrast(relation))).orElse(null),
                found.map(c -> note(c, relation) + mayDiffer(verdict)).orElse("This layer was not looked at."));
    }

    /** The rule. */
    static Verdict verdict(TestResult labels, int fewestUnits) {
        Verdict verdict = Verdict.of(labels.interval(), ClaimRules.SMALLEST_ARI);
        boolean holds = verdict == Verdict.REPRODUCED || verdict == Verdict.PRESENT_BELOW_SMALLEST_EFFECT;
        boolean supported = labels.p().value() < LARGEST_P;
        boolean enough = fewestUnits >= ClaimRules.FEWEST_NODES || verdict == Verdict.UNTESTABLE;
        return enough && (supported || !holds) ? verdict : Verdict.INCONCLUSIVE;
    }

    private static String id(Relation relation, int layer) {
        return relation.name().toLowerCase(Locale.ROOT) + ".layer-" + layer;
    }

    private static String statistic(Relation relation) {
        return "adjusted Rand index of FC partitions: mean over pairs of sentences with the " + relation.words()
                + " less mean over pairs that share neither";
    }

    private static @Nullable Baseline baseline(LayerContrast.Contrast contrast) {
        CrossedContrast random = contrast.random();
        CrossedContrast beyond = contrast.beyond();
        return random == null || beyond == null
                ? null
                : new Baseline(
                        "networks with random weights",
                        random.difference(),
                        beyond.labels().interval());
    }

    private static String note(LayerContrast layer, Relation relation) {
        CrossedContrast given = layer.contrast(relation).given();
        if (!given.labels().isDefined()) {
            return "Two sentences have no unit in common.";
        }
        return String.format(
                Locale.ROOT,
                "Mean over pairs %.3f against %.3f. Labels of sentences permuted: %s (cautious where the other "
                        + "label has an effect: study calibration). Paper's test, as if pairs were "
                        + "independent: t(%.0f) = %.2f, %s. Units with a label in both sentences of a pair: at least %d.",
                given.sharedMean(),
                given.neitherMean(),
                given.labels().p().text(),
                given.pairs().df(),
                given.pairs().statistic(),
                given.pairs().p().text(),
                layer.fewestUnits());
    }

    private static String mayDiffer(Verdict verdict) {
        return verdict == Verdict.NOT_REPRODUCED || verdict == Verdict.PRESENT_BELOW_SMALLEST_EFFECT
                ? " What may differ from the paper: which GPT-2 it used, and at which place in a layer it looked."
                : "";
    }

    private static Claim reported(LayerContrast contrast, Relation relation) {
        LayerContrast.Contrast found = contrast.contrast(relation);
        String suffix = contrast.withoutFirst() ? ".without-first" : "";
        return new Claim(
                id(relation, contrast.layer()) + suffix,
                "Beside the claims: " + relation.words() + " at layer " + contrast.layer()
                        + (contrast.withoutFirst() ? ", first tokens left out" : ""),
                statistic(relation),
                found.given().labels().interval(),
                "none: a description",
                Verdict.REPORTED,
                baseline(found),
                note(contrast, relation));
    }

    private static Claim modular(SentencesUnit.Layer layer) {
        double[] z = layer.nulls().stream().mapToDouble(NullReading::z).toArray();
        long reached = layer.nulls().stream().filter(n -> n.p() < LARGEST_P).count();
        return ClaimRules.reported(
                new Wording(
                        "modular.layer-" + layer.layer(),
                        "Beside the claims: modules at layer " + layer.layer()
                                + " are more than those of so few tokens",
                        "z of Q* (mean of restarts) against the same activity with each unit's tokens permuted; over sentences",
                        reached + " of " + z.length + " sentences with p < " + LARGEST_P
                                + ". The null keeps each unit's values and the rank of FC, not how one token follows another: "
                                + "it decides nothing."),
                z);
    }
}
