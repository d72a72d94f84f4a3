package org.orthant.studies.modularity;

import org.orthant.nullmodel.NullKind;
import org.orthant.nullmodel.NullResult;
import org.orthant.nullmodel.NullSummary;

/**
 * A null's outcome as a unit stores it.
 *
 * @param kind which null
 * @param observed the statistic of the data
 * @param n draws; 0 if there are none
 * @param mean of the draws
 * @param sd of the draws
 * @param z (observed - mean) / sd
 * @param p (1 + #) / (1 + n)
 * @param reason why there are no draws; empty if there are
 */
public record NullReading(
        NullKind kind, double observed, int n, double mean, double sd, double z, double p, String reason) {

    /** The stored form of {@code result}. */
    public static NullReading of(NullResult result) {
        return switch (result) {
            case NullSummary s -> new NullReading(s.kind(), s.observed(), s.n(), s.mean(), s.sd(), s.z(), s.p(), "");
            case NullResult.None none -> none(none.kind(), none.reason());
        };
    }

    /** No draws, and why. */
    public static NullReading none(NullKind kind, String reason) {
        return new NullReading(kind, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, reason);
    }

    /** Whether there is a p. */
    public boolean exists() {
        return n > 0;
    }
}
