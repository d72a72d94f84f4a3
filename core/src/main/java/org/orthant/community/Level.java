package org.orthant.community;

/**
 * A quality function on n nodes, or on n groups of nodes at a coarser level of a maximiser, in the form
 *
 * <pre>{@code Q(c) = sum over communities of (F(c, c) - a P(c)^2 + b M(c)^2)}</pre>
 *
 * where F(c, c) sums the weights within the community, P and M its nodes' shares of the positive and negative strength.
 * The null term stays implicit in P and M: no n x n matrix of expectations is held.
 */
final class Level {

    /** Gains below this share of a node's weights are taken for rounding. */
    private static final double RELATIVE_TOLERANCE = 1e-10;

    /** F, symmetric, the diagonal counted once. */
    final Weights weights;

    final double[] positive;
    final double[] negative;
    final double positiveNull;
    final double negativeNull;

    private final double tolerance;

    Level(Weights weights, double[] positive, double[] negative, double positiveNull, double negativeNull) {
        this.weights = weights;
        this.positive = positive;
        this.negative = negative;
        this.positiveNull = positiveNull;
        this.negativeNull = negativeNull;
        this.tolerance = RELATIVE_TOLERANCE * largestRow();
    }

    int size() {
        return weights.size();
    }

    /** The smallest gain that a move must exceed: well above the rounding of sums, so that no search can cycle. */
    double tolerance() {
        return tolerance;
    }

    private double largestRow() {
        Strengths strengths = weights.strengths();
        double largest = 0;
        for (int i = 0; i < size(); i++) {
            double expected = positiveNull * positive[i] + negativeNull * negative[i];
            largest = Math.max(largest, expected + strengths.positive[i] + strengths.negative[i]);
        }
        return largest;
    }

    /** The contribution of a community of summed weight {@code within} and summed shares. */
    double communityQuality(double within, double positiveShare, double negativeShare) {
        return within - positiveNull * positiveShare * positiveShare + negativeNull * negativeShare * negativeShare;
    }

    /** The quality of all nodes alone. */
    double qualityOfSingletons() {
        double quality = 0;
        for (int i = 0; i < size(); i++) {
            quality += communityQuality(weights.at(i, i), positive[i], negative[i]);
        }
        return quality;
    }

    /** Whether two nodes gain from being together. */
    boolean hasAttraction() {
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                if (pairQuality(i, j) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What nodes {@code i} and {@code j} add to the quality, each way, if they are together. */
    double pairQuality(int i, int j) {
        return weights.at(i, j) - positiveNull * positive[i] * positive[j] + negativeNull * negative[i] * negative[j];
    }

    /** Refuses a level whose terms are too large to be added. */
    void requireFinite() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                sum += Math.abs(pairQuality(i, j));
            }
        }
        if (!(sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected terms with a finite sum, got " + sum
                    + ": the values are too large, or too small beside what is expected of them");
        }
    }

    /** The level whose nodes are groups of this one's, {@code groupOf} node, numbered 0 .. groups - 1. */
    Level coarser(int[] groupOf, int groups) {
        double[][] sums = new double[groups][groups];
        double[] positiveShares = new double[groups];
        double[] negativeShares = new double[groups];
        double[] diagonal = new double[groups];
        for (int i = 0; i < size(); i++) {
            int g = groupOf[i];
            positiveShares[g] += positive[i];
            negativeShares[g] += negative[i];
            weights.addByLabel(i, i, groupOf, sums[g]);
            diagonal[g] += weights.at(i, i);
        }
        mirror(sums, diagonal);
        return coarser(sums, positiveShares, negativeShares);
    }

    /** Sums over pairs j < i become sums over all ordered pairs. */
    private static void mirror(double[][] sums, double[] diagonal) {
        for (int g = 0; g < sums.length; g++) {
            for (int h = 0; h < g; h++) {
                sums[g][h] += sums[h][g];
                sums[h][g] = sums[g][h];
            }
            sums[g][g] = 2 * sums[g][g] + diagonal[g];
        }
    }

    /** A level of groups of nodes with the same null model. */
    Level coarser(double[][] sums, double[] positiveShares, double[] negativeShares) {
        return new Level(new DoubleWeights(sums), positiveShares, negativeShares, positiveNull, negativeNull);
    }
}
