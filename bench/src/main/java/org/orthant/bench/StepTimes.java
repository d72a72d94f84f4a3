package org.orthant.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.StreamMode;
import org.orthant.task.TrialStreams;
import org.orthant.training.BackpropagationThroughTime;
import org.orthant.training.TrainingBatch;
import org.orthant.training.TrainingOptions;

/**
 * Times single training steps as the scripts in {@code bench/peers} time their peers: 16 streams, data ready,
 * and prints median, min and max in ms as a JSON line. With them the speed of a plain loop of multiply-adds before and
 * after the steps, and of one that reads from the second cache: where one changed, the machine did.
 *
 * <p>What a step takes depends on how many neurons are silent, since these are left out. So the data are trials of the
 * perceptual decision, or, after {@code --loud}, noise so large that hardly any neuron is silent in all streams.
 */
public final class StepTimes {

    private static final int WARM = 3_000;
    private static final int TIMED = 500;
    /** N x N x T beyond which a step takes milliseconds, so that a tenth of the steps warms up. */
    private static final long LARGE = 4_000_000;

    private static final int BATCHES = 32;
    private static final String LOUD = "--loud";
    private static final float LOUDNESS = 30;

    private StepTimes() {}

    /**
     * Times networks of each of the sizes {@code arguments}: N, NxT with the length of the sequence or NxTxDT, alpha being DT
     * / 100 ms; without a size, N = 100; {@code --loud} for noise.
     */
    public static void main(String[] arguments) {
        CacheLoop cache = new CacheLoop();
        List<String> sizes = new ArrayList<>(Arrays.asList(arguments));
        boolean loud = sizes.remove(LOUD);
        if (sizes.isEmpty()) {
            sizes.add("100");
        }
        String peer = loud ? "orthant, loud noise" : "orthant";
        for (String size : sizes) {
            String[] words = size.split("x", -1);
            int neurons = Integer.parseInt(words[0]);
            int length = words.length > 1 ? Integer.parseInt(words[1]) : TrainingStepBenchmark.LENGTH;
            double alpha = words.length > 2 ? Integer.parseInt(words[2]) / 100.0 : 1;
            boolean large = (long) neurons * neurons * length > LARGE;
            Ctrnn network = TrainingStepBenchmark.network(neurons, alpha);
            double before = PeakBenchmark.gigaflops();
            double readBefore = cache.gigabytes();
            double[] times = times(network, batches(length, loud), large ? WARM / 10 : WARM, large ? TIMED / 5 : TIMED);
            double readAfter = cache.gigabytes();
            double after = PeakBenchmark.gigaflops();
            TimesLine.print(
                    peer,
                    neurons,
                    length,
                    times,
                    String.format(Locale.ROOT, "\"alpha\": %.2f", alpha),
                    String.format(Locale.ROOT, "\"loop_gflops\": [%.0f, %.0f]", before, after),
                    String.format(Locale.ROOT, "\"read_gbytes\": [%.0f, %.0f]", readBefore, readAfter));
        }
    }

    /** Trials of the task, or noise. */
    static List<TrainingBatch> batches(int length, boolean loud) {
        RandomStreams streams = new RandomStreams(1);
        TrialStreams trials = new TrialStreams(
                PerceptualDecision.defaults(),
                TrainingStepBenchmark.STREAMS,
                streams,
                Purpose.TRAINING_TRIALS,
                StreamMode.CONTINUE);
        Random noise = new Random(1);
        return Stream.generate(() -> trials.next(length))
                .map(batch -> new TrainingBatch(
                        loud ? noise(batch.observations(), noise) : batch.observations(), batch.targets()))
                .limit(BATCHES)
                .toList();
    }

    private static Sequence noise(Sequence shape, Random noise) {
        float[] values = new float[shape.array().length];
        for (int k = 0; k < values.length; k++) {
            values[k] = LOUDNESS * (float) noise.nextGaussian();
        }
        return Sequence.adopt(shape.steps(), shape.trials(), shape.channels(), values);
    }

    /** The batch source is asked once for each step, so that its calls mark the steps' beginnings. */
    private static double[] times(Ctrnn network, List<TrainingBatch> batches, int warm, int timed) {
        long[] begun = new long[warm + timed + 1];
        int[] step = {0};
        int length = batches.getFirst().steps();
        TrainingOptions options =
                TrainingOptions.defaults().withSteps(begun.length).withBatch(TrainingStepBenchmark.STREAMS, length);
        new BackpropagationThroughTime(options).train(network, () -> {
            begun[step[0]++] = System.nanoTime();
            return batches.get(step[0] % BATCHES);
        });
        double[] times = new double[timed];
        for (int k = 0; k < timed; k++) {
            times[k] = (begun[warm + k + 1] - begun[warm + k]) / 1e6;
        }
        return times;
    }
}
