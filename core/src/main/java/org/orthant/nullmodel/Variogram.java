package org.orthant.nullmodel;

import java.util.Arrays;
import org.orthant.math.SampleBlock;
import org.orthant.math.VectorMath;

/**
 * The smooth variogram of maps: half the squared difference of two nodes' values as a function of their distance, over
 * pairs closer than a percentile of all distances (Viladomat et al. 2014; Burt et al. 2020). At lag h it is the mean over
 * pairs, weighted by exp(-(2.68 (h - d))^2 / (2 b^2)); lags are evenly spaced from the shortest to the longest of these
 * distances, b is three of their steps.
 */
final class Variogram {

    /** Pairs taken at once. */
    private static final int BLOCK = 32;

    /** Lags from one end of the kernel to the other. */
    private static final double BANDWIDTH = 3;

    private static final double SHARPNESS = 2.68;

    private final Distances distances;
    private final double cutoff;
    private final double first;
    private final double step;
    private final int lags;
    /** Half the squared ratio of sharpness and bandwidth. */
    private final double decay;
    /** exp(-decay (k step)^2). */
    private final double[] falling;
    /** The sum of weights at each lag. */
    private final double[] totals;

    Variogram(Distances distances, VariogramOptions options) {
        this.distances = distances;
        this.cutoff = distances.percentile(options.percentile());
        this.lags = options.lags();
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (int i = 0; i < distances.nodeCount(); i++) {
            for (int j = i + 1; j < distances.nodeCount(); j++) {
                double d = distances.get(i, j);
                if (d < cutoff) {
                    shortest = Math.min(shortest, d);
                    longest = Math.max(longest, d);
                }
            }
        }
        if (!(shortest < longest)) {
            throw new IllegalArgumentException("expected different distances below their percentile "
                    + options.percentile() + ", which is " + cutoff + "; found none");
        }
        this.first = shortest;
        this.step = (longest - shortest) / (lags - 1);
        double ratio = SHARPNESS / (BANDWIDTH * step);
        this.decay = ratio * ratio / 2;
        this.falling = new double[lags];
        for (int k = 0; k < lags; k++) {
            falling[k] = StrictMath.exp(-decay * (k * step) * (k * step));
        }
        this.totals = new double[lags];
        double[] weights = new double[lags];
        for (int i = 0; i < distances.nodeCount(); i++) {
            for (int j = i + 1; j < distances.nodeCount(); j++) {
                if (distances.get(i, j) < cutoff) {
                    weigh(distances.get(i, j), weights);
                    for (int h = 0; h < lags; h++) {
                        totals[h] += weights[h];
                    }
                }
            }
        }
    }

    /** The distances at which the variogram is estimated. */
    double[] lags() {
        double[] values = new double[lags];
        for (int h = 0; h < lags; h++) {
            values[h] = first + h * step;
        }
        return values;
    }

    /** Pairs at or beyond this distance do not count. */
    double cutoff() {
        return cutoff;
    }

    /** b. */
    double bandwidth() {
        return BANDWIDTH * step;
    }

    /**
     * The variograms of sets of maps.
     *
     * @param sets for each set a row per node, a lane per map
     * @return for each set a row per lag
     */
    double[][][] of(double[][]... sets) {
        int lanes = sets[0][0].length;
        double[][][] sums = new double[sets.length][][];
        Arrays.setAll(sums, s -> SampleBlock.sums(lags, lanes));
        Block block = new Block(lanes);
        for (int i = 0; i < distances.nodeCount(); i++) {
            for (int j = i + 1; j < distances.nodeCount(); j++) {
                double d = distances.get(i, j);
                if (d < cutoff) {
                    block.add(i, j, d);
                    if (block.count == BLOCK) {
                        block.empty(sets, sums);
                    }
                }
            }
        }
        block.empty(sets, sums);
        double[][][] means = new double[sets.length][lags][lanes];
        for (int s = 0; s < sets.length; s++) {
            for (int h = 0; h < lags; h++) {
                for (int lane = 0; lane < lanes; lane++) {
                    means[s][h][lane] = sums[s][h][lane] / totals[h];
                }
            }
        }
        return means;
    }

    /** Pairs of nodes whose squared differences wait to be added. */
    private final class Block {

        private final int[] from = new int[BLOCK];
        private final int[] to = new int[BLOCK];
        private final double[][] weights = new double[BLOCK][lags];
        private final double[][] squares;
        private final SampleBlock left = new SampleBlock(lags);
        private final SampleBlock right;
        private int count;

        Block(int lanes) {
            squares = new double[BLOCK][lanes];
            right = new SampleBlock(lanes);
        }

        void add(int i, int j, double distance) {
            from[count] = i;
            to[count] = j;
            weigh(distance, weights[count]);
            count++;
        }

        void empty(double[][][] sets, double[][][] sums) {
            left.load(weights, count, lags);
            for (int s = 0; s < sets.length; s++) {
                for (int p = 0; p < count; p++) {
                    square(sets[s][from[p]], sets[s][to[p]], squares[p]);
                }
                right.load(squares, count, squares[0].length);
                VectorMath.crossProducts(left, right, sums[s]);
            }
            count = 0;
        }
    }

    private static void square(double[] a, double[] b, double[] half) {
        for (int lane = 0; lane < half.length; lane++) {
            double difference = a[lane] - b[lane];
            half[lane] = 0.5 * difference * difference;
        }
    }

    /**
     * The kernel at all lags from two exponentials: with v the distance from the nearest lag, k lags on it is exp(-c v^2)
     * exp(2 c v step)^k exp(-c (k step)^2).
     */
    private void weigh(double distance, double[] weights) {
        int nearest = (int) Math.rint((distance - first) / step);
        double v = distance - first - nearest * step;
        double peak = StrictMath.exp(-decay * v * v);
        double growth = StrictMath.exp(2 * decay * v * step);
        double power = peak;
        for (int h = nearest; h < lags; h++) {
            weights[h] = power * falling[h - nearest];
            power *= growth;
        }
        double shrinkage = 1 / growth;
        power = peak * shrinkage;
        for (int h = nearest - 1; h >= 0; h--) {
            weights[h] = power * falling[nearest - h];
            power *= shrinkage;
        }
    }
}
