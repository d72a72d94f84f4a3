package org.orthant.bench;

import java.util.Arrays;
import java.util.Locale;
import org.orthant.network.Ctrnn;
import org.orthant.training.BackpropagationThroughTime;
import org.orthant.training.TrainingBatch;
import org.orthant.training.TrainingOptions;

/**
 * Times single training steps as the scripts in {@code bench/peers} time their peers: 16 streams, data ready,
 * and prints median, min and max in ms as a JSON line. With them the speed of a plain loop of multiply-adds before and
 * after the steps: where it changed, the machine did.
 */
public final class StepTimes {

    private static final int WARM = 3_000;
    private static final int TIMED = 500;
    /** N x N x T beyond which a step takes milliseconds, so that a tenth of the steps warms up. */
    private static final long LARGE = 4_000_000;

    private StepTimes() {}

    /** Times networks of each of {@code sizes}: N, NxT with the length of the sequence or NxTxDT, alpha being DT / 100 ms. */
    public static void main(String[] sizes) {
        for (String size : sizes) {
            String[] words = size.split("x", -1);
            int neurons = Integer.parseInt(words[0]);
            int length = words.length > 1 ? Integer.parseInt(words[1]) : TrainingStepBenchmark.LENGTH;
            double alpha = words.length > 2 ? Integer.parseInt(words[2]) / 100.0 : 1;
            boolean large = (long) neurons * neurons * length > LARGE;
            Ctrnn network = TrainingStepBenchmark.network(neurons, alpha);
            double before = PeakBenchmark.gigaflops();
            double[] times = times(network, length, large ? WARM / 10 : WARM, large ? TIMED / 5 : TIMED);
            double after = PeakBenchmark.gigaflops();
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "{\"peer\": \"orthant\", \"neurons\": %d, \"steps\": %d, \"alpha\": %.2f, "
                            + "\"median_ms\": %.4f, \"min_ms\": %.4f, \"max_ms\": %.4f, \"loop_gflops\": [%.0f, %.0f]}%n",
                    neurons,
                    length,
                    alpha,
                    times[times.length / 2],
                    times[0],
                    times[times.length - 1],
                    before,
                    after);
        }
    }

    /** The batch source is asked once for each step, so that its calls mark the steps' beginnings. */
    private static double[] times(Ctrnn network, int length, int warm, int timed) {
        long[] begun = new long[warm + timed + 1];
        int[] step = {0};
        TrainingBatch batch = TrainingStepBenchmark.batch(length);
        TrainingOptions options =
                TrainingOptions.defaults().withSteps(begun.length).withBatch(TrainingStepBenchmark.STREAMS, length);
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
