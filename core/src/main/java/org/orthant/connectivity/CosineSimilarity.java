package org.orthant.connectivity;

import org.orthant.math.Matrix;
import org.orthant.math.SampleSource;
import org.orthant.math.Sequence;

/** Cosine similarity between the rows of a matrix, such as neurons' input weights. */
public final class CosineSimilarity {

    private CosineSimilarity() {}

    /**
     * The cosine of each pair of rows, an R x R matrix with a diagonal of 1. Rows that are 0 throughout have no
     * direction and are excluded. Rows are scaled by powers of two first, so that no size of values overflows.
     *
     * @param kind what the rows are: weights ({@link SimilarityKind#COSINE}) or, say, a Jacobian's rows
     * @throws IllegalArgumentException naming the first cell that is not finite
     */
    public static SimilarityMatrix ofRows(SimilarityKind kind, Matrix matrix) {
        int n = matrix.rows();
        double[][] columns = new double[matrix.columns()][n];
        boolean[] zero = new boolean[n];
        for (int i = 0; i < n; i++) {
            double largest = largestInRow(matrix, i);
            zero[i] = largest == 0;
            double scale = Math.scalb(1.0, -Math.getExponent(largest));
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = matrix.get(i, j) * scale;
            }
        }
        SampleSource rows = new StoredSamples(columns, n);
        return PairScaling.of(kind, rows, zero).matrix(PairSums.of(rows));
    }

    /**
     * The same in single precision, for so many rows that memory holds one R x R array of floats and no more (at most
     * 46,340). Summed in double precision; spread over the cores of the current pool, whose number changes no bit. Rows
     * whose squares sum to at most 1e-12 of the largest row's are excluded too.
     *
     * @throws IllegalArgumentException if a value is not finite
     */
    public static SimilarityMatrix single(SimilarityKind kind, Matrix matrix, Diagonal diagonal) {
        int rows = matrix.rows();
        float[] turned = new float[Math.multiplyExact(rows, matrix.columns())];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                turned[j * rows + i] = (float) matrix.get(i, j);
            }
        }
        Sequence samples = Sequence.adopt(matrix.columns(), 1, rows, turned);
        CentredActivity.means(samples); // refuses what is not finite
        CentredActivity source = new CentredActivity(samples, new double[rows]);
        return PairScaling.of(kind, source, diagonal).singleMatrix(PairSums.of(source));
    }

    /**
     * The cosine of each pair of rows that are too long to be held, from their inner products. Rows of length 0 are
     * excluded.
     *
     * @param products (R, R), the inner product of each pair; the lower triangle is not looked at
     * @throws IllegalArgumentException if the matrix is not square, or naming the first cell that is not finite
     */
    public static SimilarityMatrix ofInnerProducts(SimilarityKind kind, Matrix products) {
        int n = products.rows();
        if (!products.isSquare()) {
            throw new IllegalArgumentException("expected a square matrix, got " + n + " x " + products.columns());
        }
        double[] sums = new double[Math.multiplyExact(n, n)];
        boolean[] zero = new boolean[n];
        for (int i = 0; i < n; i++) {
            largestInRow(products, i);
            zero[i] = !(products.get(i, i) > 0);
            for (int j = i; j < n; j++) {
                sums[i * n + j] = products.get(i, j);
            }
        }
        return PairScaling.of(kind, sums, zero).matrix(PairSums.stored(sums, n));
    }

    private static double largestInRow(Matrix matrix, int i) {
        double largest = 0;
        for (int j = 0; j < matrix.columns(); j++) {
            double value = Math.abs(matrix.get(i, j));
            if (!(value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("expected finite values, got " + matrix.get(i, j) + " at row "
                        + (i + 1) + ", column " + (j + 1) + " (counted from 1)");
            }
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
