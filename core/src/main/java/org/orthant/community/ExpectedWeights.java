package org.orthant.community;

import java.util.Arrays;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/** A null model that the user brings: the weight expected of each pair of nodes, in the unit of the matrix. */
public sealed interface ExpectedWeights {

    /** The number of nodes. */
    int nodeCount();

    /**
     * All N x N expected weights.
     *
     * @throws IllegalArgumentException if the matrix is not square, finite and symmetric
     */
    static ExpectedWeights ofMatrix(Matrix weights) {
        return new Pairs(SimilarityMatrix.of(SimilarityKind.GIVEN, weights));
    }

    /**
     * Strengths s of a configuration model: s_i s_j / sum(s) is expected of nodes i and j, where the sum runs over the
     * nodes that count.
     *
     * @throws IllegalArgumentException if a strength is negative or not finite
     */
    static ExpectedWeights ofStrengths(double... strengths) {
        return ofSignedStrengths(strengths, new double[strengths.length]);
    }

    /**
     * Strengths of the positive and of the negative part: the expectation is that of {@link #ofStrengths} for the
     * positive part less that for the negative one.
     *
     * @throws IllegalArgumentException if lengths differ, or a strength is negative or not finite
     */
    static ExpectedWeights ofSignedStrengths(double[] positive, double[] negative) {
        if (positive.length != negative.length) {
            throw new IllegalArgumentException("expected as many negative as positive strengths, got " + negative.length
                    + " and " + positive.length);
        }
        double[] both = Arrays.copyOf(positive, 2 * positive.length);
        System.arraycopy(negative, 0, both, positive.length, negative.length);
        for (double strength : both) {
            if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("expected finite strengths of at least 0, got " + strength);
            }
        }
        return new Strengths(DoubleMatrix.adopt(2, positive.length, both));
    }

    /**
     * Any expectation.
     *
     * @param weights the expected weights
     */
    record Pairs(SimilarityMatrix weights) implements ExpectedWeights {

        @Override
        public int nodeCount() {
            return weights.nodeCount();
        }
    }

    /**
     * Expectations of rank one for each sign.
     *
     * @param rows two rows, positive and negative strengths of the N nodes
     */
    record Strengths(DoubleMatrix rows) implements ExpectedWeights {

        @Override
        public int nodeCount() {
            return rows.columns();
        }
    }
}
