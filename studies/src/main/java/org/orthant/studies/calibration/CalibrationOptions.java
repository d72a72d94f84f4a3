package org.orthant.studies.calibration;

import java.util.List;
import org.orthant.nullmodel.CircularShift;
import org.orthant.studies.StudyOptions;

/**
 * Options of {@code calibration}.
 *
 * @param seed of the run
 * @param units series of each kind of noise
 * @param nodes channels of a series
 * @param steps its length
 * @param autoregression lag-1 coefficient of autocorrelated noise
 * @param planted series that do have modules
 * @param draws surrogates of each series
 * @param restarts of Louvain whose mean quality is the statistic
 * @param checks of the other tests, intervals and rules
 */
public record CalibrationOptions(
        long seed,
        int units,
        int nodes,
        int steps,
        double autoregression,
        Planted planted,
        int draws,
        int restarts,
        Checks checks)
        implements StudyOptions {

    /** Checks the ranges. */
    public CalibrationOptions {
        requireAtLeast(1, "unit", units);
        requireAtLeast(2, "node", nodes);
        requireAtLeast(CircularShift.FEWEST_STEPS, "step", steps);
        requireAtLeast(19, "draw", draws);
        requireAtLeast(1, "restart", restarts);
        if (!(autoregression > 0 && autoregression < 1)) {
            throw new IllegalArgumentException("expected autoregression between 0 and 1, got " + autoregression);
        }
        if (planted.modules() > nodes) {
            throw new IllegalArgumentException(
                    "expected at most " + nodes + " planted modules, one per node, got " + planted.modules());
        }
    }

    /**
     * Series with modules: each node is the module's series plus its own noise.
     *
     * @param modules of equal size, as far as the nodes go
     * @param strengths expected correlations of two nodes of a module, ascending; the last is the one that is judged
     * @param series of each strength, at most as many as units
     */
    public record Planted(int modules, List<Double> strengths, int series) {

        /** Checks the ranges. */
        public Planted {
            strengths = List.copyOf(strengths);
            requireAtLeast(2, "planted module", modules);
            requireAtLeast(1, "planted series", series);
            requireAtLeast(1, "planted strength", strengths.size());
            for (int k = 0; k < strengths.size(); k++) {
                double strength = strengths.get(k);
                if (!(strength > (k == 0 ? 0 : strengths.get(k - 1)) && strength < 1)) {
                    throw new IllegalArgumentException(
                            "expected ascending planted.strengths between 0 and 1, got " + strengths);
                }
            }
        }
    }

    /**
     * Checks of tests, intervals and rules of verdicts on small made-up data.
     *
     * @param repeats data sets of each check in a unit
     * @param permutations draws of permutation tests and spatial nulls
     */
    public record Checks(int repeats, int permutations) {

        private static final int COSTLY = 5;

        /** Checks the ranges. */
        public Checks {
            requireAtLeast(1, "repeat", repeats);
            requireAtLeast(19, "permutation", permutations);
        }

        /** Data sets in a unit of the checks that cost most. */
        int fewer() {
            return Math.max(1, repeats / COSTLY);
        }
    }

    /** 200 series of 100 nodes and 200 steps of each kind; 200 draws, mean of 5 restarts; the smallest r of interest, 0.2; 2,000 data sets of each check, 400 of costly ones. */
    public static CalibrationOptions defaults() {
        return new CalibrationOptions(
                1, 200, 100, 200, 0.7, new Planted(4, List.of(0.05, 0.1, 0.2), 100), 200, 5, new Checks(10, 199));
    }

    private static void requireAtLeast(int least, String what, int found) {
        if (found < least) {
            throw new IllegalArgumentException(
                    "expected at least " + least + " " + what + (least == 1 ? "" : "s") + ", got " + found);
        }
    }
}
