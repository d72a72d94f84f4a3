package org.orthant.community;

import org.orthant.connectivity.SimilarityMatrix;

/**
 * Signed modularity Q* with asymmetric weights of its two parts (Rubinov and Sporns 2011, equation 7).
 *
 * <p>With w+ = max(A, 0), w- = max(-A, 0), node strengths s, totals v over both triangles, and all pairs i, j, i = j
 * included:
 *
 * <pre>{@code
 * Q* = 1/v+ sum_ij (w+_ij - gamma s+_i s+_j / v+) d(c_i, c_j)
 *    - 1/(v+ + v-) sum_ij (w-_ij - gamma s-_i s-_j / v-) d(c_i, c_j)
 * }</pre>
 *
 * A part whose total is 0 vanishes. Without negative values Q* is Newman and Girvan's Q (2004).
 *
 * @param gamma resolution, at least 0; 1 is the plain case, larger values favour smaller modules
 */
public record SignedModularity(double gamma) implements Quality {

    /** Checks the resolution. */
    public SignedModularity {
        Resolution.require(gamma);
    }

    /** Resolution 1. */
    public static SignedModularity defaults() {
        return new SignedModularity(1);
    }

    @Override
    public SignedModularity withGamma(double newGamma) {
        return new SignedModularity(newGamma);
    }

    @Override
    public QualityTerms terms(SimilarityMatrix matrix) {
        SignedParts parts = new SignedParts(Weights.of(matrix));
        double both = parts.bothFactor();
        var nulls = new SignedParts.NullWeights(gamma, gamma * parts.negativeTotal() * both);
        return parts.terms(matrix, parts.positiveFactor(), both, nulls);
    }
}
