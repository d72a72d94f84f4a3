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
    final double[][] weights;

    final double[] positive;
    final double[] negative;
    final double positiveNull;
    final double negativeNull;

    private final double tolerance;

    Level(double[][] weights, double[] positive, double[] negative, double positiveNull, double negativeNull) {
        this.weights = weights;
        this.positive = positive;
        this.negative = negative;
        this.positiveNull = positiveNull;
        this.negativeNull = negativeNull;
        this.tolerance = RELATIVE_TOLERANCE * largestRow();
    }

    int size() {
        return weights.length;
    }

    /** The smallest gain that a move must exceed: well above the rounding of sums, so that no search can cycle. */
    double tolerance() {
        return tolerance;
    }

    private double largestRow() {
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            double sum = positiveNull * positive[i] + negativeNull * negative[i];
            for (double w : weights[i]) {
                sum += Math.abs(w);
            }
            largest = Math.max(largest, sum);
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
        for (int i = 0; i < weights.length; i++) {
            quality += communityQuality(weights[i][i], positive[i], negative[i]);
        }
        return quality;
    }

    /** Whether two nodes gain from being together. */
    boolean hasAttraction() {
        for (int i = 0; i < weights.length; i++) {
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
        return weights[i][j] - positiveNull * positive[i] * positive[j] + negativeNull * negative[i] * negative[j];
    }

    /** Refuses a level whose terms are too large to be added. */
    void requireFinite() {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                sum += Math.abs(pairQuality(i, j));
            }
        }
        if (!(sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected terms with a finite sum, got " + sum
                    + ": the values are too large, or too small beside what is expected of them");
        }
    }

    /** The level whose nodes are the groups of a refinement of this one. */
    Level coarser(Refinement refinement) {
        int n = refinement.groups();
        double[][] rows = new double[n][weights.length];
        double[] positiveShares = new double[n];
        double[] negativeShares = new double[n];
        for (int i = 0; i < weights.length; i++) {
            int g = refinement.groupOf(i);
            positiveShares[g] += positive[i];
            negativeShares[g] += negative[i];
            double[] sum = rows[g];
            double[] added = weights[i];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += added[j];
            }
        }
        double[][] sums = new double[n][n];
        for (int g = 0; g < n; g++) {
            for (int j = 0; j < weights.length; j++) {
                sums[g][refinement.groupOf(j)] += rows[g][j];
            }
        }
        return new Level(sums, positiveShares, negativeShares, positiveNull, negativeNull);
    }
}
