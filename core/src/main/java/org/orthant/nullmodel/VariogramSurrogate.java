package org.orthant.nullmodel;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * Surrogates of brain maps that keep the values and the spatial autocorrelation of a map and destroy where it is high and
 * low (Burt, Helmer, Shinn, Anticevic and Murray 2020).
 *
 * <p>The map is permuted, smoothed over each node's nearest neighbours for several fractions of all nodes, and the map's
 * variogram is regressed on that of each smoothed map, y = alpha + beta x. The fraction of smallest error wins; its map
 * times sqrt(|beta|), plus standard normal noise times sqrt(|alpha|), is the surrogate's <em>score</em>. The surrogate
 * itself has the map's own values in the order of the scores.
 *
 * <p>Draw d comes from the stream ({@link Purpose#SURROGATE}, d). Beside the distances, memory grows with the number of
 * nodes, not of pairs.
 */
public final class VariogramSurrogate {

    /** Fewest nodes that make neighbourhoods of different size. */
    public static final int FEWEST_NODES = 10;

    /** Surrogates that are made side by side: a multiple of what kernels take at once. */
    static final int LANES = 80;

    private final Distances distances;
    private final NeighbourSmoothing smoothing;
    private final Variogram variogram;

    private VariogramSurrogate(Distances distances, VariogramOptions options) {
        this.distances = distances;
        this.smoothing = new NeighbourSmoothing(distances, options.fractions());
        this.variogram = new Variogram(distances, options);
    }

    /**
     * Surrogates of maps over nodes at these distances.
     *
     * @throws IllegalArgumentException if there are fewer than {@link #FEWEST_NODES} nodes, or all near distances are equal
     */
    public static VariogramSurrogate of(Distances distances, VariogramOptions options) {
        if (distances.nodeCount() < FEWEST_NODES) {
            throw new IllegalArgumentException(
                    "expected at least " + FEWEST_NODES + " nodes, got " + distances.nodeCount());
        }
        return new VariogramSurrogate(distances, options);
    }

    /** N. */
    public int nodeCount() {
        return distances.nodeCount();
    }

    /** The distances at which variograms are estimated. */
    public double[] lags() {
        return variogram.lags();
    }

    /** Pairs of nodes that are closer than this make the variogram. */
    public double cutoff() {
        return variogram.cutoff();
    }

    /** The width of the kernel that smooths the variogram, three steps of the lags. */
    public double bandwidth() {
        return variogram.bandwidth();
    }

    /** The variogram of each map, a value per lag. */
    public double[][] variograms(double[]... maps) {
        double[][] all = new double[maps.length][];
        for (int from = 0; from < maps.length; from += LANES) {
            double[][] part = Arrays.copyOfRange(maps, from, Math.min(maps.length, from + LANES));
            for (double[] map : part) {
                requireMap(map);
            }
            double[][] values = transposed(variogram.of(transposed(part))[0]);
            System.arraycopy(values, 0, all, from, part.length);
        }
        return all;
    }

    /** {@code map} smoothed over the nearest neighbours, for each of the options' fractions. */
    public double[][] smoothed(double... map) {
        requireMap(map);
        double[][][] smooth = smoothing.of(transposed(map));
        double[][] maps = new double[smooth.length][];
        Arrays.setAll(maps, f -> transposed(smooth[f])[0]);
        return maps;
    }

    /**
     * How the variogram of a smoothed map fits the target's: y = alpha + beta x by least squares.
     *
     * @param alpha intercept
     * @param beta slope
     * @param error sum of squared residuals
     */
    public record Fit(double alpha, double beta, double error) {

        /** The regression of {@code y} on {@code x}; of a constant x the slope is 0. */
        public static Fit of(double[] x, double[] y) {
            double meanX = Arrays.stream(x).sum() / x.length;
            double meanY = Arrays.stream(y).sum() / y.length;
            double products = 0;
            double squares = 0;
            for (int k = 0; k < x.length; k++) {
                products += (x[k] - meanX) * (y[k] - meanY);
                squares += (x[k] - meanX) * (x[k] - meanX);
            }
            double beta = squares > 0 ? products / squares : 0;
            double alpha = meanY - beta * meanX;
            double error = 0;
            for (int k = 0; k < x.length; k++) {
                double residual = y[k] - alpha - beta * x[k];
                error += residual * residual;
            }
            return new Fit(alpha, beta, error);
        }
    }

    /**
     * Surrogates of {@code map}, each with the map's own values.
     *
     * @return a row per draw
     * @throws IllegalArgumentException if the map has another number of nodes, does not vary, or is not finite
     */
    public double[][] maps(double[] map, int draws, RandomStreams streams) {
        double[][] surrogates = new double[draws][];
        double[] sorted = map.clone();
        Arrays.sort(sorted);
        for (int from = 0; from < draws; from += LANES) {
            double[][] scores = scores(map, from, Math.min(draws, from + LANES), streams);
            for (int d = 0; d < scores.length; d++) {
                surrogates[from + d] = ranked(scores[d], sorted);
            }
        }
        return surrogates;
    }

    /** The values of {@code sorted} in the order of the scores. */
    private static double[] ranked(double[] scores, double[] sorted) {
        int[] order = Ascending.order(scores);
        double[] values = new double[scores.length];
        for (int k = 0; k < order.length; k++) {
            values[order[k]] = sorted[k];
        }
        return values;
    }

    /** The scores of draws [from, to), a row per draw. */
    double[][] scores(double[] map, int from, int to, RandomStreams streams) {
        requireMap(map);
        requireVariation(map);
        int n = map.length;
        int lanes = to - from;
        double[][] permuted = new double[n][lanes];
        double[][] noise = new double[lanes][n];
        for (int lane = 0; lane < lanes; lane++) {
            UniformRandomProvider random = streams.stream(Purpose.SURROGATE, from + lane);
            double[] shuffled = ArraySampler.shuffle(random, map.clone());
            var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
            for (int i = 0; i < n; i++) {
                permuted[i][lane] = shuffled[i];
                noise[lane][i] = gaussian.sample();
            }
        }
        double[][][] smooth = smoothing.of(permuted);
        double[][][] variograms = variogram.of(smooth);
        Arrays.setAll(variograms, f -> transposed(variograms[f]));
        double[] target = variograms(map)[0];
        for (int lane = 0; lane < lanes; lane++) {
            addSmooth(smooth, variograms, target, lane, noise[lane]);
        }
        return noise;
    }

    /** Turns the noise of one lane into its scores. */
    private static void addSmooth(
            double[][][] smooth, double[][][] variograms, double[] target, int lane, double[] noise) {
        Fit best = new Fit(0, 0, Double.POSITIVE_INFINITY);
        int chosen = 0;
        for (int f = 0; f < smooth.length; f++) {
            Fit fit = Fit.of(variograms[f][lane], target);
            if (fit.error() < best.error()) {
                best = fit;
                chosen = f;
            }
        }
        double slope = Math.sqrt(Math.abs(best.beta()));
        double spread = Math.sqrt(Math.abs(best.alpha()));
        for (int i = 0; i < noise.length; i++) {
            noise[i] = slope * smooth[chosen][i][lane] + spread * noise[i];
        }
    }

    private void requireMap(double[] map) {
        if (map.length != distances.nodeCount()) {
            throw new IllegalArgumentException(
                    "expected a map of " + distances.nodeCount() + " nodes, got " + map.length);
        }
        for (int i = 0; i < map.length; i++) {
            if (!Double.isFinite(map[i])) {
                throw new IllegalArgumentException(
                        "expected a finite map, got " + map[i] + " at node " + (i + 1) + " (counted from 1)");
            }
        }
    }

    private static void requireVariation(double[] map) {
        if (Arrays.stream(map).allMatch(value -> value == map[0])) {
            throw new IllegalArgumentException("expected a map that varies, got " + map[0] + " at every node");
        }
    }

    private static double[][] transposed(double[]... rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
