package org.orthant.community;

import org.orthant.connectivity.SimilarityMatrix;

/**
 * Signed modularity with equal weights of its two parts (Gomez, Jensen and Arenas 2009; {@code negative_sym} of the
 * Brain Connectivity Toolbox): in the notation of {@link SignedModularity},
 *
 * <pre>{@code
 * Q = 1/(v+ + v-) sum_ij (w+_ij - gamma s+_i s+_j / v+ - w-_ij + gamma s-_i s-_j / v-) d(c_i, c_j)
 * }</pre>
 *
 * @param gamma resolution, at least 0
 */
public record SymmetricSignedModularity(double gamma) implements Quality {

    /** Checks the resolution. */
    public SymmetricSignedModularity {
        Resolution.require(gamma);
    }

    @Override
    public SymmetricSignedModularity withGamma(double newGamma) {
        return new SymmetricSignedModularity(newGamma);
    }

    @Override
    public QualityTerms terms(SimilarityMatrix matrix) {
        SignedParts parts = new SignedParts(Weights.of(matrix));
        double both = parts.bothFactor();
        var nulls =
                new SignedParts.NullWeights(gamma * parts.positiveTotal() * both, gamma * parts.negativeTotal() * both);
        return parts.terms(matrix, both, both, nulls);
    }
}
