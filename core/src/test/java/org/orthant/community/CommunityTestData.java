package org.orthant.community;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.testing.GoldenFiles;

/** Matrices with known modules, and quality written down plainly. */
final class CommunityTestData {

    /** Friendships in a karate club (Zachary 1977), members numbered from 1. */
    private static final int[] KARATE = {
        1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 1, 8, 1, 9, 1, 11, 1, 12, 1, 13, 1, 14, 1, 18, 1, 20, 1, 22, 1, 32, 2, 3, 2,
        4, 2, 8, 2, 14, 2, 18, 2, 20, 2, 22, 2, 31, 3, 4, 3, 8, 3, 9, 3, 10, 3, 14, 3, 28, 3, 29, 3, 33, 4, 8, 4, 13, 4,
        14, 5, 7, 5, 11, 6, 7, 6, 11, 6, 17, 7, 17, 9, 31, 9, 33, 9, 34, 10, 34, 14, 34, 15, 33, 15, 34, 16, 33, 16, 34,
        19, 33, 19, 34, 20, 34, 21, 33, 21, 34, 23, 33, 23, 34, 24, 26, 24, 28, 24, 30, 24, 33, 24, 34, 25, 26, 25, 28,
        25, 32, 26, 32, 27, 30, 27, 34, 28, 34, 29, 32, 29, 34, 30, 33, 30, 34, 31, 33, 31, 34, 32, 33, 32, 34, 33, 34
    };

    private CommunityTestData() {}

    static SimilarityMatrix matrix(int n, double... values) {
        return SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.of(n, n, values));
    }

    static SimilarityMatrix karateClub() {
        double[] values = new double[34 * 34];
        for (int k = 0; k < KARATE.length; k += 2) {
            set(values, 34, KARATE[k] - 1, KARATE[k + 1] - 1, 1);
        }
        return matrix(34, values);
    }

    static int karateEdges() {
        return KARATE.length / 2;
    }

    /** {@code cliques} complete graphs of {@code size} nodes, neighbours in a ring joined by one edge. */
    static SimilarityMatrix ringOfCliques(int cliques, int size) {
        int n = cliques * size;
        double[] values = new double[n * n];
        for (int c = 0; c < cliques; c++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    set(values, n, c * size + i, c * size + j, 1);
                }
            }
            set(values, n, c * size, (c + 1) % cliques * size + 1, 1);
        }
        return matrix(n, values);
    }

    /** Integers from -{@code largest} to {@code largest}, the diagonal included: many ties. */
    static SimilarityMatrix integers(int n, int largest, UniformRandomProvider r) {
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                set(values, n, i, j, r.nextInt(2 * largest + 1) - (double) largest);
            }
        }
        return matrix(n, values);
    }

    /** {@code inside} within blocks and {@code outside} between them, plus uniform noise of half-width {@code noise}. */
    static SimilarityMatrix blocks(int[] labels, double inside, double outside, double noise, UniformRandomProvider r) {
        int n = labels.length;
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mean = labels[i] == labels[j] ? inside : outside;
                set(values, n, i, j, mean + noise * (2 * r.nextDouble() - 1));
            }
        }
        return matrix(n, values);
    }

    /** Uniform in [low, high), the diagonal too. */
    static SimilarityMatrix random(int n, double low, double high, UniformRandomProvider r) {
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                set(values, n, i, j, low + (high - low) * r.nextDouble());
            }
        }
        return matrix(n, values);
    }

    static SimilarityMatrix scaled(SimilarityMatrix matrix, double factor) {
        double[] values = matrix.values().toDoubles();
        Arrays.setAll(values, k -> factor * values[k]);
        return matrix(matrix.nodeCount(), values);
    }

    private static void set(double[] values, int n, int i, int j, double value) {
        values[i * n + j] = value;
        values[j * n + i] = value;
    }

    /** Rubinov and Sporns' sum, term by term, over all pairs of nodes. */
    static double plainQuality(SimilarityMatrix a, int[] labels, double gamma) {
        int n = labels.length;
        double[][] strength = new double[2][n];
        double[] total = new double[2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int sign = a.get(i, j) > 0 ? 0 : 1;
                strength[sign][i] += Math.abs(a.get(i, j));
                total[sign] += Math.abs(a.get(i, j));
            }
        }
        double q = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (labels[i] == labels[j]) {
                    double expected = gamma * strength[0][i] * strength[0][j];
                    q += total[0] > 0 ? (Math.max(a.get(i, j), 0) - expected / total[0]) / total[0] : 0;
                    double against = gamma * strength[1][i] * strength[1][j];
                    q -= total[1] > 0 ? (Math.max(-a.get(i, j), 0) - against / total[1]) / (total[0] + total[1]) : 0;
                }
            }
        }
        return q;
    }

    /** The largest quality over all partitions of a few nodes. */
    static double exhaustiveOptimum(SimilarityMatrix a, double gamma) {
        return best(a, gamma, new int[a.nodeCount()], 0, 0);
    }

    private static double best(SimilarityMatrix a, double gamma, int[] labels, int node, int used) {
        if (node == labels.length) {
            return plainQuality(a, labels, gamma);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int label = 0; label <= used; label++) {
            labels[node] = label;
            best = Math.max(best, best(a, gamma, labels, node + 1, Math.max(used, label + 1)));
        }
        return best;
    }

    /** The matrix that a row of the golden FC file names. */
    static SimilarityMatrix goldenMatrix(String tag, GoldenFiles.Row row) {
        var fc = GoldenFiles.npz(tag + ".fc.npz", "FC");
        int n = fc.shape()[0];
        double[] values = fc.values();
        String name = row.string("matrix");
        for (int k = 0; k < values.length; k++) {
            double value = name.contains("diag0") && k % (n + 1) == 0 ? 0 : values[k];
            values[k] = switch (name) {
                case "FC", "FC_diag0" -> value;
                case "FC_pos" -> Math.max(value, 0);
                case "FC_abs" -> Math.abs(value);
                case "FC_bin_gt0.5_diag0" -> value > 0.5 ? 1 : 0;
                default -> throw new IllegalArgumentException(name);
            };
        }
        return matrix(n, values);
    }

    /** The quality that a row of the golden FC file names. */
    static Quality goldenQuality(GoldenFiles.Row row) {
        double gamma = row.number("gamma");
        return switch (row.string("B")) {
            case "negative_asym" -> new SignedModularity(gamma);
            case "negative_sym" -> new SymmetricSignedModularity(gamma);
            case "modularity" -> new NewmanGirvan(gamma);
            case "potts" -> new BinaryPotts(gamma);
            default -> throw new IllegalArgumentException(row.text());
        };
    }
}
