package org.orthant.math.internal;

import org.orthant.math.SampleBlock;
import org.orthant.math.Sequence;

/** Sums of products of channels over samples, in loops over neighbouring channels that the compiler turns into vectors. */
final class PlainCrossProducts {

    private static final int UNROLL = 8;

    private PlainCrossProducts() {}

    /** Fills the strips from channel {@code first} on, a multiple of their width. */
    static void centre(Sequence activity, int at, double[] centre, int first, SampleBlock block) {
        float[] values = activity.array();
        double[] strips = block.array();
        for (int s = 0; s < block.samples(); s++) {
            int from = at + s * activity.channels();
            for (int c = first; c < block.width(); c += SampleBlock.STRIP) {
                int to = SampleBlock.at(s, c);
                for (int k = 0; k < SampleBlock.STRIP; k++) {
                    strips[to + k] = c + k < centre.length ? values[from + c + k] - centre[c + k] : 0;
                }
            }
        }
    }

    /**
     * Sums of a block's channels with another's; of one block with itself only above the diagonal. Samples are copied into
     * arrays of their own: the compiler wants all of a loop's arrays read and written at the same index.
     */
    static void add(SampleBlock left, SampleBlock right, double[][] sums) {
        double[][] a = rows(left);
        double[][] x = left == right ? a : rows(right);
        for (int i = 0; i < left.rows(); i++) {
            add(a, x, i, left == right ? i : 0, sums[i]);
        }
    }

    private static double[][] rows(SampleBlock block) {
        double[][] rows = new double[block.samples()][block.width()];
        for (int s = 0; s < rows.length; s++) {
            for (int c = 0; c < block.width(); c += SampleBlock.STRIP) {
                System.arraycopy(block.array(), SampleBlock.at(s, c), rows[s], c, SampleBlock.STRIP);
            }
        }
        return rows;
    }

    /** The sums of channel {@code i} of {@code left} with the channels from {@code first} on of {@code right}. */
    private static void add(double[][] left, double[][] right, int i, int first, double[] sums) {
        int s = 0;
        for (; s + UNROLL <= left.length; s += UNROLL) {
            addEight(left, right, s, i, first, sums);
        }
        for (; s < left.length; s++) {
            double[] sample = right[s];
            double a = left[s][i];
            for (int j = first; j < sample.length; j++) {
                sums[j] = Math.fma(a, sample[j], sums[j]);
            }
        }
    }

    private static void addEight(double[][] left, double[][] right, int s, int i, int first, double[] sums) {
        double[] x0 = right[s];
        double[] x1 = right[s + 1];
        double[] x2 = right[s + 2];
        double[] x3 = right[s + 3];
        double[] x4 = right[s + 4];
        double[] x5 = right[s + 5];
        double[] x6 = right[s + 6];
        double[] x7 = right[s + 7];
        double a0 = left[s][i];
        double a1 = left[s + 1][i];
        double a2 = left[s + 2][i];
        double a3 = left[s + 3][i];
        double a4 = left[s + 4][i];
        double a5 = left[s + 5][i];
        double a6 = left[s + 6][i];
        double a7 = left[s + 7][i];
        for (int j = first; j < x0.length; j++) {
            double sum = Math.fma(a0, x0[j], sums[j]);
            sum = Math.fma(a1, x1[j], sum);
            sum = Math.fma(a2, x2[j], sum);
            sum = Math.fma(a3, x3[j], sum);
            sum = Math.fma(a4, x4[j], sum);
            sum = Math.fma(a5, x5[j], sum);
            sum = Math.fma(a6, x6[j], sum);
            sums[j] = Math.fma(a7, x7[j], sum);
        }
    }
}
