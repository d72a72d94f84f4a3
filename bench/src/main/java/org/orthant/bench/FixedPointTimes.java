package org.orthant.bench;

import java.util.Arrays;
import java.util.Locale;
import org.orthant.dynamics.FixedPoint;
import org.orthant.dynamics.FixedPointFinder;
import org.orthant.dynamics.FixedPoints;
import org.orthant.dynamics.StartOptions;
import org.orthant.dynamics.StepMap;
import org.orthant.dynamics.VisitedStates;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Ctrnn;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.task.Task;
import org.orthant.task.Trials;

/**
 * Times the search for fixed points from 1,024 starts on a network trained on perceptual decisions (N = 100), spectra
 * included, and prints median, min and max in ms as a JSON line. Every search has starts of its own.
 */
public final class FixedPointTimes {

    private static final int STARTS = 1024;
    private static final int WARM = 40;
    private static final int TIMED = 40;

    private FixedPointTimes() {}

    /** Trains a network, then times. */
    public static void main(String[] arguments) {
        Task task = DecisionTask.defaults().task();
        RandomStreams streams = new RandomStreams(1);
        Ctrnn network = NetworkTrainer.network(
                        new NetworkRecipe(task, NetworkOptions.defaults(), PopulationTraining.decisionDefaults(), 1, 0))
                .network();
        Trials trials = Trials.draw(task, 100, streams, Purpose.ANALYSIS_TRIALS);
        VisitedStates visited =
                VisitedStates.of(network.run(trials.observations()).states());
        StepMap map = StepMap.of(network, 1, 0.5, 0.5);
        double[] times = new double[WARM + TIMED];
        double worst = 0;
        int unsettled = 0;
        for (int k = 0; k < times.length; k++) {
            DoubleMatrix starts =
                    visited.draw(StartOptions.ofCount(STARTS), streams.stream(Purpose.FIXED_POINT_STARTS, k));
            long begun = System.nanoTime();
            FixedPoints found = FixedPointFinder.withDefaults().find(map, starts, visited);
            times[k] = (System.nanoTime() - begun) / 1e6;
            unsettled += found.unsettled();
            worst = Math.max(
                    worst,
                    found.points().stream()
                            .mapToDouble(FixedPoint::relativeResidual)
                            .max()
                            .orElse(0));
        }
        double[] timed = Arrays.copyOfRange(times, WARM, times.length);
        Arrays.sort(timed);
        System.out.printf(
                Locale.ROOT,
                "{\"peer\": \"orthant\", \"starts\": %d, \"median_ms\": %.1f, \"min_ms\": %.1f, \"max_ms\": %.1f, "
                        + "\"unsettled\": %d, \"worst_relative_residual\": %.1e}%n",
                STARTS,
                timed[timed.length / 2],
                timed[0],
                timed[timed.length - 1],
                unsettled,
                worst);
    }
}
