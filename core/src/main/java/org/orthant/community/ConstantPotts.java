package org.orthant.community;

import java.util.Arrays;
import java.util.List;
import org.orthant.connectivity.SimilarityMatrix;

/**
 * The constant Potts model (Traag, Van Dooren and Nesterov 2011): every pair is expected to have similarity gamma. Over
 * all pairs i, j, i = j included, and in the matrix's own unit,
 *
 * <pre>{@code Q = sum_ij (A_ij - gamma) d(c_i, c_j)}</pre>
 *
 * @param gamma the similarity above which nodes gain from being together, at least 0
 */
public record ConstantPotts(double gamma) implements Quality {

    /** Checks the resolution. */
    public ConstantPotts {
        Resolution.require(gamma);
    }

    @Override
    public ConstantPotts withGamma(double newGamma) {
        return new ConstantPotts(newGamma);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the sum of absolute terms is not finite
     */
    @Override
    public QualityTerms terms(SimilarityMatrix matrix) {
        Weights weights = Weights.of(matrix);
        double[] ones = new double[weights.size()];
        Arrays.fill(ones, 1);
        Level level = new Level(weights, ones, new double[ones.length], gamma, 0);
        level.requireFinite();
        boolean attraction = level.hasAttraction();
        return new QualityTerms(level, matrix, attraction, attraction ? List.of() : List.of(nothingAbove()));
    }

    private String nothingAbove() {
        return "No two nodes are more similar than gamma, " + gamma + ": every node is a module of its own.";
    }
}
