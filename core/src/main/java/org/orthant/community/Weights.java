package org.orthant.community;

import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;

/**
 * The symmetric weights of a {@link Level} in the precision of the matrix that they come from. All sums are in double,
 * in the order of nodes.
 */
sealed interface Weights permits DoubleWeights, FloatWeights {

    /** The weights among the included nodes of {@code matrix}: a copy of doubles, a view of floats. */
    static Weights of(SimilarityMatrix matrix) {
        return switch (matrix.values()) {
            case FloatMatrix values -> FloatWeights.of(values, matrix.includedNodes());
            case DoubleMatrix _ -> new DoubleWeights(matrix.includedRows());
        };
    }

    /** n, the number of nodes. */
    int size();

    /** The weight of nodes {@code i} and {@code j}. */
    double at(int i, int j);

    /** Adds the weights of node {@code i} to {@code sums}, one per node. */
    void add(int i, double[] sums);

    /** Takes the weights of node {@code i} off {@code sums}, one per node. */
    void subtract(int i, double[] sums);

    /** Adds the weights of node {@code i} with nodes 0 .. end - 1 to {@code sums}, one per label of the other node. */
    void addByLabel(int i, int end, int[] labels, double[] sums);

    /** Adds the weights of node {@code i} with {@code others} to {@code sums}, other x by {@code labels[x]}. */
    void addByLabel(int i, int[] others, int[] labels, double[] sums);

    /** The sum of the weights of node {@code i} with {@code positions[from] .. positions[to - 1]}. */
    double sum(int i, int[] positions, int from, int to);

    /** Sums of each node's weights. They are computed once, since a pass over a large matrix is dear. */
    Strengths strengths();

    /** How many pairs have a negative weight; a node with itself is one. */
    long negativePairs();

    /** Positive weights times {@code positive}, negative ones times {@code negative}; this object is given away. */
    Weights scaled(double positive, double negative);

    /**
     * The same but for a common factor of a power of two, so that sums neither overflow nor vanish; this object is given
     * away.
     */
    Weights nearOne();

    /** The factor that {@link #nearOne} would apply. */
    double unit();
}
