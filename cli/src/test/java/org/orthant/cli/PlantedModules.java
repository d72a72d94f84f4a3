package org.orthant.cli;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.formats.Npy;
import org.orthant.formats.Tensor;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Matrices and series whose modules are known, for the tests of {@code modules}. */
final class PlantedModules {

    static final int NODES = 24;
    static final int MODULES = 3;

    private PlantedModules() {}

    /** Node i belongs to module i mod 3: 0.8 within, -0.2 between. */
    static double[] planted() {
        double[] values = new double[NODES * NODES];
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < NODES; j++) {
                values[i * NODES + j] = i == j ? 1 : i % MODULES == j % MODULES ? 0.8 : -0.2;
            }
        }
        return values;
    }

    /** Columns of a module share a random series; the others of each column are its own. */
    static double[] plantedSeries(int steps) {
        UniformRandomProvider random = new RandomStreams(5).stream(Purpose.ANALYSIS_TRIALS, 0);
        double[] values = new double[steps * NODES];
        for (int t = 0; t < steps; t++) {
            double[] shared = random.doubles(MODULES).toArray();
            for (int i = 0; i < NODES; i++) {
                values[t * NODES + i] = shared[i % MODULES] + 0.3 * random.nextDouble();
            }
        }
        return values;
    }

    /** A float64 file of {@code rows} rows. */
    static Path npy(Path file, int rows, double... values) {
        Npy.write(file, Tensor.of(DoubleMatrix.of(rows, values.length / rows, values)));
        return file;
    }

    static int[] plantedLabels() {
        return IntStream.range(0, NODES).map(i -> i % MODULES).toArray();
    }
}
