package org.orthant.studies.calibration;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Normal numbers of a data set, one after the other. */
final class Normals {

    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    private Normals(UniformRandomProvider random) {
        this.random = random;
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    }

    /** The numbers of the data set that {@code own} belongs to. */
    static Normals of(RandomStreams own) {
        return new Normals(own.stream(Purpose.SYNTHETIC_DATA, 0));
    }

    /** Where they come from. */
    UniformRandomProvider random() {
        return random;
    }

    double next() {
        return gaussian.sample();
    }

    double[] vector(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = gaussian.sample();
        }
        return values;
    }

    double[][] rows(int n, int m) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = vector(m);
        }
        return rows;
    }

    /** A symmetric matrix: effects of i and j added, and noise of variance 1 of each pair; diagonal 0. */
    DoubleMatrix pairs(double... effects) {
        int n = effects.length;
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                values[i * n + j] = effects[i] + effects[j] + gaussian.sample();
                values[j * n + i] = values[i * n + j];
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }

    /** Inner products of rows, divided by the root of their length; diagonal 0. */
    static DoubleMatrix products(double[]... rows) {
        int n = rows.length;
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double sum = 0;
                for (int c = 0; c < rows[i].length; c++) {
                    sum += rows[i][c] * rows[j][c];
                }
                values[i * n + j] = sum / Math.sqrt(rows[i].length);
                values[j * n + i] = values[i * n + j];
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }

    /** Values that correlate by {@code r} with those given, if both are standard normal. */
    double[] correlated(double r, double... with) {
        double[] values = vector(with.length);
        for (int i = 0; i < with.length; i++) {
            values[i] = r * with[i] + Math.sqrt(1 - r * r) * values[i];
        }
        return values;
    }
}
