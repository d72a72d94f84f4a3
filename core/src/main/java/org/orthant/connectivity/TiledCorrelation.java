package org.orthant.connectivity;

import java.util.stream.IntStream;
import org.orthant.math.Sequence;
import org.orthant.math.VectorMath;

/**
 * Pearson correlation, or cosine, of so many channels that only the result, in single precision, fits into memory: tile by tile, each
 * summed over all samples in double precision before it is rounded. Tiles are spread over the cores of the current pool;
 * no bit depends on them.
 */
final class TiledCorrelation {

    private static final int TILE = 256;

    private final float[] values;
    private final int channels;
    private final int samples;
    private final double[] mean;
    private final double[] root;
    private final boolean[] silent;
    private final float own;

    private TiledCorrelation(Sequence activity, double[] mean, Diagonal diagonal) {
        this.own = diagonal == Diagonal.KEEP ? 1 : 0;
        this.values = activity.array();
        this.channels = activity.channels();
        this.samples = activity.steps() * activity.trials();
        this.mean = mean;
        this.root = roots();
        this.silent = new boolean[channels];
        double largest = 0;
        for (double r : root) {
            largest = Math.max(largest, r * r);
        }
        for (int c = 0; c < channels; c++) {
            silent[c] = !(root[c] * root[c] > CorrelationAccumulator.SILENT_VARIANCE * largest);
        }
    }

    static SimilarityMatrix of(Sequence activity, Diagonal diagonal) {
        double[] mean = CorrelationAccumulator.means(activity);
        return new TiledCorrelation(activity, mean, diagonal).matrix(SimilarityKind.FUNCTIONAL);
    }

    /** The cosine of channels: their correlation with nothing subtracted. */
    static SimilarityMatrix cosine(SimilarityKind kind, Sequence rows, Diagonal diagonal) {
        CorrelationAccumulator.means(rows); // refuses what is not finite
        return new TiledCorrelation(rows, new double[rows.channels()], diagonal).matrix(kind);
    }

    private SimilarityMatrix matrix(SimilarityKind kind) {
        float[] result = new float[Math.multiplyExact(channels, channels)];
        int tiles = (channels + TILE - 1) / TILE;
        IntStream.range(0, tiles).parallel().forEach(tile -> fillRows(tile * TILE, result));
        return SimilarityMatrix.computed(kind, result, silent);
    }

    /** FC of which rows are asked for, with a diagonal of 0. */
    static TiledCorrelation rowsOf(Sequence activity) {
        return new TiledCorrelation(activity, CorrelationAccumulator.means(activity), Diagonal.ZERO);
    }

    int channels() {
        return channels;
    }

    boolean isSilent(int channel) {
        return silent[channel];
    }

    /** Rows [first, first + count), row-major: the bits of {@link #of}. */
    void rows(int first, int count, float[] into) {
        int tiles = (channels + TILE - 1) / TILE;
        for (int row = first; row < first + count; row += TILE) {
            int from = row;
            int height = Math.min(TILE, first + count - row);
            IntStream.range(0, tiles).parallel().forEach(tile -> {
                double[][] sums = sums(from, height, tile * TILE);
                for (int x = 0; x < height; x++) {
                    for (int y = 0; y < sums[x].length; y++) {
                        int i = from + x;
                        int j = tile * TILE + y;
                        into[(i - first) * channels + j] = similarity(sums[x][y], i, j);
                    }
                }
            });
        }
    }

    /** Roots of the sums of squared deviations. */
    private double[] roots() {
        double[] sums = new double[channels];
        for (int s = 0; s < samples; s++) {
            for (int c = 0; c < channels; c++) {
                double deviation = values[s * channels + c] - mean[c];
                sums[c] = Math.fma(deviation, deviation, sums[c]);
            }
        }
        for (int c = 0; c < channels; c++) {
            sums[c] = Math.sqrt(sums[c]);
        }
        return sums;
    }

    /** The tiles of rows from {@code first} on, at and right of the diagonal, and their mirror images. */
    private void fillRows(int first, float[] result) {
        for (int column = first; column < channels; column += TILE) {
            store(sums(first, Math.min(TILE, channels - first), column), first, column, result);
        }
    }

    /** Sums of products of {@code height} channels from {@code first} on with a tile's from {@code column} on. */
    private double[][] sums(int first, int height, int column) {
        double[][] rows = new double[CrossProducts.BLOCK][TILE];
        double[][] columns = new double[CrossProducts.BLOCK][TILE];
        double[][] sums = new double[height][Math.min(TILE, channels - column)];
        for (int from = 0; from < samples; from += CrossProducts.BLOCK) {
            int count = Math.min(CrossProducts.BLOCK, samples - from);
            centre(from, count, first, rows);
            centre(from, count, column, columns);
            VectorMath.crossProducts(rows, columns, 0, count, sums);
        }
        return sums;
    }

    private void centre(int from, int count, int first, double[][] block) {
        int width = Math.min(TILE, channels - first);
        for (int s = 0; s < count; s++) {
            int offset = (from + s) * channels + first;
            for (int c = 0; c < width; c++) {
                block[s][c] = values[offset + c] - mean[first + c];
            }
        }
    }

    private void store(double[][] sums, int first, int column, float[] result) {
        for (int x = 0; x < sums.length; x++) {
            for (int y = 0; y < sums[x].length; y++) {
                int i = first + x;
                int j = column + y;
                if (j >= i) {
                    float r = similarity(sums[x][y], i, j);
                    result[i * channels + j] = r;
                    result[j * channels + i] = r;
                }
            }
        }
    }

    private float similarity(double sum, int i, int j) {
        if (silent[i] || silent[j]) {
            return 0;
        }
        return i == j ? own : (float) Math.clamp(sum / (root[i] * root[j]), -1.0, 1.0);
    }
}
