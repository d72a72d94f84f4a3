package org.orthant.studies.projection;

import java.util.List;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/**
 * One repetition of {@code projection}.
 *
 * @param points for each number of inputs
 * @param details 2 and 3 inputs
 * @param floor draws of independent neurons: the noise floor
 * @param untrained an untrained network
 */
record ProjectionUnit(List<Point> points, List<Detail> details, List<Floor> floor, Untrained untrained) {

    /** Copies the lists. */
    ProjectionUnit {
        points = List.copyOf(points);
        details = List.copyOf(details);
        floor = List.copyOf(floor);
    }

    /**
     * Random weights of M inputs.
     *
     * @param inputs M
     * @param quality best Q* of FC, diagonal 0
     * @param modules number of modules of at least two neurons
     * @param singletons neurons that are alone
     * @param meanQuality mean Q* of a few restarts, the statistic of nulls
     * @param losers inputs with the largest weight of no neuron
     * @param winnerStrength mean over modules of |r| of a module's mean with the input that wins most of its neurons
     * @param uniqueness of the modules' relation to inputs; NaN for one input
     */
    record Point(
            int inputs,
            double quality,
            int modules,
            int singletons,
            double meanQuality,
            int losers,
            double winnerStrength,
            double uniqueness) {}

    /**
     * The same draw by maximiser and diagonal.
     *
     * @param inputs M
     * @param zero Louvain, diagonal 0
     * @param kept Louvain, diagonal kept
     * @param leiden Leiden, diagonal 0
     */
    record Detail(int inputs, ModularityReading zero, ModularityReading kept, ModularityReading leiden) {}

    /**
     * What is found in the FC of independent neurons.
     *
     * @param meanQuality mean Q* of a few restarts
     * @param modules number of modules of the best of the options' restarts
     */
    record Floor(double meanQuality, int modules) {}

    /**
     * An untrained network.
     *
     * @param noise modules of Gaussian noise through W_in
     * @param noiseMeanQuality mean Q* of a few restarts on it
     * @param before modules of W_in x + b_in over the task's trials, before recurrence
     * @param beforeNull of it
     * @param after modules of the activity over the same trials, after recurrence and before training
     * @param afterNull of it
     */
    record Untrained(
            ModularityReading noise,
            double noiseMeanQuality,
            ModularityReading before,
            NullReading beforeNull,
            ModularityReading after,
            NullReading afterNull) {}
}
