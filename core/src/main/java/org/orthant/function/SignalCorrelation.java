package org.orthant.function;

import org.orthant.community.Partition;
import org.orthant.math.Sequence;
import org.orthant.stats.Correlation;

/** Pearson correlations of activity with one signal, over all steps and trials of what is given. */
public final class SignalCorrelation {

    private SignalCorrelation() {}

    /**
     * The correlation of each channel with the signal, samples in the order of steps, then trials.
     *
     * @param activity (T, B, C)
     * @param signal (T, B, 1)
     * @return C correlations; NaN where the channel or the signal is constant
     */
    public static double[] perChannel(Sequence activity, Sequence signal) {
        requireSameSamples(activity, signal);
        double[] expected = channel(signal, 0);
        double[] r = new double[activity.channels()];
        for (int c = 0; c < r.length; c++) {
            r[c] = Correlation.pearson(channel(activity, c), expected);
        }
        return r;
    }

    private static double[] channel(Sequence sequence, int channel) {
        float[] values = sequence.array();
        double[] samples = new double[sequence.steps() * sequence.trials()];
        for (int s = 0; s < samples.length; s++) {
            samples[s] = values[s * sequence.channels() + channel];
        }
        return samples;
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
}
