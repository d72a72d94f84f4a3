package org.orthant.projection;

/**
 * The six rules that part the plane of two input weights (Tanner et al. 2023, figs. S4 n-p, S8): four quadrants, those
 * of equal signs halved by which weight is larger in size. Zero counts as positive, and of weights equal in size the
 * first counts as the larger, so that every pair falls under exactly one rule.
 */
public enum InputRule {
    /** Both positive, |w1| at least |w2|. */
    POSITIVE_FIRST("+ +, |w1| >= |w2|"),
    /** Both positive, |w1| below |w2|. */
    POSITIVE_SECOND("+ +, |w1| < |w2|"),
    /** w1 positive, w2 negative. */
    POSITIVE_NEGATIVE("+ -"),
    /** w1 negative, w2 positive. */
    NEGATIVE_POSITIVE("- +"),
    /** Both negative, |w1| at least |w2|. */
    NEGATIVE_FIRST("- -, |w1| >= |w2|"),
    /** Both negative, |w1| below |w2|. */
    NEGATIVE_SECOND("- -, |w1| < |w2|");

    private final String words;

    InputRule(String words) {
        this.words = words;
    }

    /** The rule in signs, as figures name it. */
    public String words() {
        return words;
    }

    /**
     * The rule that holds for a pair of weights.
     *
     * @throws IllegalArgumentException if a weight is NaN
     */
    public static InputRule of(double w1, double w2) {
        if (Double.isNaN(w1) || Double.isNaN(w2)) {
            throw new IllegalArgumentException("expected two weights, got " + w1 + " and " + w2);
        }
        boolean first = Math.abs(w1) >= Math.abs(w2);
        if (w1 >= 0) {
            return w2 < 0 ? POSITIVE_NEGATIVE : first ? POSITIVE_FIRST : POSITIVE_SECOND;
        }
        return w2 >= 0 ? NEGATIVE_POSITIVE : first ? NEGATIVE_FIRST : NEGATIVE_SECOND;
    }
}
