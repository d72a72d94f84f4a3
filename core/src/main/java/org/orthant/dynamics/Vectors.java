package org.orthant.dynamics;

import java.util.Arrays;
import org.orthant.math.DoubleMatrix;

/** Norms and distances of states: sums in ascending order, in double precision. */
final class Vectors {

    private Vectors() {}

    /** Sum of squares. */
    static double squares(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum = Math.fma(value, value, sum);
        }
        return sum;
    }

    /** A copy of one row. */
    static double[] row(DoubleMatrix matrix, int row) {
        int columns = matrix.columns();
        return Arrays.copyOfRange(matrix.array(), row * columns, (row + 1) * columns);
    }

    /** Euclidean norm. */
    static double norm(double[] x) {
        return Math.sqrt(squares(x));
    }

    /** Euclidean distance. */
    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum = Math.fma(difference, difference, sum);
        }
        return Math.sqrt(sum);
    }

    /** {@code x + factor * direction}. */
    static double[] moved(double[] x, double factor, double[] direction) {
        double[] sum = x.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.fma(factor, direction[i], sum[i]);
        }
        return sum;
    }
}
