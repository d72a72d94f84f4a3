package org.orthant.bench;

import java.util.Arrays;
import java.util.Locale;
import org.orthant.network.Ctrnn;
import org.orthant.training.BackpropagationThroughTime;
import org.orthant.training.TrainingBatch;
import org.orthant.training.TrainingOptions;

/**
 * Times single training steps as the scripts in {@code bench/peers} time their peers: 16 streams of 100 steps, data
 * ready, and prints median, min and max in ms as a JSON line.
 */
public final class StepTimes {

    private static final int WARM = 3_000;
    private static final int TIMED = 500;

    private StepTimes() {}

    /** Times networks of each size in {@code sizes}. */
    public static void main(String[] sizes) {
        for (String size : sizes) {
            int neurons = Integer.parseInt(size);
            double[] times = times(neurons, neurons > 200 ? WARM / 10 : WARM);
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "{\"peer\": \"orthant\", \"neurons\": %d, \"median_ms\": %.4f, \"min_ms\": %.4f, \"max_ms\": %.4f}%n",
                    neurons,
                    times[times.length / 2],
                    times[0],
                    times[times.length - 1]);
        }
    }

    /** The batch source is asked once for each step, so that its calls mark the steps' beginnings. */
    private static double[] times(int neurons, int warm) {
        int timed = neurons > 200 ? TIMED / 5 : TIMED;
        long[] begun = new long[warm + timed + 1];
        int[] step = {0};
        TrainingBatch batch = TrainingStepBenchmark.batch();
        TrainingOptions options = TrainingOptions.defaults()
                .withSteps(begun.length)
                .withBatch(TrainingStepBenchmark.STREAMS, TrainingStepBenchmark.LENGTH);
        Ctrnn network = TrainingStepBenchmark.network(neurons);
        new BackpropagationThroughTime(options).train(network, () -> {
            begun[step[0]++] = System.nanoTime();
            return batch;
        });
        double[] times = new double[timed];
        for (int k = 0; k < timed; k++) {
            times[k] = (begun[warm + k + 1] - begun[warm + k]) / 1e6;
        }
        return times;
    }
}
