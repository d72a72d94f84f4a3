package org.orthant.studies.digits;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Verdict;
import org.orthant.studies.digits.MasksUnit.Reading;

/** The scorecard of {@code masks}: SPEC section 12, with the rules of section 6. */
final class MasksClaims {

    private final List<MasksUnit> units;

    MasksClaims(List<MasksUnit> units) {
        this.units = units;
    }

    Scorecard scorecard() {
        return new Scorecard(List.of(
                sameDigit(),
                ClaimRules.reported(
                        new Wording(
                                "ari.unmasked",
                                "Without masks there is no difference",
                                "the same difference of the adjusted Rand index, all weights used for every sample",
                                "True by construction: without masks all samples have the same matrix, and their partitions "
                                        + "differ by the search's random numbers alone. Mean ARI between them: "
                                        + String.format(
                                                Locale.ROOT,
                                                "%.3f.",
                                                mean(u ->
                                                        u.unmasked().contrast().different()))),
                        values(u -> difference(u.unmasked()))),
                overlap("overlap.trained", "trained", MasksUnit::trained),
                overlap("overlap.untrained", "untrained", MasksUnit::untrained),
                ClaimRules.reported(
                        new Wording(
                                "accuracy", "Networks recognise the digits", "share of test images that are right", ""),
                        values(MasksUnit::testAccuracy))));
    }

    private Claim sameDigit() {
        Claim claim = ClaimRules.quantity(
                new Wording(
                        "ari.same-digit",
                        "Modules of masked input weights are more alike for two samples of one digit than for different "
                                + "digits",
                        "adjusted Rand index: mean over digits of their two samples less mean over pairs of different digits",
                        ContrastWords.note(
                                        "samples",
                                        units.stream()
                                                .map(u -> u.trained().contrast())
                                                .toList())
                                + " Masks of one digit have nearly the same pixels, so that weights of any kind agree under "
                                + "them: the untrained network says how much."),
                values(u -> difference(u.trained())),
                BaselineValues.of("untrained network", values(u -> difference(u.untrained()))),
                ClaimRules.SMALLEST_ARI,
                "ARI difference");
        if (claim.verdict() != Verdict.NOT_REPRODUCED) {
            return claim;
        }
        return new Claim(
                claim.id(),
                claim.claim(),
                claim.statistic(),
                claim.effect(),
                claim.rule(),
                claim.verdict(),
                claim.baseline(),
                claim.note()
                        + " What may differ from the paper: the size of the samples, which it does not tell, and how long "
                        + "the network was trained.");
    }

    private Claim overlap(String id, String which, Function<MasksUnit, Reading> state) {
        long significant =
                units.stream().filter(u -> state.apply(u).overlapP() < 0.05).count();
        return ClaimRules.reportedCorrelation(
                new Wording(
                        id,
                        "Similarity of modules follows the overlap of masks, " + which,
                        "r over pairs of masks of ARI with shared pixels over pixels of either mask",
                        significant + " of " + units.size() + " networks with p < 0.05, masks permuted."),
                values(u -> state.apply(u).overlapR()));
    }

    private static double difference(Reading reading) {
        return reading.contrast().difference(ClaimRules.FEWEST_NODES);
    }

    private double mean(ToDoubleFunction<MasksUnit> value) {
        return units.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private double[] values(ToDoubleFunction<MasksUnit> value) {
        return units.stream().mapToDouble(value).toArray();
    }
}
