package org.orthant.studies.digits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Verdict;
import org.orthant.studies.digits.DigitsUnit.Reading;

/** The scorecard of {@code digits}: SPEC section 12, with the rules of section 6. */
final class DigitsClaims {

    private static final String UNTRAINED = "untrained network";

    private final List<DigitsUnit> units;

    DigitsClaims(List<DigitsUnit> units) {
        this.units = units;
    }

    Scorecard scorecard() {
        return new Scorecard(List.of(
                sameDigit(),
                closest(),
                ClaimRules.reported(
                        new Wording(
                                "closest.4-9.rank",
                                "4 and 9 are close",
                                "place of 4 and 9 among all pairs of different digits, 1 being the closest",
                                String.format(
                                        Locale.ROOT,
                                        "In the untrained networks the mean place is %.1f.",
                                        Arrays.stream(ranks(DigitsUnit::untrained))
                                                .filter(r -> !Double.isNaN(r))
                                                .average()
                                                .orElse(Double.NaN))),
                        ranks(DigitsUnit::trained)),
                modular("modules.trained", "trained", DigitsUnit::trained),
                modular("modules.untrained", "untrained", DigitsUnit::untrained),
                ClaimRules.reported(
                        new Wording(
                                "accuracy", "Networks recognise the digits", "share of test images that are right", ""),
                        values(DigitsUnit::trained, Reading::testAccuracy))));
    }

    private Claim sameDigit() {
        Claim claim = ClaimRules.quantity(
                new Wording(
                        "ari.same-digit",
                        "Modules are more alike between sets of one digit than of different digits",
                        "adjusted Rand index: mean over pairs of sets of one digit less mean over pairs of different digits",
                        ContrastWords.note(
                                "sets",
                                units.stream().map(u -> u.trained().contrast()).toList())),
                values(DigitsUnit::trained, DigitsClaims::difference),
                BaselineValues.of(UNTRAINED, values(DigitsUnit::untrained, DigitsClaims::difference)),
                ClaimRules.SMALLEST_ARI,
                "ARI difference");
        return explained(claim);
    }

    private Claim closest() {
        return explained(ClaimRules.share(
                new Wording(
                        "closest.4-9",
                        "Of all pairs of different digits 4 and 9 have the most similar modules",
                        "share of networks in which the sets of 4 and 9 have the largest mean adjusted Rand index",
                        "Closest pairs: " + pairs(DigitsUnit::trained) + ". In the untrained networks: "
                                + pairs(DigitsUnit::untrained) + "."),
                values(DigitsUnit::trained, DigitsClaims::isFourAndNine),
                BaselineValues.of(UNTRAINED, values(DigitsUnit::untrained, DigitsClaims::isFourAndNine))));
    }

    /** What the paper leaves open, where a claim was tried and does not hold. */
    private static Claim explained(Claim claim) {
        String note = claim.verdict() == Verdict.NOT_REPRODUCED
                ? claim.note()
                        + " What may differ from the paper: how long the network was trained, how images were scaled, "
                        + "and the number of networks, which the paper does not tell."
                : claim.note();
        return new Claim(
                claim.id(),
                claim.claim(),
                claim.statistic(),
                claim.effect(),
                claim.rule(),
                claim.verdict(),
                claim.baseline(),
                note);
    }

    private Claim modular(String id, String which, Function<DigitsUnit, Reading> state) {
        long tests =
                units.stream().mapToLong(u -> state.apply(u).nulls().size()).sum();
        long significant = units.stream()
                .flatMap(u -> state.apply(u).nulls().stream())
                .filter(n -> n.p() < 0.05)
                .count();
        return ClaimRules.reported(
                new Wording(
                        id,
                        "There are modules at all, " + which,
                        "z of mean Q* against images shifted per unit, mean over the first set of each digit",
                        significant + " of " + tests + " tested sets with p < 0.05."),
                values(
                        state,
                        r -> r.nulls().stream()
                                .mapToDouble(n -> n.z())
                                .filter(Double::isFinite)
                                .average()
                                .orElse(Double.NaN)));
    }

    /** NaN where two sets share too few units for a verdict. */
    private static double difference(Reading reading) {
        return reading.contrast().difference(ClaimRules.FEWEST_NODES);
    }

    private static double isFourAndNine(Reading reading) {
        if (Double.isNaN(difference(reading))) {
            return Double.NaN;
        }
        return reading.closest().is(4, 9) ? 1 : 0;
    }

    private double[] ranks(Function<DigitsUnit, Reading> state) {
        return values(state, r -> Double.isNaN(difference(r)) ? Double.NaN : r.rank49());
    }

    private String pairs(Function<DigitsUnit, Reading> state) {
        Map<String, Long> counts = units.stream()
                .map(u -> state.apply(u).closest())
                .collect(Collectors.groupingBy(
                        p -> p.first() + " and " + p.second(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private double[] values(Function<DigitsUnit, Reading> state, ToDoubleFunction<Reading> value) {
        return units.stream()
                .mapToDouble(u -> value.applyAsDouble(state.apply(u)))
                .toArray();
    }
}
