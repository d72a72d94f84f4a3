package org.orthant.studies.function;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.Verdict;

/** The verdict on an output lesion (SPEC section 6): one row for each role's module. */
final class LesionClaims {

    /** Largest mean accuracy of affected trials for <em>reproduced</em>. */
    static final double LARGEST_AFFECTED = 0.25;

    /** Largest mean loss of accuracy on the other trials for <em>reproduced</em>. */
    static final double LARGEST_SPARED_DROP = 0.05;

    static final String RULE = "reproduced if the drop's 95 % interval lies above 0, mean affected accuracy is at most "
            + LARGEST_AFFECTED + " and mean loss on the spared trial type at most " + LARGEST_SPARED_DROP
            + "; not reproduced if the interval of the affected accuracy or of the spared loss lies wholly beyond its "
            + "limit; else inconclusive";

    private LesionClaims() {}

    /**
     * One row.
     *
     * @param readings one per network, NaN-free or without conditions where the role was not given
     */
    static Claim of(ClaimRules.Wording wording, List<LesionReading> readings) {
        List<LesionReading> lesioned = lesioned(readings);
        double[] drops = values(lesioned, r -> r.drop(r.condition(LesionReading.MODULE)));
        double[] top = values(lesioned, r -> r.drop(r.condition(LesionReading.TOP)));
        Interval drop = Interval.ofMean(drops);
        return new Claim(
                wording.id(),
                wording.claim(),
                wording.statistic(),
                drop,
                RULE,
                verdict(drop, affected(lesioned), spared(lesioned)),
                ClaimRules.paired(drops, ClaimRules.BaselineValues.of("top n of W_out, same size", top)),
                (words(readings) + " " + wording.note()).strip());
    }

    /** What the module's lesion leaves on one trial type and takes from the other, in a sentence. */
    static String words(List<LesionReading> readings) {
        List<LesionReading> lesioned = lesioned(readings);
        if (lesioned.isEmpty()) {
            return "No network has the module.";
        }
        Interval affected = affected(lesioned);
        Interval spared = spared(lesioned);
        return String.format(
                Locale.ROOT,
                "Over %d networks: affected accuracy %.3f [%.3f, %.3f], loss on the other trial type %.3f [%.3f, "
                        + "%.3f].",
                affected.n(),
                affected.mean(),
                affected.low(),
                affected.high(),
                spared.mean(),
                spared.low(),
                spared.high());
    }

    private static List<LesionReading> lesioned(List<LesionReading> readings) {
        return readings.stream().filter(r -> !r.conditions().isEmpty()).toList();
    }

    private static Interval affected(List<LesionReading> lesioned) {
        return Interval.ofMean(
                values(lesioned, r -> r.condition(LesionReading.MODULE).affected()));
    }

    private static Interval spared(List<LesionReading> lesioned) {
        return Interval.ofMean(values(lesioned, r -> r.sparedDrop(r.condition(LesionReading.MODULE))));
    }

    static Verdict verdict(Interval drop, Interval affected, Interval spared) {
        if (drop.n() == 0) {
            return Verdict.UNTESTABLE;
        }
        if (drop.isAbove(0) && affected.mean() <= LARGEST_AFFECTED && spared.mean() <= LARGEST_SPARED_DROP) {
            return Verdict.REPRODUCED;
        }
        return affected.isAbove(LARGEST_AFFECTED) || spared.isAbove(LARGEST_SPARED_DROP)
                ? Verdict.NOT_REPRODUCED
                : Verdict.INCONCLUSIVE;
    }

    private static double[] values(List<LesionReading> readings, ToDoubleFunction<LesionReading> value) {
        return readings.stream().mapToDouble(value).toArray();
    }
}
