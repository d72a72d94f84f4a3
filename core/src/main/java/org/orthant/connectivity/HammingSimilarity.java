package org.orthant.connectivity;

import org.orthant.math.Matrix;

/** Agreement of signs between the rows of a matrix, such as neurons' input weights. */
public final class HammingSimilarity {

    private HammingSimilarity() {}

    /**
     * The share of columns on which two rows have the same sign, in [0, 1]; zero counts as positive. The diagonal is 1.
     *
     * @throws IllegalArgumentException if there is no column, or naming the first cell that is NaN
     */
    public static SimilarityMatrix ofRows(Matrix matrix) {
        int n = matrix.rows();
        int columns = matrix.columns();
        if (columns == 0) {
            throw new IllegalArgumentException("expected at least 1 column, got none");
        }
        boolean[] positive = new boolean[n * columns];
        for (int k = 0; k < positive.length; k++) {
            double value = matrix.get(k / columns, k % columns);
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("expected numbers, got NaN at row " + (k / columns + 1) + ", column "
                        + (k % columns + 1) + " (counted from 1)");
            }
            positive[k] = value >= 0;
        }
        double[] shares = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                int agree = 0;
                for (int c = 0; c < columns; c++) {
                    agree += positive[i * columns + c] == positive[j * columns + c] ? 1 : 0;
                }
                shares[i * n + j] = (double) agree / columns;
                shares[j * n + i] = shares[i * n + j];
            }
        }
        return SimilarityMatrix.computed(SimilarityKind.HAMMING, shares, new boolean[n]);
    }
}
