package org.orthant.community;

import org.orthant.connectivity.SimilarityMatrix;

/**
 * Newman and Girvan's modularity (2004) of the positive weights, with a resolution (Reichardt and Bornholdt 2006):
 *
 * <pre>{@code Q = 1/v sum_ij (w_ij - gamma s_i s_j / v) d(c_i, c_j)}</pre>
 *
 * Negative values are taken for 0, and a warning says how many there are.
 *
 * @param gamma resolution, at least 0
 */
public record NewmanGirvan(double gamma) implements Quality {

    /** Checks the resolution. */
    public NewmanGirvan {
        Resolution.require(gamma);
    }

    @Override
    public NewmanGirvan withGamma(double newGamma) {
        return new NewmanGirvan(newGamma);
    }

    @Override
    public QualityTerms terms(SimilarityMatrix matrix) {
        Weights weights = Weights.of(matrix);
        long dropped = weights.negativePairs();
        SignedParts parts = new SignedParts(weights.scaled(1, 0));
        QualityTerms terms = parts.terms(matrix, parts.positiveFactor(), 0, new SignedParts.NullWeights(gamma, 0));
        return dropped == 0 ? terms : terms.withWarning(warning(dropped));
    }

    private static String warning(long dropped) {
        return "Newman and Girvan's modularity takes " + dropped
                + (dropped == 1 ? " negative value" : " negative values") + " for 0; a signed quality uses them.";
    }
}
