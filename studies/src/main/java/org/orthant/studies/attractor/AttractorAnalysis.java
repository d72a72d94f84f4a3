package org.orthant.studies.attractor;

/**
 * How fixed points, slow points and perturbations are analysed.
 *
 * @param trials whole trials per network
 * @param starts from which fixed and slow points are sought
 * @param slowSpeed |F(r) - r| / |r| below which a state is slow
 * @param perturbation strength of the stimulus that perturbs
 * @param leastSpread a spread of slow points that makes a line
 * @param mostUntrained the spread that the same network before training must stay below
 * @param leastSide the share of points that must lie on either side of the boundary for the line to cross it
 * @param shownTrials trials whose states the pictures show
 * @param includeFailures whether networks that missed the training criterion count in means and verdicts
 */
public record AttractorAnalysis(
        int trials,
        int starts,
        double slowSpeed,
        double perturbation,
        double leastSpread,
        double mostUntrained,
        double leastSide,
        int shownTrials,
        boolean includeFailures) {

    /** Checks ranges. */
    public AttractorAnalysis {
        if (trials < 2 || starts < 4 || shownTrials < 1 || shownTrials > trials) {
            throw new IllegalArgumentException(
                    "expected trials of at least 2, starts of at least 4 and shownTrials from " + "1 to trials, got "
                            + trials + ", " + starts + " and " + shownTrials);
        }
        between("slowSpeed", slowSpeed, 1);
        between("leastSide", leastSide, 0.5);
        between("perturbation", perturbation, Double.POSITIVE_INFINITY);
        between("leastSpread", leastSpread, Double.POSITIVE_INFINITY);
        between("mostUntrained", mostUntrained, Double.POSITIVE_INFINITY);
    }

    private static void between(String name, double value, double limit) {
        if (!(value > 0 && value < limit)) {
            throw new IllegalArgumentException("expected " + name + " between 0 and " + limit + ", got " + value);
        }
    }

    /** 500 trials, 256 starts, slow below 0.01, a push of 4, spreads of 0.3 against 0.1, 5 % on a side, 60 trials shown. */
    public static AttractorAnalysis defaults() {
        return new AttractorAnalysis(500, 256, 0.01, 4, 0.3, 0.1, 0.05, 60, false);
    }
}
