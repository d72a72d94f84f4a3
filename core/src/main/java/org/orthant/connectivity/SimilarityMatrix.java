package org.orthant.connectivity;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;

/**
 * A square, exactly symmetric, finite N x N matrix of similarities between nodes, with the nodes that are excluded
 * because they carry no information (silent neurons, zero rows). Rows and columns of excluded nodes hold 0.
 *
 * <p>Values are doubles, or floats in a matrix so large that one array of floats is all that memory holds
 * ({@link #single}).
 */
public final class SimilarityMatrix {

    /** Largest difference of two mirrored values that is taken for rounding, relative to the largest absolute value. */
    public static final double DEFAULT_TOLERANCE = 1e-6;

    /** The tolerance of a directed matrix: any two mirrored values are replaced by their mean. */
    public static final double DIRECTED = 2;

    private final SimilarityKind kind;
    private final Matrix values;
    private final boolean[] excluded;
    private final int[] included;

    private SimilarityMatrix(SimilarityKind kind, Matrix values, boolean[] excluded) {
        this.kind = kind;
        this.values = values;
        this.excluded = excluded;
        this.included =
                IntStream.range(0, excluded.length).filter(i -> !excluded[i]).toArray();
    }

    /** {@link #of(SimilarityKind, Matrix, int[], double)} with {@link #DEFAULT_TOLERANCE}. */
    public static SimilarityMatrix of(SimilarityKind kind, Matrix values, int... excluded) {
        return of(kind, values, excluded, DEFAULT_TOLERANCE);
    }

    /**
     * Checks {@code values} and takes them. Mirrored values that differ within the tolerance are replaced by their
     * mean; cells of excluded nodes are not looked at.
     *
     * @param excluded indices of excluded nodes, from 0
     * @param tolerance allowed asymmetry relative to the largest absolute value
     * @throws IllegalArgumentException naming the first cell (rows and columns counted from 1) and value at fault if
     *     the matrix is not square, holds NaN or infinity, or is not symmetric within the tolerance
     */
    public static SimilarityMatrix of(SimilarityKind kind, Matrix values, int[] excluded, double tolerance) {
        requireSquare(values);
        boolean[] out = flags(values.rows(), excluded);
        return new SimilarityMatrix(kind, new SymmetryCheck(values, out, tolerance).symmetric(), out);
    }

    /**
     * The same in single precision and without a copy: the matrix is given away, and changed where mirrored values differ,
     * in the cells of excluded nodes and on a diagonal that is not kept.
     *
     * @param diagonal what becomes of it
     * @throws IllegalArgumentException as {@link #of(SimilarityKind, Matrix, int[], double)}
     */
    public static SimilarityMatrix single(
            SimilarityKind kind, FloatMatrix values, Diagonal diagonal, double tolerance, int... excluded) {
        requireSquare(values);
        boolean[] out = flags(values.rows(), excluded);
        new SymmetryCheck(values, out, tolerance).evenOut(values.array());
        for (int i = 0; i < out.length && diagonal == Diagonal.ZERO; i++) {
            values.array()[i * out.length + i] = 0;
        }
        return new SimilarityMatrix(kind, values, out);
    }

    private static boolean[] flags(int n, int... nodes) {
        boolean[] flags = new boolean[n];
        for (int node : nodes) {
            flags[Objects.checkIndex(node, n)] = true;
        }
        return flags;
    }

    private static void requireSquare(Matrix values) {
        if (!values.isSquare()) {
            throw new IllegalArgumentException(
                    "expected a square matrix, got " + values.rows() + " x " + values.columns());
        }
    }

    /** A matrix that the caller computed symmetric, finite and 0 in the cells of excluded nodes; both arrays are given away. */
    static SimilarityMatrix computed(SimilarityKind kind, double[] values, boolean[] excluded) {
        int n = excluded.length;
        return new SimilarityMatrix(kind, DoubleMatrix.adopt(n, n, values), excluded);
    }

    /** The same in single precision. */
    static SimilarityMatrix computed(SimilarityKind kind, float[] values, boolean[] excluded) {
        int n = excluded.length;
        return new SimilarityMatrix(kind, FloatMatrix.adopt(n, n, values), excluded);
    }

    /** Where the values come from. */
    public SimilarityKind kind() {
        return kind;
    }

    /** N, excluded nodes counted. */
    public int nodeCount() {
        return excluded.length;
    }

    /** All N x N values. */
    public Matrix values() {
        return values;
    }

