package org.orthant.math;

import java.util.Objects;

/**
 * The weights of {@link VectorMath#product}, kept as the kernel in use reads them: in tiles of consecutive rows, and in
 * a tile the weights that one row of the other factor meets side by side.
 */
public final class ProductWeights {

    private final int rows;
    private final int depth;
    private final int[] starts;
    private final float[] values;
    private final Rows terms;

    private ProductWeights(int rows, int depth, int[] starts) {
        this.rows = rows;
        this.depth = depth;
        this.starts = starts;
        values = new float[Math.multiplyExact(starts[starts.length - 1], depth)];
        terms = Rows.all(depth);
    }

    /** Weights of zero, {@code rows} results of {@code depth} terms each. */
    public static ProductWeights zeros(int rows, int depth) {
        return inTiles(rows, depth, VectorMath.tileStarts(rows));
    }

    /** Weights of zero in tiles that begin at the rows {@code starts}; the last of these is where the last tile ends. */
    public static ProductWeights inTiles(int rows, int depth, int[] starts) {
        return new ProductWeights(rows, depth, starts);
    }

    /** Number of results. */
    public int rows() {
        return rows;
    }

    /** Number of terms of each result. */
    public int depth() {
        return depth;
    }

    /** All terms. */
    public Rows terms() {
        return terms;
    }

    /** Number of tiles. */
    public int tiles() {
        return starts.length - 1;
    }

    /** The first row of a tile. */
    public int start(int tile) {
        return starts[tile];
    }

    /** Rows of a tile; those beyond {@link #rows} have weights of zero. */
    public int height(int tile) {
        return starts[tile + 1] - starts[tile];
    }

    /** Where a tile begins in {@link #array}; the weights of its rows for term k begin {@code k * height} behind. */
    public int offset(int tile) {
        return starts[tile] * depth;
    }

    /** The backing array. */
    public float[] array() {
        return values;
    }

    /** Row i of {@code matrix} becomes the weights of result i from term {@code first} on. */
    public void load(FloatMatrix matrix, int first) {
        requireRows(matrix.rows());
        Objects.checkFromIndexSize(first, matrix.columns(), depth);
        for (int tile = 0; tile < tiles(); tile++) {
            int height = height(tile);
            int end = Math.min(height, rows - start(tile));
            for (int k = 0; k < matrix.columns(); k++) {
                int to = offset(tile) + (first + k) * height;
                int from = start(tile) * matrix.columns() + k;
                for (int row = 0; row < end; row++) {
                    values[to + row] = matrix.array()[from + row * matrix.columns()];
                }
            }
        }
    }

    /** Row k of {@code matrix} becomes the weights of term {@code first + k}. */
    public void loadTransposed(FloatMatrix matrix, int first) {
        requireRows(matrix.columns());
        Objects.checkFromIndexSize(first, matrix.rows(), depth);
        for (int k = 0; k < matrix.rows(); k++) {
            loadTerm(first + k, matrix.array(), k * rows);
        }
    }

    /** The values of {@code source} from {@code from} on become the weights of term {@code term}. */
    public void loadTerm(int term, float[] source, int from) {
        Objects.checkIndex(term, depth);
        Objects.checkFromIndexSize(from, rows, source.length);
        for (int tile = 0; tile < tiles(); tile++) {
            int height = height(tile);
            int count = Math.min(height, rows - start(tile));
            System.arraycopy(source, from + start(tile), values, offset(tile) + term * height, count);
        }
    }

    private void requireRows(int found) {
        if (found != rows) {
            throw new IllegalArgumentException("expected weights of " + rows + " rows, got " + found);
        }
    }
}
