package org.orthant.community;

import java.util.List;
import org.orthant.connectivity.SimilarityMatrix;

/**
 * The Potts model of binary graphs (Ronhovde and Nussinov 2009; {@code potts} of the Brain Connectivity Toolbox), over
 * all pairs i, j, i = j included:
 *
 * <pre>{@code Q = 1/v sum_ij (A_ij - gamma [A_ij = 0]) d(c_i, c_j), v = sum_ij A_ij}</pre>
 *
 * It has no null model: only what is missing within a community counts against it.
 *
 * @param gamma the price of a missing edge, at least 0
 */
public record BinaryPotts(double gamma) implements Quality {

    private static final List<String> NO_EDGE =
            List.of("The graph has no edge: every node is a module of its own by definition.");

    /** Checks the resolution. */
    public BinaryPotts {
        Resolution.require(gamma);
    }

    @Override
    public BinaryPotts withGamma(double newGamma) {
        return new BinaryPotts(newGamma);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException naming the first value that is neither 0 nor 1
     */
    @Override
    public QualityTerms terms(SimilarityMatrix matrix) {
        double[][] weights = matrix.includedRows();
        long edges = count(weights, matrix.includedNodes());
        double factor = edges > 0 ? 1.0 / edges : 0;
        for (double[] row : weights) {
            for (int j = 0; j < row.length; j++) {
                row[j] = factor * (row[j] == 0 ? -gamma : 1);
            }
        }
        Level level =
                new Level(new DoubleWeights(weights), new double[weights.length], new double[weights.length], 0, 0);
        return new QualityTerms(level, matrix, edges > 0, edges > 0 ? List.of() : NO_EDGE);
    }

    private static long count(double[][] weights, int[] nodes) {
        long edges = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                if (weights[i][j] != 0 && weights[i][j] != 1) {
                    throw new IllegalArgumentException("expected a matrix of 0 and 1, got " + weights[i][j] + " at row "
                            + (nodes[i] + 1) + ", column " + (nodes[j] + 1) + " (counted from 1)");
                }
                edges += weights[i][j] == 1 ? 1 : 0;
            }
        }
        return edges;
    }
}
