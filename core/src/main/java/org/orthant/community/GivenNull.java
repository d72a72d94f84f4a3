package org.orthant.community;

import java.util.List;
import org.orthant.connectivity.SimilarityMatrix;

/**
 * Modularity against a null model that the user brings (Bassett et al. 2013 compare some), over all pairs i, j, i = j
 * included, with P the expected weights:
 *
 * <pre>{@code Q = 1/v sum_ij (A_ij - gamma P_ij) d(c_i, c_j), v = sum_ij |A_ij|}</pre>
 *
 * @param expected the null model, over all nodes of the matrix; excluded ones are left out
 * @param gamma resolution, at least 0
 */
public record GivenNull(ExpectedWeights expected, double gamma) implements Quality {

    /** Checks the resolution. */
    public GivenNull {
        Resolution.require(gamma);
    }

    @Override
    public GivenNull withGamma(double newGamma) {
        return new GivenNull(expected, newGamma);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the numbers of nodes differ, or if expectations are so much larger than the
     *     weights that their sum is not finite
     */
    @Override
    public QualityTerms terms(SimilarityMatrix matrix) {
        if (expected.nodeCount() != matrix.nodeCount()) {
            throw new IllegalArgumentException("expected a null model of " + matrix.nodeCount() + " nodes, got "
                    + expected.nodeCount() + " nodes");
        }
        Weights raw = Weights.of(matrix);
        double unit = raw.unit();
        Weights weights = raw.nearOne();
        double total = 0;
        Strengths strengths = weights.strengths();
        for (int i = 0; i < weights.size(); i++) {
            total += strengths.positive[i] + strengths.negative[i];
        }
        double factor = SignedParts.inverse(total);
        Level level = level(weights.scaled(factor, factor), matrix.includedNodes(), factor * unit);
        level.requireFinite();
        boolean attraction = level.hasAttraction();
        List<String> warnings = attraction
                ? List.of()
                : List.of(
                        "No two nodes are more similar than the null model expects: every node is a module of its own.");
        return new QualityTerms(level, matrix, attraction, warnings);
    }

    private Level level(Weights weights, int[] nodes, double factor) {
        return switch (expected) {
            case ExpectedWeights.Pairs pairs -> {
                double[][] excess = new double[nodes.length][nodes.length];
                for (int i = 0; i < nodes.length; i++) {
                    for (int j = 0; j < nodes.length; j++) {
                        double expectation = factor * pairs.weights().get(nodes[i], nodes[j]);
                        excess[i][j] = weights.at(i, j) - gamma * expectation;
                    }
                }
                yield new Level(new DoubleWeights(excess), new double[nodes.length], new double[nodes.length], 0, 0);
            }
            case ExpectedWeights.Strengths strengths -> {
                double[] positive = new double[nodes.length];
                double[] negative = new double[nodes.length];
                double positiveTotal = pick(strengths, 0, nodes, positive);
                double negativeTotal = pick(strengths, 1, nodes, negative);
                yield new Level(
                        weights,
                        positive,
                        negative,
                        gamma * (factor * positiveTotal),
                        gamma * (factor * negativeTotal));
            }
        };
    }

    /** Fills in the shares of strength of the nodes that count and returns their total. */
    private static double pick(ExpectedWeights.Strengths strengths, int row, int[] nodes, double[] shares) {
        double total = 0;
        for (int i = 0; i < nodes.length; i++) {
            shares[i] = strengths.rows().get(row, nodes[i]);
            total += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = total > 0 ? shares[i] / total : 0;
        }
        return total;
    }
}
