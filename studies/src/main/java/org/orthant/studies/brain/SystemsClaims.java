package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orthant.nullmodel.NullKind;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.Verdict;

/** The rules of {@code systems}: the weakest of all systems decides whether all are concentrated. */
final class SystemsClaims {

    private static final String LIMITS = "; with fewer than " + ClaimRules.FEWEST_NODES + " targets, or "
            + SetReading.TOO_FEW_SOURCES + " sources or fewer that reach any, at best inconclusive";

    private SystemsClaims() {}

    static List<Claim> of(SystemsUnit unit) {
        List<Claim> claims = new ArrayList<>();
        for (SystemsUnit.SetSystems set : unit.sets()) {
            claims.add(all(unit.brain(), set));
            claims.add(highest(unit.brain(), set));
        }
        return claims;
    }

    private static String words(SystemsUnit.SetSystems set) {
        return set.set().equals(BrainLoader.ALL) ? "all sources" : set.set();
    }

    private static final String LIBERAL =
            " Variogram surrogates reject more true nulls of induced Q* than they should (study calibration).";

    private static Claim all(String brain, SystemsUnit.SetSystems set) {
        Optional<SystemsUnit.SystemReading> weakest = set.systems().stream()
                .filter(system -> system.contrast().reading().exists())
                .min(Comparator.comparingDouble(
                        system -> system.contrast().reading().z()));
        Interval effect =
                weakest.map(system -> system.contrast().interval(set.nodes())).orElse(Interval.without(Double.NaN, 0));
        boolean decisive = weakest.map(
                        system -> system.contrast().reading().kind().decisive())
                .orElse(true);
        long beyond = set.systems().stream()
                .filter(system -> system.contrast().reading().z() >= ClaimRules.SMALLEST_Z)
                .count();
        return new Claim(
                "all-systems." + brain + "." + set.set(),
                "In every functional system input from " + words(set) + " is more alike within than between systems ("
                        + brain + ")",
                "smallest z of within less between against the spatial null",
                effect,
                decisive
                        ? "of the system with the smallest z: reproduced if z is at least " + ClaimRules.SMALLEST_Z
                                + " and its 95 % interval, from the draws of the null that keeps space, lies above 0; present "
                                + "below it; not reproduced if the interval lies below " + ClaimRules.SMALLEST_Z
                                + " and includes 0 or less; else inconclusive" + LIMITS
                        : "none: surrogates of two hemispheres lose that these mirror each other",
                decisive ? limited(Verdict.of(effect, ClaimRules.SMALLEST_Z), set) : Verdict.REPORTED,
                null,
                weakest.map(system -> String.format(
                                Locale.ROOT,
                                "%sWeakest: %s. z of at least %s in %d of %d systems. Surrogates keep %.0f %% of the excess of "
                                        + "near pairs in one system.%s",
                                limits(set),
                                system.system(),
                                ClaimRules.SMALLEST_Z,
                                beyond,
                                set.systems().size(),
                                100 * set.kept(),
                                system.contrast().reading().kind() == NullKind.VARIOGRAM ? LIBERAL : ""))
                        .orElse("There is no null that keeps space."));
    }

    private static Claim highest(String brain, SystemsUnit.SetSystems set) {
        return new Claim(
                "highest." + brain + "." + set.set(),
                "The visual and the somatomotor system are the most concentrated of all (" + brain + ", input from "
                        + words(set) + ")",
                "smaller contrast of these two less the largest of the others",
                set.highest(),
                "reproduced if the 95 % interval, leaving out one target after another, lies above 0; not reproduced if it "
                        + "lies below; else inconclusive" + LIMITS,
                limited(Verdict.atLeast(set.highest(), 0), set),
                null,
                limits(set));
    }

    private static String limits(SystemsUnit.SetSystems set) {
        return set.active() <= SetReading.TOO_FEW_SOURCES
                ? "With " + set.active() + " sources that reach any target the cosine collapses to an angle. "
                : "";
    }

    private static Verdict limited(Verdict verdict, SystemsUnit.SetSystems set) {
        return BrainClaims.limited(verdict, set.nodes(), set.active());
    }
}
