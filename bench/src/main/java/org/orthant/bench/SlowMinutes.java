package org.orthant.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.orthant.network.Ctrnn;
import org.orthant.training.BackpropagationThroughTime;
import org.orthant.training.TrainingBatch;
import org.orthant.training.TrainingOptions;

/**
 * What is slow when a step is: trains on loud noise for some time and measures, after every 200 steps, the plain loop of
 * multiply-adds, which needs registers only, and a loop that reads an array of 640 KB, which needs the core's second cache
 * and always the same memory.
 */
public final class SlowMinutes {

    private static final int NEURONS = 100;
    private static final int STEPS = 200;
    /** Of one network, the first of which warm up. */
    private static final int TRAINED = 4_000;

    private static final int WARM = 3_000;
    /** Printed with each row, so that two processes can write to one file. */
    private final String name;

    private final CacheLoop cache = new CacheLoop();
    private final List<Moment> moments = new ArrayList<>();

    private SlowMinutes(String name) {
        this.name = name;
    }

    /** One row: the median of the steps, and the loops after them. */
    private record Moment(double stepMs, double gigaflops, double gigabytes) {}

    /** {@code words}: seconds, of which the first ten or so warm up, and the core's name. */
    public static void main(String[] words) {
        SlowMinutes minutes = new SlowMinutes(words[1]);
        List<TrainingBatch> batches = StepTimes.batches(TrainingStepBenchmark.LENGTH, true);
        long end = System.nanoTime() + Long.parseLong(words[0]) * 1_000_000_000L;
        for (int trained = 0; System.nanoTime() < end; trained++) {
            minutes.train(TrainingStepBenchmark.network(NEURONS, 1), batches, trained == 0);
        }
        minutes.print();
    }

    private void train(Ctrnn network, List<TrainingBatch> batches, boolean first) {
        long[] begun = new long[STEPS + 1];
        int[] step = {0};
        TrainingOptions options = TrainingOptions.defaults()
                .withSteps(TRAINED)
                .withBatch(TrainingStepBenchmark.STREAMS, TrainingStepBenchmark.LENGTH);
        new BackpropagationThroughTime(options).train(network, () -> {
            int k = step[0]++;
            begun[k % (STEPS + 1)] = System.nanoTime();
            if (k % (STEPS + 1) == STEPS) {
                Moment moment = new Moment(median(begun), PeakBenchmark.gigaflops(), cache.gigabytes());
                if (!first || k > WARM) {
                    moments.add(moment);
                    print("", moment);
                }
            }
            return batches.get(k % batches.size());
        });
    }

    private static double median(long[] begun) {
        double[] times = new double[STEPS];
        Arrays.setAll(times, k -> (begun[k + 1] - begun[k]) / 1e6);
        Arrays.sort(times);
        return times[STEPS / 2];
    }

    /** The tenth of the moments with the fastest steps beside the tenth with the slowest. */
    private void print() {
        moments.sort(Comparator.comparingDouble(Moment::stepMs));
        int tenth = Math.ceilDiv(moments.size(), 10);
        print("fastest", moments.subList(0, tenth));
        print("slowest", moments.subList(moments.size() - tenth, moments.size()));
    }

    private void print(String which, List<Moment> some) {
        Moment medians = new Moment(
                median(some, Moment::stepMs), median(some, Moment::gigaflops), median(some, Moment::gigabytes));
        print(String.format(Locale.ROOT, "\"tenth\": \"%s\", \"moments\": %d, ", which, some.size()), medians);
    }

    private void print(String fields, Moment moment) {
        System.out.print(String.format(
                Locale.ROOT,
                "{\"core\": \"%s\", %s\"step_ms\": %.4f, \"loop_gflops\": %.0f, \"read_gbytes\": %.0f}%n",
                name,
                fields,
                moment.stepMs,
                moment.gigaflops,
                moment.gigabytes));
    }

    private static double median(List<Moment> some, ToDoubleFunction<Moment> value) {
        return some.stream().mapToDouble(value).sorted().toArray()[some.size() / 2];
    }
}
