package org.orthant.function;

import org.orthant.community.Partition;
import org.orthant.math.Sequence;

/** Pearson correlations of activity with one signal, over all steps and trials of what is given. */
public final class SignalCorrelation {

    private SignalCorrelation() {}

    /**
     * The correlation of each channel with the signal. Sums are taken in double, two-pass, in the order of steps, then
     * trials.
     *
     * @param activity (T, B, C)
     * @param signal (T, B, 1)
     * @return C correlations; NaN where the channel or the signal is constant
     */
    public static double[] perChannel(Sequence activity, Sequence signal) {
        requireSameSamples(activity, signal);
        int samples = signal.array().length;
        double[] centredSignal = centred(signal.array(), 0, 1, samples);
        double signalSquares = squares(centredSignal);
        double[] r = new double[activity.channels()];
        for (int c = 0; c < r.length; c++) {
            double[] channel = centred(activity.array(), c, r.length, samples);
            double product = 0;
            for (int s = 0; s < samples; s++) {
                product = Math.fma(channel[s], centredSignal[s], product);
            }
            double scale = Math.sqrt(squares(channel) * signalSquares);
            r[c] = scale > 0 ? Math.clamp(product / scale, -1.0, 1.0) : Double.NaN;
        }
        return r;
    }

    /**
     * The unweighted mean, over each module's neurons, of their correlations with the signal. Neurons that are constant
     * over these samples are left out.
     *
     * @param neuronCorrelations N correlations, from {@link #perChannel}
     * @return K values, K = {@link Partition#moduleCount()}; NaN for a module whose neurons are all constant
     */
    public static double[] moduleMeans(double[] neuronCorrelations, Partition partition) {
        double[] means = new double[partition.moduleCount()];
        for (int k = 0; k < means.length; k++) {
            double sum = 0;
            int count = 0;
            for (int i : partition.members(k)) {
                if (!Double.isNaN(neuronCorrelations[i])) {
                    sum += neuronCorrelations[i];
                    count++;
                }
            }
            means[k] = sum / count;
        }
        return means;
    }

    private static void requireSameSamples(Sequence activity, Sequence signal) {
        if (activity.steps() != signal.steps() || activity.trials() != signal.trials() || signal.channels() != 1) {
            throw new IllegalArgumentException("expected a signal of " + activity.steps() + " steps x "
                    + activity.trials() + " trials x 1 channel, got " + signal);
        }
    }

    private static double[] centred(float[] values, int offset, int stride, int samples) {
        double sum = 0;
        for (int s = 0; s < samples; s++) {
            sum += values[offset + s * stride];
        }
        double mean = sum / samples;
        double[] centred = new double[samples];
        for (int s = 0; s < samples; s++) {
            centred[s] = values[offset + s * stride] - mean;
        }
        return centred;
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum = Math.fma(v, v, sum);
        }
        return sum;
    }
}
