package org.orthant.dynamics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.orthant.connectivity.CorrelationAccumulator;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;

/** How alike two neurons are in what their lesions do to the flow (T1 fig. 5), and the geometry behind that. */
public final class LesionSimilarity {

    /** A displacement below this norm has no direction. */
    private static final double SMALLEST_NORM = 1e-9;

    private LesionSimilarity() {}

    /**
     * Pearson correlation of rows, such as each neuron's flow distances. Rows whose variance is at most
     * {@value CorrelationAccumulator#SILENT_VARIANCE} of the largest row's are excluded.
     *
     * @param rows (N, P)
     */
    public static SimilarityMatrix ofRows(DoubleMatrix rows) {
        int n = rows.rows();
        int points = rows.columns();
        double[] centred = rows.toArray();
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = 0;
            for (int p = 0; p < points; p++) {
                mean += centred[i * points + p];
            }
            mean /= points;
            for (int p = 0; p < points; p++) {
                double difference = centred[i * points + p] - mean;
                centred[i * points + p] = difference;
                squares[i] = Math.fma(difference, difference, squares[i]);
            }
        }
        double largest = Arrays.stream(squares).max().orElse(0);
        for (int i = 0; i < n; i++) {
            if (!(squares[i] > CorrelationAccumulator.SILENT_VARIANCE * largest)) {
                Arrays.fill(centred, i * points, (i + 1) * points, 0);
            }
        }
        return CosineSimilarity.ofRows(SimilarityKind.LESION, DoubleMatrix.adopt(n, points, centred));
    }

    /**
     * The mean over states of the cosine of two lesions' displacements, each without the lesioned neuron's own
     * coordinate. States at which one of the two displacements is shorter than 1e-9 are passed over; a neuron without
     * any other state is excluded, a pair without has 0.
     */
    public static SimilarityMatrix ofDirections(FlowDistance flow) {
        int n = flow.neurons();
        double[] sums = new double[n * n];
        int[] counts = new int[n * n];
        double[] moved = new double[n];
        for (int p = 0; p < flow.points(); p++) {
            double[] directions = new double[n * n];
            boolean[] moves = new boolean[n];
            for (int j = 0; j < n; j++) {
                flow.displacement(j, p, FlowDistance.OwnCoordinate.EXCLUDED, moved);
                double norm = Vectors.norm(moved);
                moves[j] = norm >= SMALLEST_NORM;
                for (int i = 0; moves[j] && i < n; i++) {
                    directions[i * n + j] = moved[i] / norm;
                }
            }
            addProducts(directions, sums, n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; moves[i] && j < n; j++) {
                    counts[i * n + j] += moves[j] ? 1 : 0;
                }
            }
        }
        return mean(sums, counts, n);
    }

    /** Adds the cosines of all pairs; a column of {@code directions} is a lesion. */
    private static void addProducts(double[] directions, double[] sums, int n) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double factor = directions[k * n + i];
                if (factor != 0) {
                    for (int j = 0; j < n; j++) {
                        sums[i * n + j] = Math.fma(factor, directions[k * n + j], sums[i * n + j]);
                    }
                }
            }
        }
    }

    private static SimilarityMatrix mean(double[] sums, int[] counts, int n) {
        boolean[] still = new boolean[n];
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            still[i] = counts[i * n + i] == 0;
            for (int j = 0; j < n; j++) {
                int k = i * n + j;
                values[k] = counts[k] == 0 ? 0 : Math.clamp(sums[k] / counts[k], -1.0, 1.0);
            }
        }
        int[] excluded = IntStream.range(0, n).filter(i -> still[i]).toArray();
        return SimilarityMatrix.of(SimilarityKind.LESION, DoubleMatrix.adopt(n, n, values), excluded);
    }
}
