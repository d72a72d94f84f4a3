package org.orthant.studies.calibration;

import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.Distances;

/** Places, the same in every run, and maps over them that are smooth: white noise under a Gaussian kernel. */
final class SmoothSpace {

    private static final double WIDTH_IN_SQUARE = 0.15;
    private static final double WIDTH_ON_SPHERE = 0.4;

    private final DoubleMatrix coordinates;
    private final double[][] kernel;

    /** Smooths over {@code width}; each row of the kernel has norm 1, so that maps have variance 1 everywhere. */
    private SmoothSpace(DoubleMatrix coordinates, double width) {
        this.coordinates = coordinates;
        int n = coordinates.rows();
        Distances distances = Distances.euclidean(coordinates);
        this.kernel = new double[n][n];
        for (int i = 0; i < n; i++) {
            double squares = 0;
            for (int j = 0; j < n; j++) {
                double d = distances.get(i, j) / width;
                kernel[i][j] = StrictMath.exp(-d * d / 2);
                squares += kernel[i][j] * kernel[i][j];
            }
            for (int j = 0; j < n; j++) {
                kernel[i][j] /= Math.sqrt(squares);
            }
        }
    }

    /** Places drawn evenly from the unit square. */
    static SmoothSpace square(int n) {
        UniformRandomProvider random = new RandomStreams(1).stream(Purpose.SYNTHETIC_DATA, n);
        double[] values = new double[2 * n];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextDouble();
        }
        return new SmoothSpace(DoubleMatrix.adopt(n, 2, values), WIDTH_IN_SQUARE);
    }

    /** Places spread evenly over the unit sphere, on a spiral (Swinbank and Purser 2006). */
    static SmoothSpace sphere(int n) {
        double[] values = new double[3 * n];
        double turn = StrictMath.PI * (3 - Math.sqrt(5));
        for (int i = 0; i < n; i++) {
            double z = 1 - (2 * i + 1.0) / n;
            double radius = Math.sqrt(1 - z * z);
            values[3 * i] = radius * StrictMath.cos(turn * i);
            values[3 * i + 1] = radius * StrictMath.sin(turn * i);
            values[3 * i + 2] = z;
        }
        return new SmoothSpace(DoubleMatrix.adopt(n, 3, values), WIDTH_ON_SPHERE);
    }

    /** A row per place. */
    DoubleMatrix coordinates() {
        return coordinates;
    }

    double[] map(Normals normals) {
        double[] noise = normals.vector(kernel.length);
        double[] map = new double[noise.length];
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < noise.length; j++) {
                map[i] += kernel[i][j] * noise[j];
            }
        }
        return map;
    }

    double[][] maps(int count, Normals normals) {
        double[][] maps = new double[count][];
        for (int k = 0; k < count; k++) {
            maps[k] = map(normals);
        }
        return maps;
    }
}
