package org.orthant.studies;

import org.orthant.stats.Interval;
import org.orthant.studies.report.VerdictMark;

/** What a run says of a claim. The rules are fixed in code before any run that they judge. */
public enum Verdict {
    /** The 95 % interval excludes 0 in the claimed direction and the mean reaches the smallest effect of interest. */
    REPRODUCED(VerdictMark.REPRODUCED),
    /** The interval excludes 0 in the claimed direction, the mean stays below the smallest effect. */
    PRESENT_BELOW_SMALLEST_EFFECT(VerdictMark.BELOW_SMALLEST_EFFECT),
    /** The interval lies wholly below the smallest effect and includes 0 or the wrong sign. */
    NOT_REPRODUCED(VerdictMark.NOT_REPRODUCED),
    /** Too little data to say. */
    INCONCLUSIVE(VerdictMark.INCONCLUSIVE),
    /** The run holds no case in which the claim could be tried. */
    UNTESTABLE(VerdictMark.UNTESTABLE),
    /** A description without a rule: no verdict is meant. */
    REPORTED(VerdictMark.REPORTED);

    private final VerdictMark mark;

    Verdict(VerdictMark mark) {
        this.mark = mark;
    }

    /** How reports show it. */
    public VerdictMark mark() {
        return mark;
    }

    /** The verdict in words, as reports and files give it. */
    public String words() {
        return mark.word();
    }

    /**
     * The common rule.
     *
     * @param effect mean and 95 % interval over networks, positive in the claimed direction
     * @param smallestEffect the smallest effect of interest, above 0
     */
    public static Verdict of(Interval effect, double smallestEffect) {
        if (!(smallestEffect > 0)) {
            throw new IllegalArgumentException("expected a smallest effect above 0, got " + smallestEffect);
        }
        if (effect.n() == 0) {
            return UNTESTABLE;
        }
        if (!Double.isFinite(effect.low()) || !Double.isFinite(effect.high())) {
            return INCONCLUSIVE;
        }
        if (effect.low() > 0) {
            return effect.mean() >= smallestEffect ? REPRODUCED : PRESENT_BELOW_SMALLEST_EFFECT;
        }
        return effect.high() < smallestEffect ? NOT_REPRODUCED : INCONCLUSIVE;
    }

    /**
     * The rule of a claim that a quantity reaches a bound: reproduced if the whole interval does, not reproduced if none
     * of it does.
     *
     * @param effect mean and 95 % interval
     * @param bound the least value that the claim allows
     */
    public static Verdict atLeast(Interval effect, double bound) {
        if (effect.n() == 0) {
            return UNTESTABLE;
        }
        if (effect.low() >= bound) {
            return REPRODUCED;
        }
        return effect.high() < bound ? NOT_REPRODUCED : INCONCLUSIVE;
    }

    /** As {@link #atLeast}, with the largest value that the claim allows. */
    public static Verdict atMost(Interval effect, double bound) {
        if (effect.n() == 0) {
            return UNTESTABLE;
        }
        if (effect.high() <= bound) {
            return REPRODUCED;
        }
        return effect.low() > bound ? NOT_REPRODUCED : INCONCLUSIVE;
    }
}
