package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orthant.nullmodel.NullKind;
import org.orthant.stats.Interval;
import org.orthant.studies.Baseline;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.Verdict;

/**
 * The rules by which one brain is judged. There is no interval over brains: that of a correlation leaves out one target
 * after another, that of a modularity comes from the spatial null.
 */
final class BrainClaims {

    /** Half the width of a 95 % interval of a standard normal difference of two. */
    private static final double DIFFERENCE = 1.959963984540054 * Math.sqrt(2);

    private static final String LIMITS = "; with fewer than " + ClaimRules.FEWEST_NODES + " targets, or "
            + SetReading.TOO_FEW_SOURCES + " sources or fewer that reach any, at best inconclusive";

    private BrainClaims() {}

    /** Two rows for each set of sources of {@code unit}. */
    static List<Claim> of(BrainUnit unit) {
        List<Claim> claims = new ArrayList<>();
        for (SetReading reading : unit.sets()) {
            claims.add(induced(unit.brain(), reading));
            claims.add(relation(unit.brain(), reading));
        }
        return claims;
    }

    private static String id(String what, String brain, SetReading reading) {
        return what + "." + brain + "." + reading.set();
    }

    private static Claim induced(String brain, SetReading reading) {
        NullDraws deciding = reading.deciding();
        Interval effect = deciding.interval(reading.nodes());
        boolean decisive = deciding.reading().kind().decisive();
        String rule = "reproduced if z is at least " + ClaimRules.SMALLEST_Z
                + " and its 95 % interval, from the draws of the null that keeps space, lies above 0; present below it; "
                + "not reproduced if the interval lies below " + ClaimRules.SMALLEST_Z
                + " and includes 0 or less; else inconclusive" + LIMITS;
        return new Claim(
                id("induced", brain, reading),
                "Modules of similar input from " + words(reading) + " part functional connectivity better than modules "
                        + "that lie together in space as well (" + brain + ")",
                "z of induced Q* against the spatial null",
                effect,
                decisive ? rule : "none: surrogates of two hemispheres lose that these mirror each other",
                decisive ? limited(Verdict.of(effect, ClaimRules.SMALLEST_Z), reading) : Verdict.REPORTED,
                beyond(deciding, reading.induced().proximity()),
                inducedNote(reading));
    }

    private static @Nullable Baseline beyond(NullDraws deciding, NullDraws proximity) {
        if (!deciding.reading().exists() || !proximity.reading().exists()) {
            return null;
        }
        double difference = deciding.reading().z() - proximity.reading().z();
        return new Baseline(
                "modules of distance alone",
                proximity.reading().z(),
                new Interval(difference, difference - DIFFERENCE, difference + DIFFERENCE, 1));
    }

    /** What study calibration found of the null that keeps space. */
    private static final String LIBERAL =
            "Variogram surrogates reject more true nulls than they should: about one in seven at 5 %, "
                    + "one in twelve where z must be at least 2 (study calibration). ";

    private static String inducedNote(SetReading reading) {
        if (!reading.hasFunction()) {
            return "There is no functional connectivity.";
        }
        SetReading.Induced induced = reading.induced();
        StringBuilder note = new StringBuilder(limits(reading));
        if (!reading.deciding().reading().exists()) {
            note.append(reading.deciding().reading().reason()).append(' ');
        } else if (Double.isFinite(induced.kept())) {
            note.append(String.format(
                    Locale.ROOT,
                    "Of how much more often than chance near pairs share a module the surrogates keep %.0f %%: the less, "
                            + "the easier to exceed. ",
                    100 * induced.kept()));
            note.append(reading.deciding().reading().kind() == NullKind.VARIOGRAM ? LIBERAL : "");
        }
        note.append(String.format(
                Locale.ROOT,
                "Induced Q* %.3f, %.0f %% of the best; against permuted labels, which ignore space, z = %.1f.",
                induced.permuted().reading().observed(),
                100 * induced.permuted().reading().observed() / induced.best(),
                induced.permuted().reading().z()));
        return note.toString();
    }

    private static Claim relation(String brain, SetReading reading) {
        SetReading.Relation relation = reading.relation();
        Interval effect = relation.r();
        Baseline baseline = Double.isFinite(relation.beyond().mean())
                ? new Baseline("distance alone", relation.proximity().mean(), relation.beyond())
                : null;
        return new Claim(
                id("relation", brain, reading),
                "Similarity of input from " + words(reading) + " and functional connectivity go together (" + brain
                        + ")",
                "r over pairs of targets",
                effect,
                "reproduced if the 95 % interval over targets (Fisher z, leaving out one after another) lies above 0 and r "
                        + "is at least " + ClaimRules.SMALLEST_CORRELATION
                        + "; present below it; not reproduced if the interval lies below "
                        + ClaimRules.SMALLEST_CORRELATION + " and includes 0 or less; else inconclusive" + LIMITS,
                limited(Verdict.of(effect, ClaimRules.SMALLEST_CORRELATION), reading),
                baseline,
                relationNote(reading));
    }

    /** What study calibration found of unrelated matrices that are each smooth in space. */
    private static final String SMOOTH =
            "Neighbours are alike, which this interval does not allow for: matrices that have "
                    + "nothing in common but their smoothness in space nearly always have such an r, and half of the time given "
                    + "distance, too, but hardly ever one beyond distance alone (study calibration). ";

    private static String relationNote(SetReading reading) {
        if (!reading.hasFunction()) {
            return "There is no functional connectivity.";
        }
        Interval given = reading.relation().givenDistance();
        return limits(reading)
                + SMOOTH
                + (Double.isFinite(given.mean())
                        ? String.format(
                                Locale.ROOT,
                                "Given distance: %.2f [%.2f, %.2f].",
                                given.mean(),
                                given.low(),
                                given.high())
                        : "There are no distances.");
    }

    /** Why the verdict is held back, if it is. */
    static String limits(SetReading reading) {
        String few = reading.nodes() < ClaimRules.FEWEST_NODES ? "Only " + reading.nodes() + " targets. " : "";
        return reading.collapses()
                ? few + "With " + reading.active() + " sources that reach any target the cosine collapses to an angle. "
                : few;
    }

    /** The verdict, at best inconclusive where data are too few. */
    private static Verdict limited(Verdict verdict, SetReading reading) {
        return limited(verdict, reading.nodes(), reading.active());
    }

    /** The verdict of so many targets and sources that reach any, at best inconclusive where they are too few. */
    static Verdict limited(Verdict verdict, int nodes, int active) {
        if (verdict == Verdict.UNTESTABLE) {
            return verdict;
        }
        if (nodes < ClaimRules.FEWEST_NODES) {
            return Verdict.INCONCLUSIVE;
        }
        boolean holds = verdict == Verdict.REPRODUCED || verdict == Verdict.PRESENT_BELOW_SMALLEST_EFFECT;
        return active <= SetReading.TOO_FEW_SOURCES && holds ? Verdict.INCONCLUSIVE : verdict;
    }

    /** The set in a sentence. */
    static String words(SetReading reading) {
        return reading.set().equals(BrainLoader.ALL) ? "all sources" : reading.set();
    }
}