    /** The similarity of nodes {@code i} and {@code j}; 0 if one of them is excluded. */
    public double get(int i, int j) {
        return values.get(i, j);
    }

    /** Whether {@code node} is excluded. */
    public boolean isExcluded(int node) {
        return excluded[node];
    }

    /** Indices of the nodes that are not excluded, ascending. */
    public int[] includedNodes() {
        return included.clone();
    }

    /** Indices of the excluded nodes, ascending. */
    public int[] excludedNodes() {
        return IntStream.range(0, excluded.length).filter(i -> excluded[i]).toArray();
    }

    /** The values among included nodes: one array per included node, in ascending order. */
    public double[][] includedRows() {
        double[][] rows = new double[included.length][];
        for (int i = 0; i < included.length; i++) {
            rows[i] = includedRow(included[i]);
        }
        return rows;
    }

    private double[] includedRow(int node) {
        int n = excluded.length;
        if (values instanceof DoubleMatrix m && included.length == n) {
            return Arrays.copyOfRange(m.array(), node * n, (node + 1) * n);
        }
        double[] row = new double[included.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = values.get(node, included[j]);
        }
        return row;
    }

    /** The values above the diagonal among included nodes, row by row. */
    public double[] upperTriangle() {
        int n = included.length;
        double[] upper = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                upper[next++] = values.get(included[i], included[j]);
            }
        }
        return upper;
    }

    /** This matrix with its diagonal set to 0 or kept. */
    public SimilarityMatrix withDiagonal(Diagonal diagonal) {
        boolean same =
                diagonal == Diagonal.KEEP || IntStream.range(0, excluded.length).allMatch(i -> values.get(i, i) == 0);
        return same ? this : changed(excluded, (i, j) -> i == j);
    }

    /** This matrix with the nodes that {@code condition} names excluded as well. */
    public SimilarityMatrix excluding(IntPredicate condition) {
        boolean[] out = new boolean[excluded.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = excluded[i] || condition.test(i);
        }
        return Arrays.equals(out, excluded) ? this : changed(out, (i, j) -> out[i] || out[j]);
    }

    private interface Cells {
        boolean contain(int i, int j);
    }

    /** A copy of the same precision with zeros in some cells. */
    private SimilarityMatrix changed(boolean[] out, Cells zeros) {
        int n = out.length;
        return switch (values) {
            case DoubleMatrix m -> {
                double[] copy = m.toArray();
                forEach(n, zeros, k -> copy[k] = 0);
                yield computed(kind, copy, out);
            }
            case FloatMatrix m -> {
                float[] copy = m.toArray();
                forEach(n, zeros, k -> copy[k] = 0);
                yield computed(kind, copy, out);
            }
        };
    }

    private static void forEach(int n, Cells cells, IntConsumer action) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (cells.contain(i, j)) {
                    action.accept(i * n + j);
                }
            }
        }
    }

    /**
     * The matrix over the named nodes alone, in the order given and the same precision; those excluded here stay excluded.
     *
     * @throws IndexOutOfBoundsException if a node does not exist
     */
    public SimilarityMatrix restrictedTo(int... nodes) {
        int n = nodes.length;
        if (Arrays.equals(nodes, IntStream.range(0, excluded.length).toArray())) {
            return this;
        }
        boolean[] out = new boolean[n];
        for (int i = 0; i < n; i++) {
            out[i] = excluded[Objects.checkIndex(nodes[i], excluded.length)];
        }
        return switch (values) {
            case DoubleMatrix m -> {
                double[] picked = new double[Math.multiplyExact(n, n)];
                for (int k = 0; k < picked.length; k++) {
                    picked[k] = m.at(nodes[k / n], nodes[k % n]);
                }
                yield computed(kind, picked, out);
            }
            case FloatMatrix m -> {
                float[] picked = new float[Math.multiplyExact(n, n)];
                for (int k = 0; k < picked.length; k++) {
                    picked[k] = m.at(nodes[k / n], nodes[k % n]);
                }
                yield computed(kind, picked, out);
            }
        };
    }

    /** Same kind, same excluded nodes and same bits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SimilarityMatrix m
                && kind == m.kind
                && Arrays.equals(excluded, m.excluded)
                && values.equals(m.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, values, Arrays.hashCode(excluded));
    }

    @Override
    public String toString() {
        return "SimilarityMatrix[" + kind + ", " + nodeCount() + " nodes, " + (nodeCount() - included.length)
                + " excluded]";
    }
}
