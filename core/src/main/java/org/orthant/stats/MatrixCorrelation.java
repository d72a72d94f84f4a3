package org.orthant.stats;

import org.orthant.math.Matrix;

/**
 * Pearson's r of two symmetric matrices over all pairs of nodes, with its interval by leaving out one node after another:
 * pairs that share a node are not independent (Tukey 1958; Arvesen 1969). The nodes themselves are taken as independent;
 * nodes that lie close together are not, so that the interval says how much single nodes matter and no more.
 */
public final class MatrixCorrelation {

    private final double r;
    private final double[] without;

    private MatrixCorrelation(double r, double[] without) {
        this.r = r;
        this.without = without;
    }

    /**
     * The correlation of {@code a} and {@code b}; the upper triangles are read, without the diagonal.
     *
     * @throws IllegalArgumentException if shapes differ, or naming the first cell that is not finite
     */
    public static MatrixCorrelation of(Matrix a, Matrix b) {
        int n = a.rows();
        if (!a.isSquare() || !b.isSquare() || b.rows() != n) {
            throw new IllegalArgumentException("expected two square matrices of one size, got " + n + " x "
                    + a.columns() + " and " + b.rows() + " x " + b.columns());
        }
        Sums sums = new Sums(n);
        double originA = n < 2 ? 0 : mean(a);
        double originB = n < 2 ? 0 : mean(b);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                sums.add(i, j, a.get(i, j) - originA, b.get(i, j) - originB);
            }
        }
        return sums.result();
    }

    /**
     * The same from rows that come one by one, for matrices of which memory does not hold both: sums are taken row by row,
     * so that bits differ from those of {@link #of}.
     */
    public static final class Rows {

        private final Sums sums;
        private final double originA;
        private final double originB;

        /**
         * Sums over {@code n} nodes.
         *
         * @param originA a value of a, or one near them: a matrix of nothing else is seen to be constant
         * @param originB the same of b
         */
        public Rows(int n, double originA, double originB) {
            this.sums = new Sums(n);
            this.originA = originA;
            this.originB = originB;
        }

        /**
         * Takes the rows of {@code node}, n values each; the node's own value is not read. Each node's are to be given once.
         *
         * @throws IllegalArgumentException if a row has another length
         */
        public void add(int node, double[] a, double[] b) {
            if (a.length != sums.n || b.length != sums.n) {
                throw new IllegalArgumentException(
                        "expected rows of " + sums.n + " values, got " + a.length + " and " + b.length);
            }
            double[] own = sums.ofNode[node];
            for (int j = 0; j < sums.n; j++) {
                if (j != node) {
                    Sums.add(own, a[j] - originA, b[j] - originB);
                }
            }
            for (int m = 0; m < own.length; m++) {
                sums.total[m] += own[m] / 2;
            }
        }

        /** The correlation over all pairs, once each node's rows are in. */
        public MatrixCorrelation correlation() {
            return sums.result();
        }
    }

    private static double mean(Matrix matrix) {
        int n = matrix.rows();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double value = matrix.get(i, j);
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("expected finite values, got " + value + " at row " + (i + 1)
                            + ", column " + (j + 1) + " (counted from 1)");
                }
                sum += value;
            }
        }
        return sum / (0.5 * n * (n - 1.0));
    }

    /** Sums over pairs, and for each node over its pairs: of a, b, aa, bb, ab. */
    private static final class Sums {

        private static final int MOMENTS = 5;

        private final int n;
        private final double[] total = new double[MOMENTS];
        private final double[][] ofNode;

        Sums(int n) {
            this.n = n;
            this.ofNode = new double[n][MOMENTS];
        }

        void add(int i, int j, double a, double b) {
            add(ofNode[i], a, b);
            add(ofNode[j], a, b);
            add(total, a, b);
        }

        private static void add(double[] sums, double a, double b) {
            sums[0] += a;
            sums[1] += b;
            sums[2] += a * a;
            sums[3] += b * b;
            sums[4] += a * b;
        }

        MatrixCorrelation result() {
            double[] without = new double[n];
            for (int i = 0; i < n; i++) {
                without[i] = correlationWithout(i);
            }
            return new MatrixCorrelation(correlation(), without);
        }

        double correlation() {
            return correlation(total, 0.5 * n * (n - 1.0));
        }

        double correlationWithout(int node) {
            double[] rest = total.clone();
            for (int m = 0; m < MOMENTS; m++) {
                rest[m] -= ofNode[node][m];
            }
            return correlation(rest, 0.5 * (n - 1.0) * (n - 2.0));
        }

        /** NaN if one of the two is constant but for rounding. */
        private static double correlation(double[] s, double pairs) {
            double varianceA = s[2] - s[0] * s[0] / pairs;
            double varianceB = s[3] - s[1] * s[1] / pairs;
            boolean varies = varianceA > ROUNDING * s[2] && varianceB > ROUNDING * s[3];
            double covariance = s[4] - s[0] * s[1] / pairs;
            return varies
                    ? Math.clamp(covariance / Math.sqrt(varianceA) / Math.sqrt(varianceB), -1.0, 1.0)
                    : Double.NaN;
        }

        private static final double ROUNDING = 1e-12;
    }

    /** The partial correlation of a and b given c, from their three correlations over the same nodes. */
    public static MatrixCorrelation partial(MatrixCorrelation ab, MatrixCorrelation ac, MatrixCorrelation bc) {
        double[] without = new double[ab.without.length];
        for (int i = 0; i < without.length; i++) {
            without[i] = partial(ab.without[i], ac.without[i], bc.without[i]);
        }
        return new MatrixCorrelation(partial(ab.r, ac.r, bc.r), without);
    }

    private static double partial(double ab, double ac, double bc) {
        double rest = (1 - ac * ac) * (1 - bc * bc);
        return rest > 0 ? Math.clamp((ab - ac * bc) / Math.sqrt(rest), -1.0, 1.0) : Double.NaN;
    }

    /** r; NaN if a matrix is constant. */
    public double r() {
        return r;
    }

    /** r with its 95 % interval: Fisher's z, transformed back. */
    public Interval interval() {
        double[] z = new double[without.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = Correlation.fisherZ(without[i]);
        }
        Interval interval = jackknife(Correlation.fisherZ(r), z);
        return new Interval(r, StrictMath.tanh(interval.low()), StrictMath.tanh(interval.high()), interval.n());
    }

    /** This r less another over the same nodes, with its 95 % interval. */
    public Interval minus(MatrixCorrelation other) {
        double[] differences = new double[without.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = without[i] - other.without[i];
        }
        return jackknife(r - other.r, differences);
    }

    /**
     * A statistic with its 95 % interval by the delete-one jackknife, t with n - 1; none if a value is not finite or there
     * are fewer than three.
     *
     * @param estimate the statistic of all units
     * @param without the statistic without each unit
     */
    public static Interval jackknife(double estimate, double... without) {
        int n = without.length;
        boolean finite = Double.isFinite(estimate);
        for (double value : without) {
            finite &= Double.isFinite(value);
        }
        if (!finite || n < 3) {
            return Interval.without(estimate, n);
        }
        double variance = Samples.squares(without) * (n - 1) / n;
        return Interval.ofT(estimate, Math.sqrt(variance), n - 1, n);
    }
}
