package org.orthant.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.StreamMode;

/**
 * Times the training of a population of standard networks without early stopping, trials drawn as they are needed, one
 * network to a thread, and prints a JSON line.
 */
public final class PopulationTimes {

    private static final int TOGETHER = 6;

    private PopulationTimes() {}

    /** {@code words}: networks, training steps of each, threads, or {@code pairs} in place of threads. */
    public static void main(String[] words) throws InterruptedException, ExecutionException {
        int networks = Integer.parseInt(words[0]);
        int steps = Integer.parseInt(words[1]);
        if (words[2].equals("pairs")) {
            pairs(networks, steps);
            return;
        }
        int threads = Integer.parseInt(words[2]);
        long begun = System.nanoTime();
        double loss = train(networks, steps, threads);
        System.out.printf(
                Locale.ROOT,
                "{\"networks\": %d, \"training_steps\": %d, \"threads\": %d, \"seconds\": %.1f, \"heap_limit_mb\": %d, "
                        + "\"mean_last_loss\": %.4f}%n",
                networks,
                steps,
                threads,
                (System.nanoTime() - begun) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20,
                loss);
    }

    /**
     * A few networks on one thread, as many on two, and so on in turn, so that a machine that drifts meets both. They are
     * more than two, or one that is slower than the other would count as a thread that waits.
     */
    private static void pairs(int networks, int steps) throws InterruptedException, ExecutionException {
        train(4, steps, 2);
        double[] ratios = new double[networks / (2 * TOGETHER)];
        for (int pair = 0; pair < ratios.length; pair++) {
            long begun = System.nanoTime();
            train(TOGETHER, steps, 1);
            long between = System.nanoTime();
            train(TOGETHER, steps, 2);
            ratios[pair] = (between - begun) / (double) (System.nanoTime() - between);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "{\"networks\": %d, \"training_steps\": %d, \"pairs\": %d, \"throughput_of_two_threads\": %.2f, "
                        + "\"min\": %.2f, \"max\": %.2f}%n",
                networks,
                steps,
                ratios.length,
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private static double train(int networks, int steps, int threads) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<TrainedNetwork>> trainings = new ArrayList<>();
            for (int index = 0; index < networks; index++) {
                NetworkRecipe recipe = recipe(steps, index);
                trainings.add(executor.submit(() -> NetworkTrainer.network(recipe)));
            }
            double sum = 0;
            for (Future<TrainedNetwork> training : trainings) {
                sum += training.get().loss();
            }
            return sum / networks;
        }
    }

    private static NetworkRecipe recipe(int steps, int index) {
        StoppingOptions never = new StoppingOptions(false, 50, 3, 2000, 0.98, 0.90);
        PopulationTraining training = new PopulationTraining(steps, 16, 100, 1e-3, 0, StreamMode.CONTINUE, never);
        return new NetworkRecipe(PerceptualDecision.defaults(), NetworkOptions.defaults(), training, 1, index);
    }
}
