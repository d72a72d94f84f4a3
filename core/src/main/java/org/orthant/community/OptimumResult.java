package org.orthant.community;

/**
 * What an exact search found.
 *
 * @param best the best partition
 * @param quality its quality
 * @param upperBound no partition exceeds this; equal to the quality if that is proved to be the optimum
 * @param proved whether {@code best} is proved to be optimal, up to rounding
 */
public record OptimumResult(Partition best, double quality, double upperBound, boolean proved) {

    /** How far above {@link #quality} the optimum could be; 0 if proved. */
    public double gap() {
        return upperBound - quality;
    }
}
