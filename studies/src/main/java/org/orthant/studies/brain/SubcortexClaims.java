package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.Verdict;

/** The rules of {@code subcortex}: the deciding set against its strongest rival. */
final class SubcortexClaims {

    private static final String RULE =
            "reproduced if the 95 % interval of the difference from the strongest other set lies "
                    + "above 0; not reproduced if it lies below; else inconclusive; with fewer than "
                    + ClaimRules.FEWEST_NODES
                    + " targets, or " + SetReading.TOO_FEW_SOURCES
                    + " sources or fewer that reach any, at best inconclusive";

    private SubcortexClaims() {}

    static List<Claim> of(SubcortexUnit unit) {
        String name = BrainClaims.words(unit.sets().getFirst());
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(
                "best." + unit.brain(),
                "Input from " + name + " predicts functional connectivity best (" + unit.brain() + ")",
                "r less the strongest other set's, over targets that both reach",
                unit,
                SubcortexUnit.Comparison::difference));
        claims.add(claim(
                "best-given-distance." + unit.brain(),
                "It does so given distance (" + unit.brain() + ")",
                "partial r less the strongest other set's",
                unit,
                SubcortexUnit.Comparison::givenDistance));
        claims.add(claim(
                "best-at-equal-numbers." + unit.brain(),
                "It does so at equal numbers of sources (" + unit.brain() + ")",
                "r less the strongest other set's, subsamples",
                unit,
                SubcortexUnit.Comparison::equal));
        return claims;
    }

    /** What study calibration found of the interval of a lead over targets in space. */
    private static final String NEIGHBOURS =
            "Neighbours are alike, which this interval does not allow for: where matrices "
                    + "are smooth in space and neither leads, it leaves out 0 in a third of the cases (study calibration).";

    private static Claim claim(
            String id,
            String claim,
            String statistic,
            SubcortexUnit unit,
            Function<SubcortexUnit.Comparison, Interval> of) {
        Optional<SubcortexUnit.Comparison> rival = unit.comparisons().stream()
                .filter(comparison -> Double.isFinite(of.apply(comparison).mean()))
                .min(Comparator.comparingDouble(
                        comparison -> of.apply(comparison).mean()));
        Interval effect = rival.map(of).orElse(Interval.without(Double.NaN, 0));
        SetReading first = unit.sets().getFirst();
        return new Claim(
                id,
                claim,
                statistic,
                effect,
                RULE,
                verdict(effect, rival, unit),
                null,
                rival.map(comparison -> BrainClaims.limits(first) + "Strongest other set: " + comparison.other() + " ("
                                + comparison.nodes() + " targets in common). " + NEIGHBOURS)
                        .orElse(
                                first.hasFunction()
                                        ? "Too few sources or targets for it, or no distances."
                                        : "There is no functional connectivity."));
    }

    private static Verdict verdict(Interval effect, Optional<SubcortexUnit.Comparison> rival, SubcortexUnit unit) {
        if (rival.isEmpty()) {
            return Verdict.UNTESTABLE;
        }
        if (rival.get().nodes() < ClaimRules.FEWEST_NODES) {
            return Verdict.INCONCLUSIVE;
        }
        boolean collapses = unit.sets().stream()
                .filter(set -> set.set().equals(rival.get().other())
                        || set.equals(unit.sets().getFirst()))
                .anyMatch(SetReading::collapses);
        Verdict verdict = Verdict.atLeast(effect, 0);
        return collapses && verdict == Verdict.REPRODUCED ? Verdict.INCONCLUSIVE : verdict;
    }
}
