package org.orthant.connectivity;

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
    /** Sums of centred products (i, j), j at least i, row-major; nothing before the first chunk, whose sums they then are. */
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
        double[] chunkMean = means(chunk);
        merge(samples, chunkMean, centredProducts(chunk, chunkMean));
        return this;
    }

    /** The mean of each channel of {@code chunk}. */
    static double[] means(Sequence chunk) {
        int channels = chunk.channels();
        float[] values = chunk.array();
        double[] sums = new double[channels];
        for (int offset = 0; offset < values.length; offset += channels) {
            for (int c = 0; c < channels; c++) {
                sums[c] += values[offset + c];
            }
        }
        for (int c = 0; c < channels; c++) {
            if (!Double.isFinite(sums[c])) {
                throw notFinite(chunk, c);
            }
            sums[c] /= (double) chunk.steps() * chunk.trials();
        }
        return sums;
    }

    private static IllegalArgumentException notFinite(Sequence chunk, int channel) {
        float[] values = chunk.array();
        int k = channel;
        while (Float.isFinite(values[k])) {
            k += chunk.channels();
        }
        int sample = k / chunk.channels();
        return new IllegalArgumentException("expected finite activity, got " + values[k] + " at step "
                + (sample / chunk.trials() + 1) + ", trial " + (sample % chunk.trials() + 1) + ", channel "
                + (channel + 1) + " (counted from 1)");
    }

    private double[] centredProducts(Sequence chunk, double[] chunkMean) {
        float[] values = chunk.array();
        double[] sums = new double[Math.multiplyExact(channels, channels)];
        int samples = chunk.steps() * chunk.trials();
        double[][] block = new double[Math.min(CrossProducts.block(channels), samples)][channels];
        for (int from = 0; from < samples; from += block.length) {
            int size = Math.min(block.length, samples - from);
            for (int s = 0; s < size; s++) {
                centre(values, (from + s) * channels, chunkMean, block[s]);
            }
            CrossProducts.add(block, size, sums);
        }
        return sums;
    }

    private static void centre(float[] values, int offset, double[] mean, double[] centred) {
        for (int c = 0; c < mean.length; c++) {
            centred[c] = values[offset + c] - mean[c];
        }
    }

    private void merge(long added, double[] addedMean, double[] addedProducts) {
        long total = count + added;
        if (count == 0) {
            System.arraycopy(addedMean, 0, mean, 0, channels);
            products = addedProducts;
            count = added;
            return;
        }
        double weight = (double) count * added / total;
        for (int i = 0; i < channels; i++) {
            double scaled = weight * (addedMean[i] - mean[i]);
            for (int j = i; j < channels; j++) {
                int k = i * channels + j;
                products[k] += Math.fma(scaled, addedMean[j] - mean[j], addedProducts[k]);
            }
        }
        for (int i = 0; i < channels; i++) {
            mean[i] += (addedMean[i] - mean[i]) * added / total;
        }
        count = total;
    }

    /** The mean of each channel over all samples so far; 0 before the first. */
    public double[] means() {
        return mean.clone();
    }

    /** The covariance of all samples so far, C x C, with n - 1 in the denominator; NaN of fewer than two samples. */
    public DoubleMatrix covariance() {
        double[] values = new double[channels * channels];
        for (int i = 0; i < channels; i++) {
            for (int j = i; j < channels; j++) {
                values[i * channels + j] = count < 2 ? Double.NaN : products[i * channels + j] / (count - 1);
            }
        }
        CrossProducts.mirror(values, channels);
        return DoubleMatrix.adopt(channels, channels, values);
    }

    /** The correlation of all samples so far; silent channels are excluded, all of them if nothing varies. */
    public SimilarityMatrix correlation() {
        return correlation(count == 0 ? new double[channels * channels] : products.clone());
    }

    /** The same in the place of the sums, so that there is one large array and not two; nothing may follow. */
    SimilarityMatrix lastCorrelation() {
        return count == 0 ? correlation() : correlation(products);
    }

    private SimilarityMatrix correlation(double[] sums) {
        double largest = 0;
        for (int i = 0; i < channels; i++) {
            largest = Math.max(largest, sums[i * channels + i]);
        }
        boolean[] silent = new boolean[channels];
        for (int i = 0; i < channels; i++) {
            silent[i] = !(sums[i * channels + i] > SILENT_VARIANCE * largest);
        }
        return SimilarityMatrix.computed(SimilarityKind.FUNCTIONAL, CrossProducts.normalise(sums, silent), silent);
    }
}
