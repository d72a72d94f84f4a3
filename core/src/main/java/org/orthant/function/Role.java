package org.orthant.function;

/**
 * The module that answers best to a signal.
 *
 * @param module index of the module, or -1 if no module's correlation is defined
 * @param r the module's mean correlation with the signal on the trials that chose it; NaN without a module
 * @param assigned whether {@code r} is strong enough, in the rule's direction, to call it a role
 */
public record Role(int module, double r, boolean assigned) {

    /** Below this correlation no role is given. */
    public static final double SMALLEST_CORRELATION = 0.2;

    /** In which direction a module must stand out. */
    public enum Rule {
        /** Largest signed correlation, which must be positive. */
        LARGEST {
            @Override
            double score(double r) {
                return r;
            }
        },
        /** Smallest signed correlation, which must be negative. */
        SMALLEST {
            @Override
            double score(double r) {
                return -r;
            }
        },
        /** Largest absolute correlation. */
        LARGEST_MAGNITUDE {
            @Override
            double score(double r) {
                return Math.abs(r);
            }
        };

        /** What the best module has the largest value of. */
        abstract double score(double r);
    }

    /**
     * Finds the module for a role; of equal ones the first.
     *
     * @param moduleCorrelations one per module; modules with NaN (constant) are passed over
     */
    public static Role find(Rule rule, double... moduleCorrelations) {
        int best = -1;
        for (int k = 0; k < moduleCorrelations.length; k++) {
            double score = rule.score(moduleCorrelations[k]);
            if (!Double.isNaN(score) && (best < 0 || score > rule.score(moduleCorrelations[best]))) {
                best = k;
            }
        }
        double r = best < 0 ? Double.NaN : moduleCorrelations[best];
        return new Role(best, r, best >= 0 && rule.score(r) >= SMALLEST_CORRELATION);
    }
}
