package org.orthant.connectivity;

import java.util.Arrays;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Sequence;

/**
 * Means, covariance and Pearson correlation of channels over samples that arrive in chunks.
 *
 * <p>Each chunk is taken in two passes (means, then centred products); chunks are merged by the update of Chan, Golub
 * and LeVeque (1983). A single chunk gives the two-pass correlation. Sizes of chunks change the last bits, nothing else
 * does. Not thread-safe.
 */
public final class CorrelationAccumulator {

    /** A channel whose variance is at most this share of the largest channel's is silent. */
    public static final double SILENT_VARIANCE = 1e-12;

    private final int channels;
    private final double[] mean;
    /** Sums of centred products (i, j), j at least i, row-major; nothing before the first chunk. */
    private double[] products = new double[0];

    private long count;

    /** An accumulator that has seen nothing, for {@code channels} channels. */
    public CorrelationAccumulator(int channels) {
        this.channels = channels;
        this.mean = new double[channels];
    }

    /**
     * Adds all steps and trials of {@code chunk} as samples, in the order of steps, then trials.
     *
     * @throws IllegalArgumentException if the number of channels differs, or naming the place of the first value that
     *     is not finite
     */
    public CorrelationAccumulator add(Sequence chunk) {
        if (chunk.channels() != channels) {
            throw new IllegalArgumentException("expected " + channels + " channels, got " + chunk.channels());
        }
        long samples = (long) chunk.steps() * chunk.trials();
        if (samples == 0 || channels == 0) {
            return this;
        }
        CentredActivity centred = CentredActivity.of(chunk);
        if (count == 0) {
            products = new double[Math.multiplyExact(channels, channels)];
        }
        double[] shift = new double[channels];
        Arrays.setAll(shift, c -> centred.centre()[c] - mean[c]);
        long total = count + samples;
        double weight = (double) count * samples / total;
        PairSums.of(centred).upper(square -> merge(square, weight, shift));
        for (int c = 0; c < channels; c++) {
            mean[c] = count == 0 ? shift[c] : mean[c] + shift[c] * samples / total;
        }
        count = total;
        return this;
    }

    private void merge(PairSquare added, double weight, double[] shift) {
        for (int i = 0; i < added.rows(); i++) {
            double scaled = weight * shift[added.row() + i];
            int to = (added.row() + i) * channels + added.column();
            double[] sums = added.row(i);
            for (int j = 0; j < added.columns(); j++) {
                products[to + j] += Math.fma(scaled, shift[added.column() + j], sums[j]);
            }
        }
    }

    /** The mean of each channel over all samples so far; 0 before the first. */
    public double[] means() {
        return mean.clone();
    }

    /** The covariance of all samples so far, C x C, with n - 1 in the denominator; NaN of fewer than two samples. */
    public DoubleMatrix covariance() {
        double[] values = new double[channels * channels];
        if (count < 2) {
            Arrays.fill(values, Double.NaN);
            return DoubleMatrix.adopt(channels, channels, values);
        }
        for (int i = 0; i < channels; i++) {
            for (int j = i; j < channels; j++) {
                values[i * channels + j] = products[i * channels + j] / (count - 1);
                values[j * channels + i] = values[i * channels + j];
            }
        }
        return DoubleMatrix.adopt(channels, channels, values);
    }

    /** The correlation of all samples so far; silent channels are excluded, all of them if nothing varies. */
    public SimilarityMatrix correlation() {
        double[] sums = count == 0 ? new double[channels * channels] : products;
        return PairScaling.of(SimilarityKind.FUNCTIONAL, sums, channels).matrix(PairSums.stored(sums, channels));
    }
}
