package org.orthant.math.internal;

/** Sums of products of channels over samples, in loops over neighbouring channels that the compiler turns into vectors. */
final class PlainCrossProducts {

    private static final int UNROLL = 8;

    private PlainCrossProducts() {}

    /** The sums of channel {@code i} with the channels from {@code first} on. */
    static void add(double[][] samples, int from, int to, int i, int first, double[] sums) {
        int s = from;
        for (; s + UNROLL <= to; s += UNROLL) {
            addEight(samples, s, i, first, sums);
        }
        for (; s < to; s++) {
            double[] sample = samples[s];
            double a = sample[i];
            for (int j = first; j < sums.length; j++) {
                sums[j] = Math.fma(a, sample[j], sums[j]);
            }
        }
    }

    private static void addEight(double[][] samples, int s, int i, int first, double[] sums) {
        double[] x0 = samples[s];
        double[] x1 = samples[s + 1];
        double[] x2 = samples[s + 2];
        double[] x3 = samples[s + 3];
        double[] x4 = samples[s + 4];
        double[] x5 = samples[s + 5];
        double[] x6 = samples[s + 6];
        double[] x7 = samples[s + 7];
        double a0 = x0[i];
        double a1 = x1[i];
        double a2 = x2[i];
        double a3 = x3[i];
        double a4 = x4[i];
        double a5 = x5[i];
        double a6 = x6[i];
        double a7 = x7[i];
        for (int j = first; j < sums.length; j++) {
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
